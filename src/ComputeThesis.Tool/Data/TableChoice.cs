namespace ComputeThesis.Tool;

/// <summary>Finds the tables that a command line names.</summary>
internal static class TableChoice
{
    /// <summary>The entries of the tables named, each once, or of all when none is; null with the problem said.</summary>
    public static IReadOnlyList<TableEntry>? Find(DataPackage data, IReadOnlyList<string> names, out string problem)
    {
        var tables = data.Tables;
        problem = names.FirstOrDefault(name => tables.All(table => table.Name != name)) is { } unknown
            ? $"There is no table '{unknown}'. Known: {string.Join(", ", tables.Select(table => table.Name))}."
            : "";
        return problem.Length > 0 ? null
            : names.Count == 0 ? tables
            : [.. names.Distinct().Select(name => tables.First(table => table.Name == name))];
    }
}
