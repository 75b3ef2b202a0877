namespace ComputeThesis;

/// <summary>A print against what was expected of it.</summary>
/// <param name="Expectation">What was expected.</param>
/// <param name="Actual">What was printed first, in the expectation's unit.</param>
/// <param name="ReportedOn">The day of the print.</param>
/// <param name="Source">The document of the print.</param>
public sealed record Surprise(Expectation Expectation, double Actual, DateOnly? ReportedOn, Uri Source)
{
    /// <summary>The surprise as a fraction: of the expected revenue where revenue was expected, else in growth, so that 0.01 is one percentage point.</summary>
    public double Size => IsOfRevenue ? (Actual / Expectation.Expected) - 1 : (Actual - Expectation.Expected) / 100;

    /// <summary>Whether the page's rounding is as large as the surprise, so that its sign means nothing.</summary>
    public bool IsWithinRounding => Expectation.RoundedTo is { } step && Math.Abs(Actual - Expectation.Expected) <= step / 2;

    /// <summary>Whether revenue was expected; otherwise growth.</summary>
    public bool IsOfRevenue => Expectation.Measure == PrintMeasure.RevenueMillions;

    /// <summary>What tells the figure that was expected from every other: surprises that share it are of one print.</summary>
    internal (string Provider, string Segment, DateOnly PeriodEnd, PrintMeasure Measure) Print => (Expectation.Provider, Expectation.Segment, Expectation.PeriodEnd, Expectation.Measure);

    /// <summary>
    /// The surprises of one print, the one that counts first: a consensus before one broker's view, then the one published last, then the stronger kind of source, then the one that leaves
    /// the smallest surprise, which is the cautious choice.
    /// </summary>
    internal static IReadOnlyList<Surprise> Ranked(IEnumerable<Surprise> ofOnePrint) =>
    [
        .. ofOnePrint.OrderBy(one => one.Expectation.IsConsensus ? 0 : 1).ThenByDescending(one => one.Expectation.Origin.KnownOn).ThenBy(one => one.Expectation.Origin.Kind)
            .ThenBy(one => Math.Abs(one.Size)).ThenBy(one => one.Expectation.Expected).ThenBy(one => one.Expectation.Origin.Source.ToString(), StringComparer.Ordinal),
    ];
}

/// <summary>Prints against expectations: a row is one expectation and the print that answered it.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Surprises : Rows<Surprise>
{
    private static readonly Table<Surprise> Fields = new(
        Column<Surprise>.Of("provider", row => row.Expectation.Provider),
        Column<Surprise>.Of("segment", row => row.Expectation.Segment),
        Column<Surprise>.Of("period_end", row => row.Expectation.PeriodEnd).InFrameOnly,
        Column<Surprise>.Of("reported_on", row => row.ReportedOn),
        Column<Surprise>.Of("measure", row => Expectations.Words(row.Expectation.Measure)),
        Column<Surprise>.Of("expected", row => row.Expectation.Expected, value => Units.Number(value, 2)),
        Column<Surprise>.Of("actual", row => row.Actual, value => Units.Number(value, 2)),
        Column<Surprise>.Of("surprise", row => (row.IsOfRevenue ? Units.SignedPercent(row.Size) : Units.Points(row.Size)) + (row.IsWithinRounding ? ", within rounding" : "")),
        Column<Surprise>.Of("surprise_revenue", row => row.IsOfRevenue ? row.Size : null, size => Units.SignedPercent(size)).InFrameOnly,
        Column<Surprise>.Of("surprise_growth", row => row.IsOfRevenue ? null : row.Size, size => Units.Points(size)).InFrameOnly,
        Column<Surprise>.Of("basis", row => row.Expectation.IsConsensus ? "consensus" : "one broker"),
        Column<Surprise>.Of("within_rounding", row => row.IsWithinRounding ? "yes" : "no").InFrameOnly);

    internal Surprises(IReadOnlyList<Surprise> rows, IReadOnlyList<Expectation> unanswered)
        : base(rows) => Unanswered = unanswered;

    /// <summary>Expectations without a print to hold them against.</summary>
    public IReadOnlyList<Expectation> Unanswered { get; }

    /// <summary>The surprises that meet a condition; expectations without a print are not carried along, as the condition says nothing of them.</summary>
    public Surprises Where(Func<Surprise, bool> condition) => new([.. All.Where(condition)], []);

    private protected override Table<Surprise> Columns => Fields;

    private protected override TableView View() => Fields.View("Prints against expectations", [.. All.OrderByDescending(row => row.ReportedOn)], row => $"{row.Expectation.Origin.Hover} {Hover.Of(row.Source, row.ReportedOn)}",
        notes: Unanswered.Count == 0 ? [] : [$"{Unanswered.Count} expectations have no print here."]);
}

/// <summary>Surprises of prints.</summary>
public static class SurpriseExtensions
{
    /// <summary>Holds every expectation against the print that answered it: the first figure given, never a restated one.</summary>
    /// <param name="prints">The prints; where a vintage was chosen, only what it knows.</param>
    /// <param name="expectations">What was expected.</param>
    public static Surprises Surprises(this CloudRevenue prints, Expectations expectations)
    {
        ArgumentNullException.ThrowIfNull(prints);
        ArgumentNullException.ThrowIfNull(expectations);
        var first = prints.At(Vintage.AsReported).Where(print => !print.IsRestated).ToDictionary(print => (print.Provider, print.Segment, print.PeriodEnd));
        var (answered, open) = (new List<Surprise>(), new List<Expectation>());
        foreach (var expected in expectations)
        {
            if (first.GetValueOrDefault((expected.Provider, expected.Segment, expected.PeriodEnd)) is { } print && Actual(print, expected.Measure) is { } actual)
                answered.Add(new(expected, actual, print.ReportedOn, print.Source));
            else
                open.Add(expected);
        }

        return new(answered, open);
    }

    private static double? Actual(Print print, PrintMeasure measure) => measure switch
    {
        PrintMeasure.RevenueMillions => (double?)print.Revenue,
        PrintMeasure.GrowthStatedPct => print.StatedGrowth * 100,
        _ => print.ConstantCurrencyGrowth * 100,
    };
}
