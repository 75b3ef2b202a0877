using System.Text.Json;

namespace ComputeThesis;

/// <summary>Columns whose values must stand in another table of the package.</summary>
internal sealed record ForeignKey(IReadOnlyList<string> Fields, string Table, IReadOnlyList<string> Referenced)
{
    public static ForeignKey Read(JsonElement json)
    {
        var reference = json.Part("reference");
        var (fields, referenced) = (json.Names("fields"), reference.Names("fields"));
        return fields.Count > 0 && fields.Count == referenced.Count
            ? new(fields, reference.Text("resource"), referenced)
            : throw new FormatException($"foreign key: '{string.Join(", ", fields)}' cannot refer to '{string.Join(", ", referenced)}'");
    }
}

/// <summary>What makes rows of a table figures of the same thing, and which column says since when the world could know them.</summary>
/// <param name="Of">Columns that name the quantity, whatever the source.</param>
/// <param name="KnownOn">The column with the day by which the figure was known.</param>
internal sealed record VintageRole(IReadOnlyList<string> Of, string KnownOn)
{
    public static VintageRole? Read(JsonElement json) => json.TryGetProperty("vintage", out var role) ? new(role.Names("of"), role.Text("knownOn")) : null;
}

/// <summary>Which columns make a table a set of series over time. Its rows stand in order: series by series, each by day.</summary>
/// <param name="By">Columns that name the series.</param>
/// <param name="Day">The column of days.</param>
/// <param name="Values">The number columns to look for gaps in, the first of them the one to show.</param>
/// <param name="Rule">Which days a series should have.</param>
internal sealed record SeriesRole(IReadOnlyList<string> By, string Day, IReadOnlyList<string> Values, SeriesDays Rule)
{
    public static SeriesRole? Read(JsonElement json) => json.TryGetProperty("series", out var role)
        ? new(role.Names("by"), role.Text("day"), role.Names("values") is { Count: > 0 } values ? values : throw new KeyNotFoundException("'values'"), role.TextOr("days", "every_day") switch
        {
            "every_day" => SeriesDays.EveryDay,
            "shared_days" => SeriesDays.SharedDays,
            "quarters" => SeriesDays.Quarters,
            var other => throw new FormatException($"days '{other}' (every_day, shared_days or quarters)"),
        })
        : null;
}

/// <summary>Which days a series should have between its first and its last.</summary>
internal enum SeriesDays
{
    /// <summary>Every calendar day.</summary>
    EveryDay,

    /// <summary>Every day on which any series of the table has a value: the sessions.</summary>
    SharedDays,

    /// <summary>A quarter every three months.</summary>
    Quarters,
}
