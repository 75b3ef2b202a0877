namespace ComputeThesis;

/// <summary>What two groups of assets did around one day of announcements.</summary>
/// <param name="Announced">The UTC day.</param>
/// <param name="Label">Who announced.</param>
/// <param name="First">The mean CAR of the first group, a fraction.</param>
/// <param name="FirstCount">How many of its assets there are.</param>
/// <param name="Second">The mean CAR of the second group, a fraction.</param>
/// <param name="SecondCount">How many of its assets there are.</param>
public sealed record GroupPair(DateOnly Announced, string Label, double First, int FirstCount, double Second, int SecondCount)
{
    /// <summary>The first less the second.</summary>
    public double Difference => First - Second;
}

/// <summary>Difference in differences around announcements: whether one group of assets moved more than another, each against what was expected of it. A row is one day of announcements.</summary>
/// <remarks>
/// The first difference is a CAR: return less expected return. The second is between the groups, whose assets are averaged first, so that each day of announcements counts once however many assets it moved: t with one degree of freedom less than days
/// (averaging before testing: Bertrand, Duflo, Mullainathan 2004, Quarterly Journal of Economics 119(1), 249-275).
/// </remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class DifferenceInDifferences : Rows<GroupPair>
{
    private static readonly Table<GroupPair> Fields = new(
        Column<GroupPair>.Of("announced", row => row.Announced),
        Column<GroupPair>.Of("label", row => row.Label),
        Column<GroupPair>.Of("first", row => row.First, value => Units.SignedPercent(value, 2)),
        Column<GroupPair>.Of("first_assets", row => row.FirstCount, count => Units.Number(count, 0)),
        Column<GroupPair>.Of("second", row => row.Second, value => Units.SignedPercent(value, 2)),
        Column<GroupPair>.Of("second_assets", row => row.SecondCount, count => Units.Number(count, 0)),
        Column<GroupPair>.Of("difference", row => row.Difference, value => Units.SignedPercent(value, 2)));

    private readonly Outcome t;
    private readonly Outcome signs;
    private readonly double confidence;

    internal DifferenceInDifferences(IReadOnlyList<GroupPair> rows, int unpaired, DayRange window, EventStudyDesign design)
        : base(rows)
    {
        (Unpaired, Window, confidence) = (unpaired, window, design.Confidence);
        double[] differences = [.. rows.Select(row => row.Difference)];
        Estimate = Moments.Mean(differences);
        var deviation = Moments.Deviation(differences);
        StandardError = deviation / Math.Sqrt(differences.Length);
        t = StandardError is { } error and > 0 ? Outcome.Student(Estimate / error, differences.Length - 1)
            : deviation is null ? Outcome.None("needs 2 days of announcements, has 1") : Outcome.None("all differences are one");
        signs = SignFlips.Run(differences, "days", Estimate, design.Draws, design.Seed);
        var half = StandardError is null ? 0 : Distributions.StudentQuantile((1 + confidence) / 2, differences.Length - 1);
        (Lower, Upper) = (Estimate - (half * StandardError), Estimate + (half * StandardError));
    }

    /// <summary>The mean difference, the first group less the second, a fraction.</summary>
    public double Estimate { get; }

    /// <summary>Its standard error over days of announcements; null for one day.</summary>
    public double? StandardError { get; }

    /// <summary>The lower end of its confidence interval, at the level of the first study's design; null for one day.</summary>
    public double? Lower { get; }

    /// <summary>The upper end.</summary>
    public double? Upper { get; }

    /// <summary>The estimate over its standard error; null where that is not known or 0.</summary>
    public double? T => t.Statistic;

    /// <summary>The two-sided p-value of t; null where there is no t.</summary>
    public double? PValue => t.PValue;

    /// <summary>The two-sided p-value if each difference had its sign by the toss of a coin: exact at small n. Null for one day.</summary>
    public double? SignFlipPValue => signs.PValue;

    /// <summary>The days of each event window that were compared.</summary>
    public DayRange Window { get; }

    /// <summary>How many days of announcements only one group has events on; they are left out.</summary>
    public int Unpaired { get; }

    private protected override Table<GroupPair> Columns => Fields;

    private protected override TableView View() => Fields.View($"Difference in differences of CAR{Window}", [.. All.OrderByDescending(row => row.Announced)], notes:
    [
        Lower is { } lower && Upper is { } upper
            ? $"{Units.SignedPercent(Estimate, 2)}, {Units.Percent(confidence, 0)} interval [{Units.SignedPercent(lower, 2)}, {Units.SignedPercent(upper, 2)}] over {Count} days of announcements."
            : $"{Units.SignedPercent(Estimate, 2)}, on one day: no interval.",
        $"t {(t.Statistic is { } value ? $"{Units.Number(value, 2)} ({t.Reference}), p {StatisticText.PValue(t.PValue!.Value)}" : $"none: {t.Note}")}; sign flips {(signs.PValue is { } p ? $"p {StatisticText.PValue(p)} ({signs.Reference}{(signs.Note is null ? "" : "; " + signs.Note)})" : $"none: {signs.Note}")}.",
        $"{Unpaired} days of announcements with events of one group only are left out.",
    ]);
}
