using System.Globalization;

namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>A table of expected values beside these tests; its README tells how it was made.</summary>
internal sealed class WorkedTable
{
    private readonly string[] heads;

    private WorkedTable(string[] lines)
    {
        heads = lines[0].Split(',');
        Rows = [.. lines.Skip(1).Select(line => heads.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows { get; }

    public static WorkedTable Read(string name) =>
        new(File.ReadAllLines(Repository.PathOf("tests", "ComputeThesis.Tests", "Analysis", "Events", "Worked", name + ".csv")));

    public static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    /// <summary>Fails unless two numbers agree to ten digits; sums that nearly cancel are held to the size of what was summed.</summary>
    public static void AssertSame(double expected, double? actual, string what, double scale = 0)
    {
        Assert.True(actual is not null, $"{what}: nothing where {expected:R} is expected");
        Assert.True(Math.Abs(expected - actual.Value) <= 1e-10 * Math.Max(Math.Abs(expected), scale), $"{what}: {actual:R} where {expected:R} is expected");
    }
}
