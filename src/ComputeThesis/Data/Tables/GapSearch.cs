namespace ComputeThesis;

/// <summary>Finds the days that series should have and do not.</summary>
internal static class GapSearch
{
    private const string Calendar = "calendar";
    private const string UtcDay = "utc_day";

    public static List<Gap> In(Selection selection, string? column)
    {
        var table = selection.Table;
        var role = table.Schema.Series ?? throw new InvalidOperationException($"'{table.Schema.Name}' is no set of series, so no day of it can be missing.");
        if (column is not null)
            Name.MustBeOneOf(table.Schema.Fields.Where(field => field.Type == FieldType.Number).Select(field => field.Name), column, $"column of numbers in {table.Schema.Name}");
        var values = table.Numbers(column ?? role.Values[0]);
        var (days, names) = (table.Days(role.Day), table.Columns(role.By));
        var calendars = CalendarsBySeries(table, role);
        var shared = selection.Calendar.Where(days.Has).GroupBy(CalendarOf, row => days.Cells[row]).ToDictionary(rows => rows.Key, rows => Shared(rows, rows.Key == UtcDay ? SeriesDays.EveryDay : role.Rule));
        return [.. selection.Places.Where(days.Has).GroupBy(row => string.Join(", ", names.Select(name => name.Text(row)))).SelectMany(rows =>
            Missing(rows.Key, [.. rows.Select(row => days.Cells[row]).Order().Distinct()], [.. rows.Where(values.Has).Select(row => days.Cells[row])], shared[CalendarOf(rows.First())], role.Rule))];

        string CalendarOf(int row) => calendars is null || !names[0].Has(row) ? "" : calendars[((WordsColumn)names[0]).Cells[row]];
    }

    /// <summary>The calendar of each series, in the order of the column's words, where another table tells it: sessions are shared by series of one calendar only.</summary>
    private static string[]? CalendarsBySeries(DataTable table, SeriesRole role) =>
        role.By.Count == 1 && table.Column(role.By[0]) is WordsColumn words && words.Words.Any() ? [.. words.Words.Select(name => table.Explained(role.By[0], name, Calendar) ?? "")] : null;

    /// <summary>The days that any series may have, ascending.</summary>
    private static int[] Shared(IEnumerable<int> days, SeriesDays rule)
    {
        var all = days.Distinct().Order().ToArray();
        return rule == SeriesDays.EveryDay && all.Length > 0 ? [.. Enumerable.Range(all[0], all[^1] - all[0] + 1)] : all;
    }

    private static IEnumerable<Gap> Missing(string series, int[] own, HashSet<int> have, int[] shared, SeriesDays rule)
    {
        var expected = rule == SeriesDays.Quarters ? Quarters(own) : shared.Where(day => day >= own[0]).ToArray();
        var last = have.Count > 0 ? have.Max() : own[0] - 1;
        for (var i = 0; i < expected.Length; i++)
        {
            if (have.Contains(expected[i]))
                continue;
            var start = i;
            while (i + 1 < expected.Length && !have.Contains(expected[i + 1]))
                i++;
            yield return new(series, DateOnly.FromDayNumber(expected[start]), DateOnly.FromDayNumber(expected[i]), i - start + 1, expected[start] > last && have.Count > 0);
        }
    }

    /// <summary>Quarter ends from the first to the last, each three months after the one before unless the series has its own within a fortnight: a year of 52 weeks ends where it likes.</summary>
    private static int[] Quarters(int[] own)
    {
        const int Fortnight = 14;
        var ends = new List<int> { own[0] };
        while (ends[^1] < own[^1])
        {
            var next = ThreeMonthsLater(ends[^1]);
            var near = Array.Find(own, end => end > ends[^1] && Math.Abs(end - next) <= Fortnight);
            ends.Add(near > 0 ? near : next);
        }

        return [.. ends];
    }

    private static int ThreeMonthsLater(int quarterEnd)
    {
        var day = DateOnly.FromDayNumber(quarterEnd);
        var month = new DateOnly(day.Year, day.Month, 1).AddMonths(day.Day <= 15 ? 2 : 3);
        return month.AddMonths(1).DayNumber - 1;
    }
}
