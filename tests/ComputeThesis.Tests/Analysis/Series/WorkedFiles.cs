using System.Globalization;

namespace ComputeThesis.Tests.Analysis.Series;

/// <summary>The worked examples that make_series.py wrote, and the closes that they are of.</summary>
internal static class WorkedFiles
{
    public static IReadOnlyList<WorkedRow> Read(string file) => [.. WorkedCsv.Read("Series", file).Select(cells => new WorkedRow(cells))];

    public static Prices Closes(string[] assets, DateOnly first, DateOnly last) => DataPackage.Bundled.Prices[assets].Where(price => price.Date >= first && price.Date <= last);

    /// <summary>Fails where two numbers differ by more than 1e-10 of the expected one, unless told otherwise.</summary>
    public static void MustAgree(double expected, double found, string where, double within = 1e-10) =>
        Assert.True(Math.Abs(found - expected) <= within * Math.Abs(expected), $"{where}: expected {expected:R}, found {found:R}.");
}

/// <summary>A line of a worked example.</summary>
internal sealed record WorkedRow(IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells[column];

    public DateOnly Day => DateOnly.Parse(Cells["day"], CultureInfo.InvariantCulture);

    public double? Number(string column) => Cells[column].Length == 0 ? null : double.Parse(Cells[column], CultureInfo.InvariantCulture);
}
