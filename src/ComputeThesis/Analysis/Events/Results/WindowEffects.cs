namespace ComputeThesis;

/// <summary>The effect of a study's events over one window: how large, how sure, and what could have been found at all.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed record WindowEffect : IShownAsTables
{
    private readonly Func<Test, TestResult> significance;

    internal WindowEffect(Func<Test, TestResult> significance) => this.significance = significance;

    /// <summary>The days of the window, both ends in.</summary>
    public required DayRange Window { get; init; }

    /// <summary>How many events there are.</summary>
    public required int N { get; init; }

    /// <summary>How many clusters they form; as many as events where each is resampled by itself.</summary>
    public required int Clusters { get; init; }

    /// <summary>The cumulative average abnormal return, a fraction.</summary>
    public required double Value { get; init; }

    /// <summary>The median CAR, a fraction.</summary>
    public required double Median { get; init; }

    /// <summary>The share of events with a CAR above 0.</summary>
    public required double PositiveShare { get; init; }

    /// <summary>The average buy-and-hold abnormal return, a fraction.</summary>
    public required double Bhar { get; init; }

    /// <summary>The standard error of the CAAR, clusters kept whole; null for fewer than two clusters.</summary>
    /// <remarks>The root of G/(G - 1) times the sum over G clusters of squared sums of deviations, over n; with one event a cluster it is the usual s/sqrt(n) (Liang, Zeger 1986, Biometrika 73(1), 13-22; Cameron, Miller 2015, Journal of Human Resources 50(2), 317-372).</remarks>
    public double? StandardError { get; init; }

    /// <summary>The lower end of the confidence interval of the CAAR: t with one degree of freedom less than clusters. Null for fewer than two.</summary>
    public double? Lower { get; init; }

    /// <summary>The upper end.</summary>
    public double? Upper { get; init; }

    /// <summary>The effect in deviations of a single event, corrected for small n: Hedges' g (Hedges 1981, Journal of Educational Statistics 6(2), 107-128). Null for fewer than two events.</summary>
    public double? HedgesG { get; init; }

    /// <summary>The smallest true CAAR that a two-sided test at this n would find with the power of the design: (t(1 - alpha/2) + t(power)) times the standard error (Bloom 1995, Evaluation Review 19(5), 547-556). What is smaller could not be seen. Null for fewer than two clusters.</summary>
    public double? MinimumDetectable { get; init; }

    /// <summary>What a test says of the window.</summary>
    public TestResult Significance(Test test) => significance(test);

    /// <summary>The effect as an HTML fragment that needs no script.</summary>
    public string ToHtml() => TableHtml.Write(View());

    /// <summary>The effect as a GitHub table.</summary>
    public string ToMarkdown() => TableMarkdown.Write(View());

    /// <summary>The effect on one line.</summary>
    public override string ToString() => $"CAAR{Window} = {Units.SignedPercent(Value, 2)}{(Lower is { } low && Upper is { } high ? $" [{Units.SignedPercent(low, 2)}, {Units.SignedPercent(high, 2)}]" : "")}, n = {N}";

    private TableView View() => TableView.Of($"CAAR{Window}",
        ("CAAR", Units.SignedPercent(Value, 2)), ("interval", Lower is { } low && Upper is { } high ? $"{Units.SignedPercent(low, 2)} to {Units.SignedPercent(high, 2)}" : "none: it needs two clusters"),
        ("median CAR", Units.SignedPercent(Median, 2)), ("positive", Units.Percent(PositiveShare, 0)), ("BHAR", Units.SignedPercent(Bhar, 2)), ("Hedges' g", HedgesG is { } g ? Units.Number(g, 2) : ""),
        ("detectable", MinimumDetectable is { } least ? Units.Percent(least, 2) : ""), ("events", Units.Number(N, 0)), ("clusters", Units.Number(Clusters, 0)));
}

/// <summary>The effects of a study's events: a row is one window.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class WindowEffects : Rows<WindowEffect>
{
    private static readonly Table<WindowEffect> Fields = new(
        Column<WindowEffect>.Of("window", row => row.Window.ToString()),
        Column<WindowEffect>.Of("n", row => row.N, count => Units.Number(count, 0)),
        Column<WindowEffect>.Of("clusters", row => row.Clusters, count => Units.Number(count, 0)).InFrameOnly,
        Column<WindowEffect>.Of("caar", row => row.Value, value => Units.SignedPercent(value, 2)),
        Column<WindowEffect>.Of("lower", row => row.Lower, value => Units.SignedPercent(value, 2)),
        Column<WindowEffect>.Of("upper", row => row.Upper, value => Units.SignedPercent(value, 2)),
        Column<WindowEffect>.Of("median", row => row.Median, value => Units.SignedPercent(value, 2)).InFrameOnly,
        Column<WindowEffect>.Of("positive", row => row.PositiveShare, value => Units.Percent(value, 0)),
        Column<WindowEffect>.Of("bhar", row => row.Bhar, value => Units.SignedPercent(value, 2)),
        Column<WindowEffect>.Of("hedges_g", row => row.HedgesG, value => Units.Number(value, 2)),
        Column<WindowEffect>.Of("detectable", row => row.MinimumDetectable, value => Units.Percent(value, 2)));

    private readonly string title;
    private readonly string note;

    internal WindowEffects(IReadOnlyList<WindowEffect> rows, string title, string note)
        : base(rows) => (this.title, this.note) = (title, note);

    private protected override Table<WindowEffect> Columns => Fields;

    private protected override TableView View() => Fields.View(title, All, notes: note);
}
