namespace ComputeThesis;

/// <summary>Growth rates, stated and computed side by side: a row is one segment in one quarter.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Growth : Rows<GrowthRow>
{
    private static readonly Table<GrowthRow> Fields = new(
        Column<GrowthRow>.Of("provider", row => row.Provider),
        Column<GrowthRow>.Of("segment", row => row.Segment),
        Column<GrowthRow>.Of("period", row => row.Period.ToString()),
        Column<GrowthRow>.Of("period_end", row => row.PeriodEnd),
        Column<GrowthRow>.Of("reported_on", row => row.ReportedOn),
        Column<GrowthRow>.Of("currency", row => row.Currency),
        Column<GrowthRow>.Of("revenue_millions", row => (double?)row.Revenue, revenue => Units.Number(revenue, 1)),
        Column<GrowthRow>.Of("base_millions", row => (double?)row.BaseRevenue, revenue => Units.Number(revenue, 1)),
        Column<GrowthRow>.Of("computed", row => row.Computed, growth => Units.Percent(growth)),
        Column<GrowthRow>.Of("stated", row => row.Stated, growth => Units.Percent(growth)),
        Column<GrowthRow>.Of("difference", row => row.Difference, points => Units.Points(points)),
        Column<GrowthRow>.Of("constant_currency", row => row.ConstantCurrency, growth => Units.Percent(growth)));

    internal Growth(IReadOnlyList<GrowthRow> rows, GrowthBasis basis, Vintage vintage, IReadOnlyList<Segment> segments)
        : base(rows)
    {
        Segments = segments;
        Basis = basis;
        Vintage = vintage;
    }

    /// <summary>What each quarter is compared with.</summary>
    public GrowthBasis Basis { get; }

    /// <summary>Which figures were compared.</summary>
    public Vintage Vintage { get; }

    /// <summary>The segments that the rows may belong to, with what each counts.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>The rows that satisfy a condition.</summary>
    public Growth Where(Func<GrowthRow, bool> condition) => new([.. All.Where(condition)], Basis, Vintage, Segments);

    /// <summary>The rows of one provider, or of one of its segments.</summary>
    /// <exception cref="ArgumentException">No row has that provider or segment; the message lists those that exist.</exception>
    public Growth Of(string provider, string? segment = null)
    {
        Name.MustBeOneOf(All.Select(row => row.Provider), provider, "provider");
        if (segment is not null)
            Name.MustBeOneOf(All.Where(row => row.Provider == provider).Select(row => row.Segment), segment, $"segment of {provider}");
        return Where(row => row.Provider == provider && (segment is null || row.Segment == segment));
    }

    /// <summary>The quarters that end on a day or later.</summary>
    public Growth Since(DateOnly periodEnd) => Where(row => row.PeriodEnd >= periodEnd);

    private protected override Table<GrowthRow> Columns => Fields;

    private protected override TableView View() => Fields.View($"{(Basis == GrowthBasis.YearBefore ? "YoY" : "QoQ")} growth, {Vintage}",
        [.. All.OrderByDescending(row => row.PeriodEnd).ThenBy(row => row.Provider, StringComparer.Ordinal)], row => Hover.Of(row.Source, row.ReportedOn));
}

/// <summary>The quarter that growth is measured from.</summary>
public enum GrowthBasis
{
    /// <summary>The same quarter one fiscal year earlier: YoY.</summary>
    YearBefore,

    /// <summary>The quarter just before, not seasonally adjusted: QoQ.</summary>
    QuarterBefore,
}
