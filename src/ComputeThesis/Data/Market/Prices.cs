using Deedle;

namespace ComputeThesis;

/// <summary>Which days a frame of several assets has.</summary>
public enum Alignment
{
    /// <summary>Every day on which any asset has a close: tokens every day, shares on their sessions.</summary>
    AllDays,

    /// <summary>Sessions of the US exchanges only. A token is taken at the close of the session's UTC day, three or four hours after the session; its closes of weekends and holidays are left out, so its return to a Monday covers three days, as a share's does.</summary>
    Sessions,

    /// <summary>Only days on which every asset of the frame has a close.</summary>
    SharedDays,
}

/// <summary>Daily closes of tokens, shares, funds and an index: a row is one asset on one day of its own.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Prices : Figures<Prices, Price>
{
    private const string Session = "us_session";

    private static readonly Table<Price> Fields = new(
        Column<Price>.Of("symbol", price => price.Symbol),
        Column<Price>.Of("date", price => price.Date),
        Column<Price>.Of("close", price => price.Close, close => Units.Number(close, 6)),
        Column<Price>.Of("adj_close", price => (double?)price.AdjustedClose, close => Units.Number(close, 6)),
        Column<Price>.Of("traded_as", price => price.TradedAs),
        Column<Price>.Of("market", price => price.Market),
        Column<Price>.Of("source", price => price.Source));

    internal Prices(Selection selection)
        : base(selection, Read)
    {
    }

    /// <summary>The closes of some assets.</summary>
    /// <param name="symbols">RENDER, AKT, HUT, ^GSPC, …</param>
    /// <exception cref="ArgumentException">There are no closes of one of them; the message lists the assets that there are.</exception>
    public Prices this[params string[] symbols]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(symbols);
            var words = Selection.Table.Words("symbol");
            foreach (var symbol in symbols)
                Name.MustBeOneOf(words.Words, symbol, "asset");
            var codes = symbols.Select(words.CodeOf).ToHashSet();
            return With(Selection.Only(row => codes.Contains(words.Cells[row])));
        }
    }

    /// <summary>The assets that the rows are of, in order.</summary>
    public IReadOnlyList<string> Symbols => [.. Selection.Places.Select(row => Selection.Table.Words("symbol").Cells[row]).Distinct().Select(code => Selection.Table.Words("symbol").Words[code])];

    /// <summary>The days of US sessions that the package knows, ascending: those on which any share, fund or index has a close.</summary>
    public IReadOnlyList<DateOnly> Sessions => [.. SessionDays().Order().Select(DateOnly.FromDayNumber)];

    /// <summary>The closes of the assets of one group: miner, decentralised_compute, cloud, …; the table <c>series</c> tells each asset's group.</summary>
    /// <exception cref="ArgumentException">There is no such group; the message lists those that exist.</exception>
    public Prices InGroup(string group) => WithExplained("symbol", "group", group, "group");

    /// <summary>The closes that were made on one market: binance_spot, kraken_spot, us_exchange, …; what other markets fill stays a gap.</summary>
    /// <exception cref="ArgumentException">There is no such market; the message lists those that exist.</exception>
    public Prices From(string market) => WithExplained("source", "market", market, "market");

    /// <summary>Adjusted closes laid out by day: a row is a day, a column is an asset; a day without a close stays missing.</summary>
    /// <param name="alignment">Which days the frame has: tokens trade every day, shares in sessions, so there is no silent choice.</param>
    public Frame<DateOnly, string> ByDay(Alignment alignment)
    {
        var days = Selection.Table.Days("date");
        var kept = alignment switch
        {
            Alignment.Sessions => SessionDays(),
            Alignment.SharedDays => Shared(),
            _ => null,
        };
        return WideFrame.Of(kept is null ? Selection : Selection.Where(row => kept.Contains(days.Cells[row])), "symbol", "adj_close", "date");
    }

    /// <summary>Adjusted closes of every asset that the vintage knows, picked or not.</summary>
    internal IEnumerable<(string Symbol, int Day, double Close)> KnownCloses()
    {
        var table = Selection.Table;
        var (words, days, closes) = (table.Words("symbol"), table.Days("date"), table.Numbers("adj_close"));
        foreach (var row in Selection.Known)
            if (closes.Has(row))
                yield return (words.Words[words.Cells[row]], days.Cells[row], closes[row]);
    }

    /// <summary>Whether an asset trades in the sessions of the US exchanges; otherwise every UTC day.</summary>
    internal bool IsTradedInSessions(string symbol) => Selection.Table.Explained("symbol", symbol, "calendar") == Session;

    private protected override Table<Price> Columns => Fields;

    private protected override Prices With(Selection selection) => new(selection);

    private protected override TableView View() =>
        Fields.View($"Daily closes, {Chosen("every row")}", [.. All.OrderByDescending(price => price.Date)], price => Hover.Of(price.Source, price.Date, price.Market), TableView.Shown,
            "Compiled for research and teaching; we grant no licence over the figures. sources names the origin of each row.");

    private static Price Read(DataRow row) => new()
    {
        Symbol = row.TextOf("symbol"),
        Date = row.DayOf("date"),
        Close = row.Number("close"),
        AdjustedClose = row.NumberOf("adj_close"),
        TradedAs = row.Text("traded_as") ?? row.TextOf("symbol"),
        Market = row.Explained("source", "market"),
        Source = row.TextOf("source"),
    };

    private Prices WithExplained(string column, string field, string wanted, string what)
    {
        var table = Selection.Table;
        var words = table.Words(column);
        var explained = words.Words.Select(word => table.Explained(column, word, field)).ToArray();
        Name.MustBeOneOf(explained.OfType<string>(), wanted, what);
        return With(Selection.Only(row => explained[words.Cells[row]] == wanted));
    }

    private HashSet<int> SessionDays()
    {
        var table = Selection.Table;
        var (words, days) = (table.Words("symbol"), table.Days("date"));
        var trades = words.Words.Select(word => table.Explained("symbol", word, "calendar") == Session).ToArray();
        return [.. Selection.Known.Where(row => trades[words.Cells[row]]).Select(row => days.Cells[row])];
    }

    private HashSet<int> Shared()
    {
        var (words, days) = (Selection.Table.Words("symbol"), Selection.Table.Days("date"));
        var byAsset = Selection.Places.GroupBy(row => words.Cells[row]).Select(rows => rows.Select(row => days.Cells[row]).ToHashSet()).ToList();
        return byAsset.Count == 0 ? [] : byAsset.Aggregate((shared, own) => [.. shared.Where(own.Contains)]);
    }
}
