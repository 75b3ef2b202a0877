using System.Collections.Concurrent;

namespace ComputeThesis;

/// <summary>What assets did around events: abnormal returns, every test of them, who was left out and why, and each convention by name.</summary>
/// <remarks>The page event-study-methods.md beside the notebooks tells what each test assumes and when it fails.</remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class EventStudy : IShownAsTables
{
    private readonly EventSample sample;
    private readonly StudiedAssets assets;
    private readonly EventClusters clusters;
    private readonly Lazy<PlaceboTest> placebo;
    private readonly Lazy<EventPath> path;
    private readonly Lazy<TestTable> tests;
    private readonly Lazy<EventClusterTable> clusterTable;
    private readonly ConcurrentDictionary<DayRange, WindowSample> windows = [];
    private readonly ConcurrentDictionary<(DayRange, Test), TestResult> results = [];

    private readonly Lazy<IReadOnlyList<Uri>> sources;

    private EventStudy(EventSample sample, IReadOnlyList<ExcludedEvent> excluded, StudiedAssets assets, Lazy<IReadOnlyList<Uri>> sources)
    {
        this.sources = sources;
        (this.sample, this.assets) = (sample, assets);
        clusters = new(sample);
        placebo = new(() => new(sample, assets, clusters));
        path = new(() => StudyTables.Path(sample, clusters));
        tests = new(() => new([.. Design.Windows.SelectMany(window => N == 0 ? [] : TestNames.All.Select(test => Result(window, test)))]));
        clusterTable = new(() => ClusterSearch.Of(sample));
        Excluded = new(excluded);
    }

    /// <summary>The choices of the study.</summary>
    public EventStudyDesign Design => sample.Design;

    /// <summary>How many events were studied.</summary>
    public int N => sample.Count;

    /// <summary>The events studied, with their models, CAR, SCAR and BHAR over the whole event window: a row is one event, by day 0.</summary>
    public StudiedEvents Events => EventsOver(Design.Event);

    /// <summary>AR, SAR and cumulated AR: a row is one event on one day of the event window.</summary>
    public AbnormalReturns AbnormalReturns => StudyTables.AbnormalReturns(sample);

    /// <summary>AAR and CAAR with its bootstrap band: a row is one day of the event window.</summary>
    public EventPath Path => path.Value;

    /// <summary>Size, interval and minimum detectable effect: a row is one window of the design.</summary>
    public WindowEffects Effects => new([.. Design.Windows.Where(_ => N > 0).Select(Caar)], Title, EffectNote);

    /// <summary>Every test of every window of the design, with p-values corrected over the windows.</summary>
    public TestTable Tests => tests.Value;

    /// <summary>The events left out: a row is one event, with the reason, the days it had and the days it needed.</summary>
    public ExcludedEvents Excluded { get; }

    /// <summary>Where events depend on each other: those that share a day 0, and those of one asset whose event windows overlap.</summary>
    public EventClusterTable Clusters => clusterTable.Value;

    /// <summary>Every choice that the numbers rest on.</summary>
    public Conventions Conventions => ConventionsOf.Study(sample);

    /// <summary>The documents that closes and announcements come from; none where they were given as frames and days of the reader's own.</summary>
    public IReadOnlyList<Uri> Sources => sources.Value;

    /// <summary>Studies announcements: each asset picked around each release.</summary>
    /// <param name="announcements">Who reported when.</param>
    /// <param name="prices">The assets to study; benchmarks are found in the same table, picked or not. Choose a vintage to study what was known on a day.</param>
    /// <param name="design">The model, the windows and every other choice.</param>
    /// <exception cref="ArgumentException">The design contradicts itself, or names an asset that there is not.</exception>
    public static EventStudy Run(IEnumerable<Announcement> announcements, Prices prices, EventStudyDesign design)
    {
        ArgumentNullException.ThrowIfNull(announcements);
        ArgumentNullException.ThrowIfNull(prices);
        IReadOnlyList<Announcement> all = [.. announcements];
        var panel = PricePanel.Of(prices);
        return Run(AnnouncedEvents.Of(all, prices), panel, design, new(() => [.. panel.Sources.Value, .. all.Select(one => one.Source)]));
    }

    /// <summary>Studies events of your own.</summary>
    /// <param name="events">What happened to which asset when.</param>
    /// <param name="prices">Closes of the assets and of the benchmarks.</param>
    /// <param name="design">The model, the windows and every other choice.</param>
    /// <exception cref="ArgumentException">The design contradicts itself, or names an asset that there is not.</exception>
    public static EventStudy Run(IEnumerable<EventDay> events, PricePanel prices, EventStudyDesign design)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(prices);
        return Run(events, prices, design, prices.Sources);
    }

    private static EventStudy Run(IEnumerable<EventDay> events, PricePanel prices, EventStudyDesign design, Lazy<IReadOnlyList<Uri>> sources)
    {
        ArgumentNullException.ThrowIfNull(design);
        DesignCheck.Check(design, ReturnModels.Of(design).Freedom);
        IReadOnlyList<EventDay> all = events as IReadOnlyList<EventDay> ?? [.. events];
        var assets = new StudiedAssets(all, prices, design);
        var (sample, excluded) = SampleRun.Of(all, assets, design);
        return new(sample, excluded, assets, sources);
    }

    /// <summary>The cumulative average abnormal return over some days of the event window, with its interval, its size and its tests.</summary>
    /// <param name="window">The days, both ends in.</param>
    /// <exception cref="ArgumentException">The event window does not hold them.</exception>
    /// <exception cref="InvalidOperationException">No event could be studied; the message counts the reasons.</exception>
    public WindowEffect Caar(DayRange window) => StudyTables.Effect(Window(window), clusters, test => Result(window, test));

    /// <summary>The events studied, with CAR, SCAR and BHAR over some days of the event window.</summary>
    /// <inheritdoc cref="Caar" path="/param"/>
    /// <inheritdoc cref="Caar" path="/exception[1]"/>
    public StudiedEvents EventsOver(DayRange window)
    {
        DesignCheck.Check(Design, window);
        return StudyTables.Events(N == 0 ? null : Window(window), window, Design.FactorNames);
    }

    /// <summary>The study as an HTML fragment that needs no script: effects, tests, who was left out, conventions.</summary>
    public string ToHtml() => Effects.ToHtml() + TableHtml.Write(TestView.Of(Tests)) + TableHtml.Write(Excluded.Summary()) + Conventions.ToHtml();

    /// <summary>The study as aligned text.</summary>
    public override string ToString() => string.Join("\n\n", Effects, TableText.Write(TestView.Of(Tests)), TableText.Write(Excluded.Summary()), Conventions);

    /// <summary>The study as GitHub tables: effects, tests, who was left out, conventions.</summary>
    public string ToMarkdown() => string.Join("\n\n", Effects.ToMarkdown(), TableMarkdown.Write(TestView.Of(Tests), Excluded.Summary()), Conventions.ToMarkdown());

    private string Title => $"{N} events of {sample.Events.Select(one => one.Symbol).Distinct().Count()} assets: {Design}";

    private string EffectNote => $"lower and upper: {Units.Percent(Design.Confidence, 0)} interval; detectable: what a test would find with power {Units.Percent(Design.Power, 0)}. Left out: {Excluded.Counts}. {clusters.Count} clusters: {Clusters.Counts}.";

    private WindowSample Window(DayRange window)
    {
        DesignCheck.Check(Design, window);
        return N == 0
            ? throw new InvalidOperationException($"No event could be studied; left out: {Excluded.Counts}. The rows of Excluded tell the days each had and needed.")
            : windows.GetOrAdd(window, days => new(sample, days));
    }

    private TestResult Result(DayRange window, Test test) => results.GetOrAdd((window, test), _ =>
    {
        var of = Window(window);
        var outcome = Run(test, of);
        return new() { Test = test, Window = window, N = N, Caar = of.Caar, Statistic = outcome.Statistic, PValue = outcome.PValue, Reference = outcome.Reference, Note = outcome.Note };
    });

    private Outcome Run(Test test, WindowSample of) => test switch
    {
        Test.CrossSectional => ParametricTests.CrossSectional(of),
        Test.CrudeDependence => ParametricTests.CrudeDependence(of),
        Test.Patell => ParametricTests.Patell(of),
        Test.AdjustedPatell => ParametricTests.AdjustedPatell(of),
        Test.BoehmerMusumeciPoulsen => ParametricTests.BoehmerMusumeciPoulsen(of),
        Test.KolariPynnonen => ParametricTests.KolariPynnonen(of),
        Test.Corrado => RankTests.Corrado(of),
        Test.GeneralisedRank => RankTests.Generalised(of, new(sample, assets)),
        Test.Sign => SignTests.Sign(of),
        Test.GeneralisedSign => SignTests.Generalised(of),
        Test.WildBootstrap => WildBootstrap.Run(of, clusters),
        Test.PlaceboDays => placebo.Value.Run(of),
        _ => throw new ArgumentOutOfRangeException(nameof(test), test, "No such test."),
    };
}
