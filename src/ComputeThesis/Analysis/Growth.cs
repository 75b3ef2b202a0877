using System.Collections;
using Deedle;

namespace ComputeThesis;

/// <summary>Growth rates, stated and computed side by side: a row is one segment in one quarter.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Growth : IReadOnlyList<GrowthRow>, IShown
{
    private static readonly Table<GrowthRow> Table = new(
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

    private readonly IReadOnlyList<GrowthRow> rows;

    internal Growth(IReadOnlyList<GrowthRow> rows, GrowthBasis basis, Vintage vintage, IReadOnlyList<Segment> segments)
    {
        this.rows = rows;
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

    /// <inheritdoc/>
    public int Count => rows.Count;

    /// <inheritdoc/>
    public GrowthRow this[int index] => rows[index];

    /// <summary>The rows that satisfy a condition.</summary>
    public Growth Where(Func<GrowthRow, bool> condition) => new([.. rows.Where(condition)], Basis, Vintage, Segments);

    /// <summary>The rows of one provider, or of one of its segments.</summary>
    /// <exception cref="ArgumentException">No row has that provider or segment; the message lists those that exist.</exception>
    public Growth Of(string provider, string? segment = null)
    {
        Name.MustBeOneOf(rows.Select(row => row.Provider), provider, "provider");
        if (segment is not null)
            Name.MustBeOneOf(rows.Where(row => row.Provider == provider).Select(row => row.Segment), segment, $"segment of {provider}");
        return Where(row => row.Provider == provider && (segment is null || row.Segment == segment));
    }

    /// <summary>The quarters that end on a day or later.</summary>
    public Growth Since(DateOnly periodEnd) => Where(row => row.PeriodEnd >= periodEnd);

    /// <summary>A Deedle frame: a row is a segment in a quarter, keyed 0, 1, 2, …; growth columns are fractions, revenue is in millions.</summary>
    public Frame<int, string> ToFrame() => Table.Frame(rows);

    /// <summary>The newest rows as an HTML table that needs no script.</summary>
    public string ToHtml() => TableHtml.Write(View());

    /// <summary>The newest rows as aligned text.</summary>
    public override string ToString() => TableText.Write(View());

    /// <inheritdoc/>
    public IEnumerator<GrowthRow> GetEnumerator() => rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private TableView View() => Table.View($"{(Basis == GrowthBasis.YearBefore ? "YoY" : "QoQ")} growth, {Vintage}",
        [.. rows.OrderByDescending(row => row.PeriodEnd).ThenBy(row => row.Provider, StringComparer.Ordinal)], row => row.Source.ToString());
}

/// <summary>The quarter that growth is measured from.</summary>
public enum GrowthBasis
{
    /// <summary>The same quarter one fiscal year earlier: YoY.</summary>
    YearBefore,

    /// <summary>The quarter just before, not seasonally adjusted: QoQ.</summary>
    QuarterBefore,
}
