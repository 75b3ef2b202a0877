namespace ComputeThesis;

/// <summary>Prints of cloud revenue: a row is one figure for one segment and one quarter, as one release gave it.</summary>
/// <remarks>Rows are ordered by provider, segment, quarter and release day. Filters give a new table and leave this one as it is.</remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class CloudRevenue : Figures<CloudRevenue, Print>
{
    private static readonly Table<Print> Fields = new(
        Column<Print>.Of("provider", print => print.Provider),
        Column<Print>.Of("segment", print => print.Segment),
        Column<Print>.Of("period", print => print.Period.ToString()),
        Column<Print>.Of("period_end", print => print.PeriodEnd),
        Column<Print>.Of("reported_on", print => print.ReportedOn),
        Column<Print>.Of("basis", print => print.IsRestated ? "restated" : "as reported"),
        Column<Print>.Of("currency", print => print.Currency),
        Column<Print>.Of("revenue_millions", print => (double?)print.Revenue, revenue => Units.Number(revenue, 1)),
        Column<Print>.Of("growth_stated", print => print.StatedGrowth, growth => Units.Percent(growth)),
        Column<Print>.Of("growth_constant_currency", print => print.ConstantCurrencyGrowth, growth => Units.Percent(growth)),
        Column<Print>.Of("verified", print => print.Verified.ToString()),
        Column<Print>.Of("source", print => print.Source));

    private readonly Print[] prints;
    private readonly PrintHistory history;

    /// <param name="selection">The rows, ordered by provider, segment and quarter.</param>
    /// <param name="prints">The print of each row of the table.</param>
    /// <param name="history">What was ever given, and what of it is known.</param>
    internal CloudRevenue(Selection selection, Print[] prints, PrintHistory history)
        : base(selection, row => prints[row.Index])
    {
        this.prints = prints;
        this.history = history;
    }

    /// <summary>The segments that the rows belong to, with what each counts.</summary>
    public IReadOnlyList<Segment> Segments => [.. history.Segments.Where(segment => All.Any(row => row.Provider == segment.Provider && row.Segment == segment.Name))];

    /// <summary>One figure a segment and quarter: the first given, the last given, or the last known on a day.</summary>
    /// <remarks>
    /// Filters made before keep holding: only the segments and quarters that are here are chosen anew. A quarter's own release comes before later ones;
    /// a figure whose day no source shows is the first given, but is left out as of any day.
    /// </remarks>
    /// <param name="vintage">Which.</param>
    /// <param name="prefer">Not needed: no two prints of one figure and day contradict each other, the table's key forbids it.</param>
    public override CloudRevenue At(Vintage vintage, Func<Print, int>? prefer = null)
    {
        ArgumentNullException.ThrowIfNull(vintage);
        var (picked, known) = history.At(vintage);
        var here = All.Select(PrintHistory.KeyOf).ToHashSet();
        var places = new Dictionary<Print, int>(prints.Length, ReferenceEqualityComparer.Instance);
        for (var row = 0; row < prints.Length; row++)
            places.Add(prints[row], row);
        return new(Selection.Picked([.. picked.Where(print => here.Contains(PrintHistory.KeyOf(print))).Select(print => places[print])], [.. known.Rows.Select(print => places[print])], vintage), prints, known);
    }

    /// <summary>The prints of one provider, or of one of its segments.</summary>
    /// <exception cref="ArgumentException">No print has that provider or segment; the message lists those that exist.</exception>
    public CloudRevenue Of(string provider, string? segment = null)
    {
        Name.MustBeOneOf(history.Segments.Select(known => known.Provider), provider, "provider");
        if (segment is not null)
            Name.MustBeOneOf(history.Segments.Where(known => known.Provider == provider).Select(known => known.Name), segment, $"segment of {provider}");
        return Where(print => print.Provider == provider && (segment is null || print.Segment == segment));
    }

    /// <summary>One measure a provider: the one to show first, with its predecessors under their own names.</summary>
    public CloudRevenue Headline()
    {
        var headline = history.Segments.Where(segment => segment.IsHeadline).Select(segment => (segment.Provider, segment.Name)).ToHashSet();
        return Where(print => headline.Contains((print.Provider, print.Segment)));
    }

    /// <summary>What a print is compared with: the figure for another quarter of its segment, as the print's reader could know it.</summary>
    internal Print? Base(Print print, FiscalQuarter quarter) => history.Base(print, quarter, Vintage ?? Vintage.AsReported);

    private protected override Table<Print> Columns => Fields;

    private protected override CloudRevenue With(Selection selection) => new(selection, prints, history);

    private protected override TableView View()
    {
        var newest = All.OrderByDescending(print => print.PeriodEnd).ThenBy(print => print.Provider, StringComparer.Ordinal).ToList();
        return Fields.View($"Cloud revenue prints, {Chosen("every figure given")}", newest, print => Hover.Of(print.Source, print.ReportedOn));
    }
}
