namespace ComputeThesis;

/// <summary>Every figure that was known by some day, and the rules that pick one for a segment and quarter.</summary>
internal sealed class PrintHistory
{
    // Looking a table through, or drawing it, needs no bases.
    private readonly Lazy<ILookup<(string Provider, string Segment, FiscalQuarter Period), Print>> given;

    /// <param name="rows">Ordered by segment and quarter, then the quarter's own release before later ones.</param>
    /// <param name="segments">What each segment counts.</param>
    public PrintHistory(IReadOnlyList<Print> rows, IReadOnlyList<Segment> segments)
    {
        Rows = rows;
        Segments = segments;
        given = new(() => rows.ToLookup(KeyOf));
    }

    public IReadOnlyList<Print> Rows { get; }

    public IReadOnlyList<Segment> Segments { get; }

    public static (string Provider, string Segment, FiscalQuarter Period) KeyOf(Print print) => (print.Provider, print.Segment, print.Period);

    /// <summary>The rows that a vintage shows, one a key, and the history that may serve them as bases.</summary>
    public (IEnumerable<Print> Picked, PrintHistory Known) At(Vintage vintage)
    {
        var known = vintage is Vintage.Known limit ? new PrintHistory([.. Rows.Where(row => row.ReportedOn <= limit.Day)], Segments) : this;
        return (known.given.Value.Select(rows => vintage is Vintage.First ? rows.First() : rows.Last()), known);
    }

    /// <summary>The figure for a quarter that a print is compared with.</summary>
    /// <remarks>
    /// As first reported, a print is compared with what its own release day knew of that quarter, the comparatives of that very release included;
    /// otherwise with the last figure of the vintage. So growth never runs across two definitions when a restated base was given.
    /// </remarks>
    public Print? Base(Print print, FiscalQuarter quarter, Vintage vintage)
    {
        var candidates = given.Value[(print.Provider, print.Segment, quarter)];
        return vintage is Vintage.First
            ? candidates.LastOrDefault(row => row.ReportedOn is { } day ? print.ReportedOn is null ? !row.IsRestated : day <= print.ReportedOn : !row.IsRestated)
            : candidates.LastOrDefault();
    }
}
