using System.Text.RegularExpressions;

namespace ComputeThesis.Tool;

/// <summary>Whether the package of the library is where a script or another host finds it: looked for in folders alone, never asked of a network.</summary>
/// <param name="Place">The folder that has it, or null.</param>
/// <param name="HasNetwork">Whether a source on a network may have it.</param>
/// <param name="Problem">Why the sources are not known, or null.</param>
internal sealed partial record PackageInReach(string? Place, bool HasNetwork, string? Problem)
{
    private const string Id = "computethesis";

    private static readonly EnumerationOptions IgnoringCase = new() { MatchCasing = MatchCasing.CaseInsensitive, IgnoreInaccessible = true };

    public static async Task<PackageInReach> AskAsync(Machine machine, DotnetInstalled dotnet, CancellationToken stop)
    {
        var cache = machine.Named("NUGET_PACKAGES") ?? Path.Combine(machine.Home, ".nuget", "packages");
        if (Directory.Exists(Path.Combine(cache, Id, RunFacts.Tool)))
            return new(cache, false, null);
        if (dotnet is not { Program: { } program, Sdks.Count: > 0, Problem: null })
            return new(null, false, null);
        var answer = await machine.AskAsync(program, ["nuget", "list", "source", "--format", "short"], stop);
        var sources = answer.Lines.Select(line => EnabledSource().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToList();
        var folders = sources.Where(source => !source.Contains("://", StringComparison.Ordinal)).ToList();
        return new(folders.FirstOrDefault(Has), sources.Count > folders.Count, answer.Problem is { } problem ? $"{program} nuget list source {problem}" : null);
    }

    public Diagnosis Diagnose() => new("package", Place is null ? Problem is null ? Standing.Absent : Standing.Broken : Standing.Well, $"ComputeThesis {RunFacts.Tool} " + (this switch
    {
        { Place: { } place } => $"is in {place}",
        { Problem: { } problem } => $"was not looked for: {problem}.",
        { HasNetwork: true } => "is in no folder of this machine; a source on the network may have it, which is not asked here.",
        _ => "is in no folder of this machine, and no other source is set.",
    }));

    private static bool Has(string folder)
    {
        try
        {
            return Directory.Exists(Path.Combine(folder, Id, RunFacts.Tool)) || (Directory.Exists(folder) && Directory.EnumerateFiles(folder, $"{Id}.{RunFacts.Tool}.nupkg", IgnoringCase).Any());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // E https://... and D C:\packages, with an M or P where a machine or a package sets it.
    [GeneratedRegex(@"^E\w*\s+(\S.*)$")]
    private static partial Regex EnabledSource();
}
