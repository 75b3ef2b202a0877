namespace ComputeThesis.Tests.Data;

/// <summary>Tables of prints that no file holds.</summary>
internal static class PrintTables
{
    /// <summary>A table of prints that are in order already.</summary>
    public static CloudRevenue Of(IEnumerable<Print> prints, IReadOnlyList<Segment> segments)
    {
        var rows = prints.ToArray();
        var table = DataTable.Of(new("prints", "prints.csv", "Prints", ""), rows.Select(_ => Array.Empty<string?>()), problem => throw problem);
        return new(Selection.All(table), rows, new(rows, segments));
    }
}
