using System.Globalization;

namespace ComputeThesis.Tests.Data;

/// <summary>Tables of series without a gap, until one is made.</summary>
internal static class SeriesTables
{
    private static readonly TableSchema Schema = new("series", "series.csv", "Series", "")
    {
        Fields = [new("name", FieldType.String, "") { Required = true }, new("day", FieldType.Date, "") { Required = true }, new("value", FieldType.Number, "")],
        PrimaryKey = ["name", "day"],
        RowCount = -1,
    };

    /// <summary>Some series, each with a value on every one of some days: calendar days, or weekdays where the rule is that of sessions.</summary>
    public static RandomTable Complete(SeriesDays rule, int series, int days, DateOnly first) => Of(rule, series,
        [.. Enumerable.Range(0, days * 2).Select(first.AddDays).Where(day => rule != SeriesDays.SharedDays || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Take(days)]);

    public static RandomTable Of(SeriesDays rule, int series, IReadOnlyList<DateOnly> days) => new(
        Schema with { Series = new(["name"], "day", ["value"], rule) },
        [.. from name in Enumerable.Range(0, series) from day in days select new[] { $"s{name}", Units.Day(day), (day.DayNumber % 97).ToString(CultureInfo.InvariantCulture) }]);

    public static Records ToRecords(this RandomTable table)
    {
        var (read, problems) = table.Read();
        Assert.Empty(problems);
        return new(Selection.All(read));
    }
}
