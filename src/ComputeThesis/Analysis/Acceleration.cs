namespace ComputeThesis;

/// <summary>How much growth changed from one quarter to the next.</summary>
/// <param name="Provider">Who runs the cloud.</param>
/// <param name="Segment">The reporting segment or measure.</param>
/// <param name="Period">The later of the two quarters.</param>
/// <param name="PeriodEnd">That quarter's last day.</param>
/// <param name="Before">Growth in the quarter before, a fraction.</param>
/// <param name="Rate">Growth in this quarter, a fraction.</param>
/// <param name="IsStated">Whether both rates are as the company stated them; otherwise both are computed.</param>
/// <param name="Source">The document that the later quarter's figure comes from.</param>
public sealed record AccelerationRow(string Provider, string Segment, FiscalQuarter Period, DateOnly PeriodEnd, double Before, double Rate, bool IsStated, Uri Source)
{
    /// <summary>Change of growth as a fraction: 0.02 is two percentage points.</summary>
    public double Change => Rate - Before;
}

/// <summary>Change of growth, in points: a row is one segment in one quarter that follows a quarter with growth on the same definition.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Acceleration : Rows<AccelerationRow>
{
    private static readonly Table<AccelerationRow> Fields = new(
        Column<AccelerationRow>.Of("provider", row => row.Provider),
        Column<AccelerationRow>.Of("segment", row => row.Segment),
        Column<AccelerationRow>.Of("period", row => row.Period.ToString()),
        Column<AccelerationRow>.Of("period_end", row => row.PeriodEnd),
        Column<AccelerationRow>.Of("growth_before", row => row.Before, growth => Units.Percent(growth)),
        Column<AccelerationRow>.Of("growth", row => row.Rate, growth => Units.Percent(growth)),
        Column<AccelerationRow>.Of("change", row => row.Change, points => Units.Points(points)),
        Column<AccelerationRow>.Of("basis", row => row.IsStated ? "stated" : "computed"));

    internal Acceleration(IReadOnlyList<AccelerationRow> rows, GrowthBasis basis, Vintage vintage, IReadOnlyList<Segment> segments)
        : base(rows)
    {
        Segments = segments;
        Basis = basis;
        Vintage = vintage;
    }

    /// <summary>What growth was measured from.</summary>
    public GrowthBasis Basis { get; }

    /// <summary>Which figures were compared.</summary>
    public Vintage Vintage { get; }

    /// <summary>The segments that the rows may belong to, with what each counts.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>The rows that satisfy a condition.</summary>
    public Acceleration Where(Func<AccelerationRow, bool> condition) => new([.. All.Where(condition)], Basis, Vintage, Segments);

    /// <summary>The rows of one provider.</summary>
    /// <exception cref="ArgumentException">No row has that provider; the message lists those that exist.</exception>
    public Acceleration Of(string provider)
    {
        Name.MustBeOneOf(All.Select(row => row.Provider), provider, "provider");
        return Where(row => row.Provider == provider);
    }

    private protected override Table<AccelerationRow> Columns => Fields;

    private protected override TableView View() => Fields.View($"Acceleration: change of {(Basis == GrowthBasis.YearBefore ? "YoY" : "QoQ")} growth, {Vintage}",
        [.. All.OrderByDescending(row => row.PeriodEnd).ThenBy(row => row.Provider, StringComparer.Ordinal)], row => row.Source.ToString());
}
