namespace ComputeThesis;

/// <summary>Prints of cloud revenue: a row is one figure for one segment and one quarter, as one release gave it.</summary>
/// <remarks>Rows are ordered by provider, segment, quarter and release day. Filters give a new table and leave this one as it is.</remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class CloudRevenue : Rows<Print>
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
        Column<Print>.Of("source", print => print.Source.Host));

    private readonly PrintHistory history;

    internal CloudRevenue(IReadOnlyList<Print> rows, PrintHistory history, Vintage? vintage)
        : base(rows)
    {
        this.history = history;
        Vintage = vintage;
    }

    /// <summary>The vintage chosen with <see cref="At"/>; null while every figure ever given is here.</summary>
    public Vintage? Vintage { get; }

    /// <summary>The segments that the rows belong to, with what each counts.</summary>
    public IReadOnlyList<Segment> Segments => [.. history.Segments.Where(segment => All.Any(row => row.Provider == segment.Provider && row.Segment == segment.Name))];

    /// <summary>One figure a segment and quarter: the first given, the last given, or the last known on a day.</summary>
    public CloudRevenue At(Vintage vintage)
    {
        ArgumentNullException.ThrowIfNull(vintage);
        var (picked, known) = history.At(vintage);
        // Filters made before keep holding: only the segments and quarters that are here are chosen anew.
        var here = All.Select(PrintHistory.KeyOf).ToHashSet();
        return new([.. picked.Where(row => here.Contains(PrintHistory.KeyOf(row)))], known, vintage);
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

    /// <summary>The prints that satisfy a condition.</summary>
    public CloudRevenue Where(Func<Print, bool> condition) => new([.. All.Where(condition)], history, Vintage);

    /// <summary>What a print is compared with: the figure for another quarter of its segment, as the print's reader could know it.</summary>
    internal Print? Base(Print print, FiscalQuarter quarter) => history.Base(print, quarter, Vintage ?? Vintage.AsReported);

    private protected override Table<Print> Columns => Fields;

    private protected override TableView View()
    {
        var newest = All.OrderByDescending(print => print.PeriodEnd).ThenBy(print => print.Provider, StringComparer.Ordinal).ToList();
        return Fields.View($"Cloud revenue prints, {Vintage?.ToString() ?? "every figure given"}", newest, print => print.Source.ToString());
    }
}
