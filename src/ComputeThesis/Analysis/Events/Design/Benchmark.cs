using Deedle;

namespace ComputeThesis;

/// <summary>What an asset's return is expected to move with: an asset, a basket, or factors of your own.</summary>
public abstract record Benchmark
{
    private protected Benchmark(IReadOnlyList<string> names) => Names = names;

    /// <summary>The factors, by name: one for an asset or a basket, a column each for a frame.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>One asset of the prices: BTC for a token, QQQ for a share.</summary>
    public static implicit operator Benchmark(string symbol) => Asset(symbol);

    /// <summary>One asset of the prices, whether picked there or not.</summary>
    public static Benchmark Asset(string symbol)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(symbol);
        return new AssetBenchmark(symbol);
    }

    /// <summary>The mean return of some assets of the prices, rebalanced at every close. Each return is over the assets that have both closes; the asset under study is left out of its own benchmark.</summary>
    public static Benchmark EqualWeighted(params string[] symbols) => new BasketBenchmark(NotEmpty(symbols), null);

    /// <summary>The return of some assets of the prices, weighted by their market value at the close before. The asset under study is left out of its own benchmark.</summary>
    /// <param name="marketValues">A row is a day, a column an asset; an asset without a value on a day has no weight on the next.</param>
    /// <exception cref="ArgumentException">The frame has no column, or a value that is negative or infinite.</exception>
    public static Benchmark CapWeighted(Frame<DateOnly, string> marketValues)
    {
        ArgumentNullException.ThrowIfNull(marketValues);
        var values = Lines(marketValues, "market value", "a number from 0 on", value => value >= 0);
        return new BasketBenchmark(NotEmpty([.. values.Select(line => line.Name)]), values);
    }

    /// <summary>Factor returns of your own, in the kind of return of the design: what was earned from the row before to this one.</summary>
    /// <param name="returns">A row is a day, a column a factor. Over days on which the asset has no close, a factor's returns are added.</param>
    /// <exception cref="ArgumentException">The frame has no column, or an infinite value.</exception>
    public static Benchmark Factors(Frame<DateOnly, string> returns)
    {
        ArgumentNullException.ThrowIfNull(returns);
        var lines = Lines(returns, "factor return", "a number", _ => true);
        NotEmpty([.. lines.Select(line => line.Name)]);
        return new FrameBenchmark(lines);
    }

    /// <summary>The factors as one asset of a panel sees them.</summary>
    internal abstract IReadOnlyList<Factor> For(PriceLine asset, PricePanel panel, ReturnKind kind);

    private static string[] NotEmpty(string[] symbols)
    {
        ArgumentNullException.ThrowIfNull(symbols);
        return symbols.Length > 0 ? [.. symbols.Distinct()] : throw new ArgumentException("The benchmark has no asset and no factor. Name one at least.");
    }

    private static PriceLine[] Lines(Frame<DateOnly, string> frame, string what, string expected, Func<double, bool> isSound) =>
        [.. frame.ColumnKeys.Select(name => new PriceLine(name, [.. frame.GetColumn<double>(name).Observations.Select(cell => Math.Abs(cell.Value) <= PriceLine.Most && isSound(cell.Value)
            ? (cell.Key.DayNumber, cell.Value)
            : throw new ArgumentException($"The {what} of {name} on {Units.Day(cell.Key)} is {cell.Value:R} where {expected} is expected{(double.IsFinite(cell.Value) && Math.Abs(cell.Value) > PriceLine.Most ? $", none beyond {PriceLine.Most}" : "")}. Leave the cell missing if there is none."))]))];
}

internal sealed record AssetBenchmark(string Symbol) : Benchmark([Symbol])
{
    public override string ToString() => Symbol;

    internal override IReadOnlyList<Factor> For(PriceLine asset, PricePanel panel, ReturnKind kind) => [new AssetFactor(panel[Symbol], kind)];
}

internal sealed record BasketBenchmark(string[] Members, PriceLine[]? Values) : Benchmark([Values is null ? "equal-weighted basket" : "cap-weighted basket"])
{
    public override string ToString() => $"{(Values is null ? "equal" : "cap")}-weighted basket of {string.Join(", ", Members)}";

    internal override IReadOnlyList<Factor> For(PriceLine asset, PricePanel panel, ReturnKind kind)
    {
        var others = Enumerable.Range(0, Members.Length).Where(i => Members[i] != asset.Name).ToList();
        return others.Count == 0
            ? throw new ArgumentException($"The benchmark of {asset.Name} is {asset.Name} alone. Name another asset in its basket.")
            : [new BasketFactor(Names[0], [.. others.Select(i => panel[Members[i]])], Values is null ? null : [.. others.Select(i => Values[i])], kind)];
    }
}

internal sealed record FrameBenchmark(PriceLine[] Lines) : Benchmark([.. Lines.Select(line => line.Name)])
{
    public override string ToString() => string.Join(", ", Names);

    internal override IReadOnlyList<Factor> For(PriceLine asset, PricePanel panel, ReturnKind kind) => [.. Lines.Select(line => new FrameFactor(line))];
}
