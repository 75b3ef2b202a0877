namespace ComputeThesis.Tests.Analysis;

/// <summary>Reads the expected values that a script beside the tests wrote.</summary>
internal static class WorkedCsv
{
    /// <summary>The rows of a file in the folder Worked of some tests, cells by the names of their columns.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string tests, string file)
    {
        var lines = File.ReadAllLines(Repository.PathOf("tests", "ComputeThesis.Tests", "Analysis", tests, "Worked", file));
        var heads = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => heads.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second))];
    }
}
