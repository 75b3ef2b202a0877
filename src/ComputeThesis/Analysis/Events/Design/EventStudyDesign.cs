namespace ComputeThesis;

/// <summary>Every choice of an event study; change one with <c>with</c>.</summary>
public sealed record EventStudyDesign
{
    private static readonly DayRange[] Usual = [new(0, 0), new(0, 1), new(-1, 1), new(0, 5)];

    private EventStudyDesign(ExpectedReturnModel model, IReadOnlyList<Benchmark> benchmarks) => (Model, Benchmarks) = (model, benchmarks);

    /// <summary>What an asset would have returned without the event.</summary>
    public ExpectedReturnModel Model { get; }

    /// <summary>What its return is held against; empty for a constant mean.</summary>
    public IReadOnlyList<Benchmark> Benchmarks { get; }

    /// <summary>Simple returns unless log returns are chosen. A study of simple returns uses only arithmetic that is exact to the last digit on every machine.</summary>
    public ReturnKind Returns { get; init; } = ReturnKind.Simple;

    /// <summary>The days that the model is fitted on, both ends in, in the asset's own trading days; [-140, -21] unless chosen.</summary>
    public DayRange Estimation { get; init; } = new(-140, -21);

    /// <summary>The days that are studied, both ends in, in the asset's own trading days; [-10, +10] unless chosen.</summary>
    public DayRange Event { get; init; } = new(-10, 10);

    /// <summary>The windows that are tested: [0, 0], [0, +1], [-1, +1], [0, +5] as far as the event window holds them, and the whole of it, unless chosen.</summary>
    public IReadOnlyList<DayRange> Windows
    {
        get => field ?? [.. Usual.Where(Event.Holds).Append(Event).Distinct()];
        init;
    }

    /// <summary>How many calendar days may lie between two trading days before an event is left out; 7 unless chosen: weekends and holidays pass, a hole in the history does not.</summary>
    public int LongestGap { get; init; } = 7;

    /// <summary>What becomes of events of one asset whose windows share days; they are flagged unless chosen otherwise.</summary>
    public Overlaps Overlaps { get; init; } = Overlaps.Flagged;

    /// <summary>What is drawn as one by the bootstrap, the coin tosses and the placebo days, and counts as one in the interval; clusters of the same day 0 unless chosen otherwise.</summary>
    public Resampling Resampling { get; init; } = Resampling.Days;

    /// <summary>How often a random test draws; 9,999 unless chosen, so that the smallest p-value is 0.0001.</summary>
    public int Draws { get; init; } = 9_999;

    /// <summary>Where the random numbers begin: the same seed gives the same bytes on any machine, with any number of threads.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The level of intervals and bands; 0.95 unless chosen. The minimum detectable effect is of a two-sided test at one minus this level.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>The chance of finding an effect that the minimum detectable effect is stated for; 0.8 unless chosen.</summary>
    public double Power { get; init; } = 0.8;

    /// <summary>Expected is the asset's own mean return.</summary>
    public static EventStudyDesign ConstantMean() => new(ExpectedReturnModel.ConstantMean, []);

    /// <summary>Expected is the benchmark's return of the same day.</summary>
    public static EventStudyDesign MarketAdjusted(Benchmark benchmark) => new(ExpectedReturnModel.MarketAdjusted, One(benchmark));

    /// <summary>Expected is alpha + beta times the benchmark's return, by least squares.</summary>
    public static EventStudyDesign MarketModel(Benchmark benchmark) => new(ExpectedReturnModel.MarketModel, One(benchmark));

    /// <summary>The market model with a beta that survives thin trading, or closes that are hours apart.</summary>
    public static EventStudyDesign ScholesWilliams(Benchmark benchmark) => new(ExpectedReturnModel.ScholesWilliams, One(benchmark));

    /// <summary>Expected is alpha plus a beta for each factor, by least squares: BTC and QQQ for a miner.</summary>
    public static EventStudyDesign MultiFactor(params Benchmark[] benchmarks)
    {
        ArgumentNullException.ThrowIfNull(benchmarks);
        return benchmarks.Length > 0 ? new(ExpectedReturnModel.MultiFactor, benchmarks) : throw new ArgumentException("A model of several factors needs one at least. Name it, or choose ConstantMean.");
    }

    /// <summary>How many factors the model has.</summary>
    internal int FactorCount => Benchmarks.Sum(benchmark => benchmark.Names.Count);

    /// <summary>The factors by name; of several with one name, such as two baskets, the later ones are numbered.</summary>
    internal IReadOnlyList<string> FactorNames
    {
        get
        {
            var names = Benchmarks.SelectMany(benchmark => benchmark.Names).ToList();
            return [.. names.Select((name, k) => names.Take(k).Count(other => other == name) is var before and > 0 ? $"{name} {before + 1}" : name)];
        }
    }

    /// <summary>The model and its windows on one line.</summary>
    public override string ToString() => $"{ModelName}, estimation window {Estimation}, event window {Event}";

    internal string ModelName => Model switch
    {
        ExpectedReturnModel.ConstantMean => "constant mean",
        ExpectedReturnModel.MarketAdjusted => $"market adjusted by {Of}",
        ExpectedReturnModel.MarketModel => $"market model on {Of}",
        ExpectedReturnModel.ScholesWilliams => $"Scholes-Williams on {Of}",
        _ => $"factors {Of}",
    };

    private string Of => string.Join(" and ", Benchmarks);

    private static Benchmark[] One(Benchmark benchmark)
    {
        ArgumentNullException.ThrowIfNull(benchmark);
        return benchmark.Names.Count == 1 ? [benchmark] : throw new ArgumentException($"This model takes one factor and {benchmark} are {benchmark.Names.Count}. Choose MultiFactor.");
    }
}
