using System.Text.RegularExpressions;

namespace ComputeThesis.Tool;

/// <summary>The .NET of this machine, as <c>dotnet</c> tells it.</summary>
internal sealed partial record DotnetInstalled(string? Program, IReadOnlyList<Version> Sdks, IReadOnlyList<Version> Runtimes, string? Problem)
{
    /// <summary>The major version that the library is made for.</summary>
    public const int Needed = 10;

    private const string Runtime = "Microsoft.NETCore.App ";

    /// <summary>Whether scripts can be built and packages restored here.</summary>
    public bool CanBuild => Sdks.Any(sdk => sdk.Major >= Needed);

    public static async Task<DotnetInstalled> AskAsync(Machine machine, CancellationToken stop)
    {
        var root = machine.Named("DOTNET_ROOT") is { } folder ? Path.Combine(folder, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet") : null;
        if ((machine.Find("dotnet") ?? (File.Exists(root) ? root : null)) is not { } program)
            return new(null, [], [], null);
        var answers = await Task.WhenAll(machine.AskAsync(program, ["--list-sdks"], stop), machine.AskAsync(program, ["--list-runtimes"], stop));
        var problem = answers.Select(answer => answer.Problem).FirstOrDefault(one => one is not null)
            ?? (answers.Any(answer => answer.Lines.Any() && !answer.Lines.Any(line => Listed().IsMatch(line))) ? "answered with something else than its list" : null);
        return new(program, Versions(answers[0], ""), Versions(answers[1], Runtime), problem);
    }

    public IEnumerable<Diagnosis> Diagnoses()
    {
        if (Problem is not null)
        {
            yield return new(".NET SDK", Standing.Broken, $"{Program} {Problem}.", HowToInstall.Sdk);
            yield break;
        }

        yield return Sdks.Count > 0
            ? new(".NET SDK", Standing.Well, $"{Named(Sdks)} ({Program})")
            : new(".NET SDK", Standing.Absent, Program is null ? "There is no dotnet in PATH." : $"{Program} has runtimes alone.");
        yield return new(".NET runtime", Runtimes.Count > 0 ? Standing.Well : Standing.Absent, Runtimes.Count > 0 ? Named(Runtimes) : "None is listed.");
    }

    private static string Named(IReadOnlyList<Version> versions) => string.Join(", ", versions);

    private static IReadOnlyList<Version> Versions(Answer answer, string before) =>
    [
        .. from line in answer.Lines
           where line.StartsWith(before, StringComparison.Ordinal)
           let match = Listed().Match(line[before.Length..])
           where match.Success && match.Index == 0
           select Version.Parse(match.Groups[1].Value) into version
           orderby version descending
           select version,
    ];

    // 10.0.401 [/usr/share/dotnet/sdk], or 10.0.100-rc.1 [...]; runtimes are listed with their name before it.
    [GeneratedRegex(@"(\d{1,5}\.\d{1,5}\.\d{1,5})(?:-\S+)? \[.+\]$")]
    private static partial Regex Listed();
}
