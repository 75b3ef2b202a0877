using Deedle;

namespace ComputeThesis;

/// <summary>Closes of assets, ready for many event studies: read once, never filled, every asset on days of its own.</summary>
public sealed class PricePanel
{
    private readonly Dictionary<string, PriceLine> lines;

    private PricePanel(Dictionary<string, PriceLine> lines, Lazy<IReadOnlyList<Uri>> sources) => (this.lines, Sources) = (lines, sources);

    /// <summary>The assets, in the order given.</summary>
    public IReadOnlyCollection<string> Symbols => lines.Keys;

    /// <summary>The closes of a frame.</summary>
    /// <param name="closes">A row is a day, a column an asset; a missing cell is a day on which it did not trade. Closes should be adjusted for splits and dividends.</param>
    /// <exception cref="ArgumentException">A close is zero, negative, infinite or beyond any price; the message names asset and day.</exception>
    public static PricePanel Of(Frame<DateOnly, string> closes)
    {
        ArgumentNullException.ThrowIfNull(closes);
        return Of(closes.ColumnKeys.ToDictionary(symbol => symbol, symbol => closes.GetColumn<double>(symbol).Observations.Select(cell => (cell.Key.DayNumber, cell.Value))), new([]));
    }

    /// <summary>The closes that a table knows in its vintage, of every asset: a benchmark need not be among those picked.</summary>
    /// <param name="prices">The table; what its vintage does not know is not in the panel.</param>
    public static PricePanel Of(Prices prices)
    {
        ArgumentNullException.ThrowIfNull(prices);
        var cells = new Dictionary<string, List<(int, double)>>();
        foreach (var (symbol, day, close) in prices.KnownCloses())
        {
            if (!cells.TryGetValue(symbol, out var own))
                cells.Add(symbol, own = []);
            own.Add((day, close));
        }

        return Of(cells.ToDictionary(asset => asset.Key, asset => asset.Value.AsEnumerable()),
            new(() => [.. prices.Sources().Addresses]));
    }

    /// <summary>The documents that the closes come from; none where a frame was given.</summary>
    internal Lazy<IReadOnlyList<Uri>> Sources { get; }

    internal PriceLine this[string symbol]
    {
        get
        {
            if (lines.TryGetValue(symbol, out var line))
                return line;
            Name.MustBeOneOf(lines.Keys, symbol, "asset");
            throw new InvalidOperationException("The name is known after all.");
        }
    }

    private static PricePanel Of(Dictionary<string, IEnumerable<(int Day, double Close)>> closes, Lazy<IReadOnlyList<Uri>> sources) =>
        new(closes.ToDictionary(asset => asset.Key, asset => new PriceLine(asset.Key, [.. asset.Value.Select(cell => Checked(asset.Key, cell))])), sources);

    private static (int Day, double Close) Checked(string symbol, (int Day, double Close) cell) =>
        cell.Close is >= PriceLine.Least and <= PriceLine.Most
            ? cell
            : throw new ArgumentException($"The close of {symbol} on {Units.Day(DateOnly.FromDayNumber(cell.Day))} is {cell.Close:R} where a positive number is expected{(cell.Close > 0 && double.IsFinite(cell.Close) ? $", from {PriceLine.Least} to {PriceLine.Most}" : "")}. Leave the cell missing if the asset did not trade that day.");
}
