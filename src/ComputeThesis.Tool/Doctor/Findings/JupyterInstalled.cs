using System.Text.RegularExpressions;

namespace ComputeThesis.Tool;

/// <summary>The Jupyter of this machine.</summary>
/// <param name="Program">The file of <c>jupyter</c>, or null where there is none.</param>
/// <param name="Parts">The versions of its parts, by name.</param>
/// <param name="Commands">Which of its programs are there.</param>
/// <param name="Problem">Why it did not answer, or null.</param>
internal sealed partial record JupyterInstalled(string? Program, IReadOnlyDictionary<string, string> Parts, IReadOnlyList<string> Commands, string? Problem)
{
    // The name of the part in the list of versions, that of its program, and what readers call it.
    private static readonly (string Part, string Command, string Name)[] Known =
        [("jupyterlab", "lab", "lab"), ("notebook", "notebook", "notebook"), ("jupyter_console", "console", "console"), ("nbconvert", "nbconvert", "nbconvert"), ("nbclient", "execute", "nbclient")];

    public static async Task<JupyterInstalled> AskAsync(Machine machine, CancellationToken stop)
    {
        if (machine.Find("jupyter") is not { } program)
            return new(null, new Dictionary<string, string>(), [], null);
        var answer = await machine.AskAsync(program, ["--version"], stop);
        var parts = new Dictionary<string, string>();
        foreach (var match in answer.Lines.Select(line => PartLine().Match(line)).Where(match => match.Success))
            parts[match.Groups[1].Value] = match.Groups[2].Value;
        return new(program, parts, [.. Known.Select(known => known.Command).Where(command => machine.Find("jupyter-" + command) is not null)],
            answer.Problem ?? (parts.Count == 0 ? "answered with something else than its versions" : null));
    }

    public IEnumerable<Diagnosis> Diagnoses()
    {
        const string Name = "Jupyter";
        if (Program is null)
            yield break;
        if (Problem is not null)
            yield return new(Name, Standing.Broken, $"{Program} {Problem}.", HowToInstall.Jupyter);
        else
            yield return new(Name, Standing.Well, string.Join(", ", Known.Where(known => Parts.ContainsKey(known.Part) || Commands.Contains(known.Command)).Select(known => $"{known.Name} {Parts.GetValueOrDefault(known.Part)}".TrimEnd())));
    }

    [GeneratedRegex(@"^([\w-]+)\s*:\s*(\d[\w.+-]*)$")]
    private static partial Regex PartLine();
}
