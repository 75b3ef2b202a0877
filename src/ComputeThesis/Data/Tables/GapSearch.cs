namespace ComputeThesis;

/// <summary>Finds the days that series should have and do not.</summary>
internal static class GapSearch
{
    public static List<Gap> In(Selection selection, string? column)
    {
        var table = selection.Table;
        var role = table.Schema.Series ?? throw new InvalidOperationException($"'{table.Schema.Name}' is no set of series, so no day of it can be missing.");
        if (column is not null)
            Name.MustBeOneOf(table.Schema.Fields.Where(field => field.Type == FieldType.Number).Select(field => field.Name), column, $"column of numbers in {table.Schema.Name}");
        var values = table.Numbers(column ?? role.Values[0]);
        var (days, names) = (table.Days(role.Day), table.Columns(role.By));
        var rows = selection.Places.Where(days.Has).ToList();
        var shared = Shared(rows.Select(row => days.Cells[row]), role.Rule);
        if (shared.Length == 0)
            return [];
        return [.. rows.GroupBy(row => string.Join(", ", names.Select(name => name.Text(row)))).SelectMany(series => Missing(series.Key,
            [.. series.Select(row => days.Cells[row]).Order().Distinct()], [.. series.Where(values.Has).Select(row => days.Cells[row])], shared, role.Rule))];
    }

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
