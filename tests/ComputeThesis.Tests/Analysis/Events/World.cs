using Deedle;

namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>Made-up markets for studies: days, returns, prices, all from a seed.</summary>
internal sealed class World
{
    public static readonly DateOnly Start = new(2021, 1, 1);

    private readonly OrderedDictionary<string, double[]> returns = [];

    public World(int days) => Days = [.. Enumerable.Range(0, days).Select(i => Start.AddDays(i))];

    public DateOnly[] Days { get; }

    /// <summary>The returns of an asset; that of the first day leads to its first close but one, so it is not used.</summary>
    public double[] this[string symbol]
    {
        get => returns[symbol];
        set => returns[symbol] = value;
    }

    public IEnumerable<string> Symbols => returns.Keys;

    /// <summary>Assets A, B, … that follow the market M with betas near 1 and noise of their own.</summary>
    public static World Of(int seed, int assets, int days, Func<Random, double>? noise = null)
    {
        var (random, world) = (new Random(seed), new World(days));
        noise ??= Normal;
        world["M"] = [.. Enumerable.Range(0, days).Select(_ => 0.01 * noise(random))];
        for (var a = 0; a < assets; a++)
        {
            var beta = 0.5 + random.NextDouble();
            world[Name(a)] = [.. world["M"].Select(market => 0.0005 + (beta * market) + (0.02 * noise(random)))];
        }

        return world;
    }

    public static string Name(int asset) => ((char)('A' + asset)).ToString();

    /// <summary>A standard normal number (Box, Muller 1958).</summary>
    public static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>A number of Student's t with 4 degrees of freedom, scaled to deviation 1.</summary>
    public static double FatTailed(Random random)
    {
        var squares = 0.0;
        for (var i = 0; i < 4; i++)
            squares += Normal(random) is var one ? one * one : 0;
        return Normal(random) / Math.Sqrt(squares / 4) / Math.Sqrt(2);
    }

    public EventDay Event(string symbol, int day, string label = "e") => new(symbol, Days[day], label);

    /// <summary>Closes, 100 at first; NaN is missing.</summary>
    public Dictionary<string, double[]> Closes(ReturnKind kind = ReturnKind.Simple)
    {
        var closes = new Dictionary<string, double[]>();
        foreach (var (symbol, own) in returns)
        {
            var (line, close) = (new double[own.Length], 100.0);
            for (var i = 0; i < own.Length; i++)
                line[i] = close = i == 0 ? close : kind == ReturnKind.Simple ? close * (1 + own[i]) : close * Math.Exp(own[i]);
            closes.Add(symbol, line);
        }

        return closes;
    }

    public PricePanel Panel(ReturnKind kind = ReturnKind.Simple) => Panel(Closes(kind));

    public PricePanel Panel(Dictionary<string, double[]> closes) => PricePanel.Of(WideFrame.Of(Days, closes));

    public Frame<DateOnly, string> Frame(params string[] symbols) => WideFrame.Of(Days, symbols.ToDictionary(symbol => symbol, symbol => returns[symbol]));
}
