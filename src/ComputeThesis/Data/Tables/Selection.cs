namespace ComputeThesis;

/// <summary>Rows picked from a table, and what is known of the others: what every table at the face is made of.</summary>
internal sealed class Selection
{
    private readonly int[] scope;
    private readonly int[] known;
    private readonly int[] calendar;

    private Selection(DataTable table, int[] places, int[] scope, int[] known, int[] calendar, Vintage? vintage)
    {
        Table = table;
        Places = places;
        this.scope = scope;
        this.known = known;
        this.calendar = calendar;
        Vintage = vintage;
    }

    public DataTable Table { get; }

    /// <summary>The rows picked, as places in the table, in the order to show them.</summary>
    public IReadOnlyList<int> Places { get; }

    /// <summary>Every row that may be known, picked or not.</summary>
    public IReadOnlyList<int> Known => known;

    /// <summary>The rows whose days tell which days a series should have.</summary>
    public IReadOnlyList<int> Calendar => calendar;

    /// <summary>The vintage chosen; null while every figure ever given is here.</summary>
    public Vintage? Vintage { get; }

    /// <summary>The day by whose end everything here was known; null where none is set.</summary>
    public DateOnly? Until => Vintage is null ? Table.Until : Vintage.Until;

    /// <summary>Every row of a table, in the order of the file unless another is given.</summary>
    public static Selection All(DataTable table, int[]? order = null)
    {
        var all = order ?? [.. Enumerable.Range(0, table.Count)];
        return new(table, all, all, all, all, null);
    }

    /// <summary>The rows that satisfy a condition; a vintage chosen later picks among them only.</summary>
    public Selection Where(Func<int, bool> condition) => new(Table, [.. Places.Where(condition)], [.. scope.Where(condition)], known, [.. calendar.Where(condition)], Vintage);

    /// <summary>The rows of some series, each whole: the days of the others still tell which days they should have.</summary>
    public Selection Only(Func<int, bool> condition) => new(Table, [.. Places.Where(condition)], [.. scope.Where(condition)], known, calendar, Vintage);

    /// <summary>One row a figure: the first given, the last given, or the last known on a day; what was not known on that day is gone for good.</summary>
    /// <param name="vintage">Which.</param>
    /// <param name="prefer">Of rows known on the same day the one with the highest number is picked; then the strongest kind of source, then the first in the file.</param>
    public Selection At(Vintage vintage, Func<int, int>? prefer = null)
    {
        var role = Table.Schema.Vintage ?? throw new InvalidOperationException($"The table '{Table.Schema.Name}' does not say which column tells since when a figure was known. Declare it as 'vintage' in datapackage.json.");
        var days = Table.Days(role.KnownOn);
        var (from, all, dated) = (scope, known, calendar);
        if (vintage is Vintage.Known limit)
        {
            bool IsKnown(int row) => days.Has(row) && days.Cells[row] <= limit.Day.DayNumber;
            (from, all, dated) = ([.. scope.Where(IsKnown)], [.. known.Where(IsKnown)], [.. calendar.Where(IsKnown)]);
        }

        return new(Table, HasOneRowAFigure(role) ? from : Pick(from, role, days, new(Table, prefer), vintage is Vintage.First), from, all, dated, vintage.Among(Until));
    }

    /// <summary>Rows picked by other means than <see cref="At"/>, with what they leave to pick from.</summary>
    public Selection Picked(int[] places, int[] stillKnown, Vintage vintage) => new(Table, places, stillKnown, stillKnown, stillKnown, vintage.Among(Until));

    /// <summary>Every known row of the figures that some of the picked rows are of.</summary>
    public IEnumerable<int> Versions(Func<int, bool> of)
    {
        var columns = Table.Columns(Table.Schema.Vintage?.Of ?? Table.Schema.PrimaryKey);
        var asked = Places.Where(of).ToHashSet(new TableKeys.RowComparer(columns));
        return known.Where(asked.Contains);
    }

    // A daily series has a row a day and no second opinion: to group it would only cost.
    private bool HasOneRowAFigure(VintageRole role) => Table.Schema.PrimaryKey.Count > 0 && Table.Schema.PrimaryKey.All(role.Of.Contains);

    private int[] Pick(int[] from, VintageRole role, DaysColumn days, Preference preference, bool first)
    {
        var best = new Dictionary<int, int>(new TableKeys.RowComparer(Table.Columns(role.Of)));
        foreach (var row in from)
            if (!best.TryGetValue(row, out var other) || IsBetter(row, other))
                best[row] = row;
        // A dictionary that only grew keeps the order in which its keys came.
        return [.. best.Values];

        bool IsBetter(int row, int other)
        {
            if (days.Has(row) != days.Has(other))
                return days.Has(row);
            var later = days.Compare(row, other);
            return later != 0 ? later < 0 == first : preference.Compare(row, other) > 0;
        }
    }

    /// <summary>Which of two rows known on the same day counts.</summary>
    private sealed class Preference(DataTable table, Func<int, int>? prefer)
    {
        private readonly WordsColumn? kinds = table.Schema.Has("source_kind") ? table.Words("source_kind") : null;

        public int Compare(int a, int b)
        {
            var order = prefer is null ? 0 : prefer(a).CompareTo(prefer(b));
            return order != 0 || kinds is null ? order : Rank(kinds, b).CompareTo(Rank(kinds, a));
        }

        /// <summary>The schema lists the kinds of source from strong to weak.</summary>
        private static int Rank(WordsColumn kinds, int row)
        {
            var text = kinds.Text(row);
            for (var i = 0; i < kinds.Field.Allowed.Count; i++)
                if (kinds.Field.Allowed[i] == text)
                    return i;
            return int.MaxValue;
        }
    }
}
