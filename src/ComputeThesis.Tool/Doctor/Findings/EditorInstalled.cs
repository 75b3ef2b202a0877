using System.Text.RegularExpressions;

namespace ComputeThesis.Tool;

/// <summary>A VS Code, and what is installed into it.</summary>
/// <param name="Command">The command that starts it, such as <c>code</c>.</param>
/// <param name="Version">Its version, where it tells one.</param>
/// <param name="Extensions">The versions of its extensions by their id, whose case does not count.</param>
/// <param name="Problem">Why it did not answer, or null.</param>
internal sealed partial record EditorInstalled(string Command, string? Version, IReadOnlyDictionary<string, string> Extensions, string? Problem)
{
    public const string Jupyter = "ms-toolsai.jupyter";
    public const string Polyglot = "ms-dotnettools.dotnet-interactive-vscode";
    public const string Verso = "datafication.verso-notebook";

    // Each edition keeps its extensions in a folder of its own, and the server of a remote window in another.
    private static readonly (string Command, string Name, string[] Folders)[] Editions =
    [
        ("code", "VS Code", [".vscode", ".vscode-server"]),
        ("code-insiders", "VS Code Insiders", [".vscode-insiders", ".vscode-server-insiders"]),
        ("codium", "VSCodium", [".vscode-oss", ".vscodium-server"]),
    ];

    /// <summary>The editors of this machine; none where there is none.</summary>
    public static async Task<IReadOnlyList<EditorInstalled>> AskAsync(Machine machine, CancellationToken stop)
    {
        var asked = from edition in Editions
                    let program = machine.Find(edition.Command) ?? UsualPlaces(machine, edition.Name).FirstOrDefault(File.Exists)
                    where program is not null
                    select AskAsync(machine, edition.Command, program, edition.Folders, stop);
        return await Task.WhenAll(asked);
    }

    /// <summary>The version of an extension, or null where it is not installed.</summary>
    public string? this[string extension] => Extensions.GetValueOrDefault(extension);

    public IEnumerable<Diagnosis> Diagnoses()
    {
        var name = Editions.First(edition => edition.Command == Command).Name;
        if (Problem is not null)
            yield return new(name, Standing.Broken, $"{Command} {Problem}.");
        else
            yield return new(name, Standing.Well, Version!);
        foreach (var (id, title) in ((string, string)[])[(Jupyter, "Jupyter in it"), (Polyglot, "Polyglot in it"), (Verso, "Verso in it")])
        {
            if (this[id] is { } version)
                yield return new(title, Standing.Well, $"{version} ({id})");
        }
    }

    private static async Task<EditorInstalled> AskAsync(Machine machine, string command, string program, string[] folders, CancellationToken stop)
    {
        var (version, list) = (machine.AskAsync(program, ["--version"], stop), machine.AskAsync(program, ["--list-extensions", "--show-versions"], stop));
        await Task.WhenAll(version, list);
        var number = version.Result.Lines.FirstOrDefault(line => VersionLine().IsMatch(line));
        var problem = version.Result.Problem ?? list.Result.Problem ?? (number is null ? "answered with something else than its version" : null);
        var listed = list.Result.Lines.Select(line => ExtensionLine().Match(line)).Where(match => match.Success);
        // The folders tell as much where the program does not answer.
        var kept = problem is null ? [] : folders.SelectMany(folder => Machine.Folders(Path.Combine(machine.Home, folder, "extensions"))).Select(folder => ExtensionFolder().Match(Path.GetFileName(folder))).Where(match => match.Success);
        var extensions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var match in listed.Concat(kept))
            extensions[match.Groups["id"].Value] = match.Groups["version"].Value;
        return new(command, number, extensions, problem);
    }

    private static IEnumerable<string> UsualPlaces(Machine machine, string name)
    {
        if (OperatingSystem.IsMacOS())
            return [$"/Applications/{(name == "VS Code" ? "Visual Studio Code" : name)}.app/Contents/Resources/app/bin/{(name == "VSCodium" ? "codium" : "code")}"];
        return OperatingSystem.IsWindows() && name == "VS Code"
            ? from root in (string[])["LocalAppData", "ProgramFiles"] where machine.Named(root) is not null select Path.Combine(machine.Named(root)!, root == "LocalAppData" ? "Programs" : "", "Microsoft VS Code", "bin", "code.cmd")
            : [];
    }

    [GeneratedRegex(@"^\d{1,5}\.\d{1,5}\.\d{1,6}\S*$")]
    private static partial Regex VersionLine();

    [GeneratedRegex(@"^(?<id>[\w-]+\.[\w.-]+)@(?<version>\d[\w.+-]*)$")]
    private static partial Regex ExtensionLine();

    // ms-toolsai.jupyter-2025.9.1-linux-x64
    [GeneratedRegex(@"^(?<id>[\w-]+\.[\w.-]+?)-(?<version>\d+(?:\.\d+)+)(?:-.+)?$")]
    private static partial Regex ExtensionFolder();
}
