using Deedle;

namespace ComputeThesis;

/// <summary>A table of sourced figures: what all tables of a data package can do.</summary>
/// <typeparam name="TSelf">The table itself.</typeparam>
/// <typeparam name="T">What a row is.</typeparam>
public abstract class Figures<TSelf, T> : Rows<T>
    where TSelf : Figures<TSelf, T>
    where T : class
{
    private readonly Selection selection;
    private readonly Func<DataRow, T> make;

    private protected Figures(Selection selection, Func<DataRow, T> make)
        : base(new SelectionRows<T>(selection, make))
    {
        this.selection = selection;
        this.make = make;
    }

    /// <summary>The vintage chosen with <c>At</c>; null while every figure ever given is here.</summary>
    public Vintage? Vintage => selection.Vintage;

    /// <summary>The day by whose end everything here was known; null where none is set.</summary>
    internal DateOnly? Until => selection.Until;

    /// <summary>One row a figure: the first given, the last given, or the last known at the end of a day.</summary>
    /// <param name="vintage">Which of the rows that were ever given for a figure counts. After <see cref="Vintage.AsOf"/> nothing known later comes back, whatever is chosen next.</param>
    /// <param name="prefer">
    /// Where rows known on the same day contradict each other, the one with the highest number counts. Rows of equal number, and all rows when this is left out,
    /// are ranked by the kind of their source (<see cref="SourceKind"/>, strongest first), then by their order in the file. <see cref="Versions"/> shows those not picked.
    /// </param>
    /// <exception cref="InvalidOperationException">The table does not tell since when a figure was known.</exception>
    public virtual TSelf At(Vintage vintage, Func<T, int>? prefer = null)
    {
        ArgumentNullException.ThrowIfNull(vintage);
        return With(selection.At(vintage, prefer is null ? null : row => prefer(make(selection.Table.Row(row)))));
    }

    /// <summary>The rows that satisfy a condition.</summary>
    public TSelf Where(Func<T, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return With(selection.Where(row => condition(make(selection.Table.Row(row)))));
    }

    /// <summary>Where the rows come from: a line a source, with how many rows it gave and its licence where the package tells it.</summary>
    /// <param name="of">Which rows; all of this table when left out.</param>
    public Sources Sources(Func<T, bool>? of = null) => new(selection, Condition(of));

    /// <summary>Every row ever given for the figures here, in the vintage's knowledge: first prints, restatements and contradictions side by side, those picked marked.</summary>
    /// <param name="of">Which figures; all of this table when left out.</param>
    public Versions Versions(Func<T, bool>? of = null) => new(selection, Condition(of));

    /// <summary>Days on which a series should have a value and has none, between its first day and the last of the table.</summary>
    /// <remarks>After a filter on anything but the series, such as on days, only the days that the filter leaves count.</remarks>
    /// <param name="column">The column to look at, by its name in the file; the table's first value column when left out.</param>
    /// <exception cref="InvalidOperationException">The table is no set of series.</exception>
    public Gaps Gaps(string? column = null) => new(selection, column);

    /// <summary>A column laid out by day: a row is a day, a column is a series; a day without a value stays missing, never filled.</summary>
    /// <param name="by">The column whose values name the series, by its name in the file.</param>
    /// <param name="value">The column of numbers, by its name in the file and in its unit.</param>
    /// <param name="on">The column of days; the table's own when left out.</param>
    /// <exception cref="InvalidOperationException">Two rows share a series and a day: choose a vintage first, or filter.</exception>
    public Frame<DateOnly, string> Wide(string by, string value, string? on = null) => WideFrame.Of(selection, by, value, on);

    /// <summary>What the rows are picked from.</summary>
    private protected Selection Selection => selection;

    private protected abstract TSelf With(Selection selection);

    /// <summary>The rows with a word in a column; one that no row of the table has is refused with those that exist.</summary>
    private protected TSelf WithWord(string column, string word, string what)
    {
        var words = selection.Table.Words(column);
        Name.MustBeOneOf(words.Words, word, what);
        var code = words.CodeOf(word);
        return With(selection.Only(row => words.Cells[row] == code));
    }

    /// <summary>The rows with a word in a column; none where no row has it.</summary>
    internal TSelf Having(string column, string word)
    {
        var words = selection.Table.Words(column);
        var code = words.CodeOf(word);
        return With(selection.Only(row => code >= 0 && words.Cells[row] == code));
    }

    /// <summary>The vintage in words, for a title.</summary>
    /// <param name="every">What is here while none is chosen.</param>
    private protected string Chosen(string every) => Vintage?.ToString() ?? (Until is { } day ? $"{every}, {Vintage.AsOf(day)}" : every);

    private Func<int, bool> Condition(Func<T, bool>? of) => of is null ? _ => true : row => of(make(selection.Table.Row(row)));
}
