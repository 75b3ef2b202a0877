namespace ComputeThesis;

/// <summary>One token on one UTC day.</summary>
public sealed record TokenDay
{
    /// <summary>The token.</summary>
    public required string Symbol { get; init; }

    /// <summary>The UTC day; the close is known when it ends.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Close at 24:00 UTC, USD.</summary>
    public required double Close { get; init; }

    /// <summary>Traded volume of the day, USD; null until a refresh fills it.</summary>
    public double? Volume { get; init; }

    /// <summary>Market capitalisation at the close, USD; null until a refresh fills it.</summary>
    public double? MarketCap { get; init; }

    /// <summary>Circulating supply at the close, tokens; null until a refresh fills it.</summary>
    public double? Supply { get; init; }

    /// <summary>Under which symbol the market had it that day: RNDR before the migration to RENDER.</summary>
    public required string TradedAs { get; init; }

    /// <summary>Where the price was made; null where the package does not tell.</summary>
    public string? Market { get; init; }

    /// <summary>The source's short name in the table sources.</summary>
    public required string Source { get; init; }

    /// <summary>The row on one line.</summary>
    public override string ToString() => $"{Symbol} {Units.Day(Date)}: USD {Units.Number(Close, 6)}";
}

/// <summary>Daily closes of tokens, with room for volume, market capitalisation and supply: a row is one token on one UTC day.</summary>
/// <remarks>The close is at 24:00 UTC. Quotes are in USD or USDT, the token taken as a dollar; <c>Market</c> says where each was made.</remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class TokenMetrics : Figures<TokenMetrics, TokenDay>
{
    private static readonly Table<TokenDay> Fields = new(
        Column<TokenDay>.Of("symbol", row => row.Symbol),
        Column<TokenDay>.Of("date", row => row.Date),
        Column<TokenDay>.Of("close_usd", row => row.Close, price => Units.Number(price, 6)),
        Column<TokenDay>.Of("volume_usd", row => row.Volume, amount => Units.Number(amount, 0)),
        Column<TokenDay>.Of("market_cap_usd", row => row.MarketCap, amount => Units.Number(amount, 0)),
        Column<TokenDay>.Of("supply", row => row.Supply, amount => Units.Number(amount, 0)),
        Column<TokenDay>.Of("traded_as", row => row.TradedAs),
        Column<TokenDay>.Of("market", row => row.Market),
        Column<TokenDay>.Of("source", row => row.Source));

    internal TokenMetrics(Selection selection)
        : base(selection, Read)
    {
    }

    /// <summary>The rows of one symbol.</summary>
    /// <exception cref="ArgumentException">No row has it; the message lists those that exist.</exception>
    public TokenMetrics Of(string symbol) => WithWord("symbol", symbol, "symbol");

    private protected override Table<TokenDay> Columns => Fields;

    private protected override TokenMetrics With(Selection selection) => new(selection);

    private protected override TableView View() => Fields.View($"Daily token closes, {Chosen("every figure given")}", [.. All.OrderByDescending(row => row.Date)], row => Hover.Of(row.Source, row.Date, row.Market));

    private static TokenDay Read(DataRow row) => new()
    {
        Symbol = row.TextOf("symbol"),
        Date = row.DayOf("date"),
        Close = row.NumberOf("close_usd"),
        Volume = row.Number("volume_usd"),
        MarketCap = row.Number("market_cap_usd"),
        Supply = row.Number("supply"),
        TradedAs = row.Text("traded_as") ?? row.TextOf("symbol"),
        Market = row.Explained("source", "market"),
        Source = row.TextOf("source"),
    };
}
