using System.Globalization;

namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>A table of expected values beside these tests; its README tells how it was made.</summary>
internal static class WorkedTable
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string name) => WorkedCsv.Read("Events", name + ".csv");

    public static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    /// <summary>Fails unless two numbers agree to ten digits; sums that nearly cancel are held to the size of what was summed.</summary>
    public static void AssertSame(double expected, double? actual, string what, double scale = 0)
    {
        Assert.True(actual is not null, $"{what}: nothing where {expected:R} is expected");
        Assert.True(Math.Abs(expected - actual.Value) <= 1e-10 * Math.Max(Math.Abs(expected), scale), $"{what}: {actual:R} where {expected:R} is expected");
    }
}
