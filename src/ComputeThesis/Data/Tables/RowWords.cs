namespace ComputeThesis;

/// <summary>Says which row of a table is meant, in words.</summary>
internal static class RowWords
{
    /// <summary>What the row is a figure of, and since when it was known; where the table tells no such thing, its key, or else the line of its file.</summary>
    public static string Of(DataTable table, int row)
    {
        var role = table.Schema.Vintage;
        var names = role?.Of is { Count: > 0 } of ? of : table.Schema.PrimaryKey;
        var words = names.Select(name => table.Column(name).Text(row)).OfType<string>().ToList();
        if (role is not null && !names.Contains(role.KnownOn) && table.Column(role.KnownOn).Text(row) is { } day)
            words.Add($"{role.KnownOn.Replace('_', ' ')} {day}");
        return words.Count > 0 ? string.Join(", ", words) : $"line {table.LineOf(row)}";
    }
}
