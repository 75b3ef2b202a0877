namespace ComputeThesis;

/// <summary>Closes of tokens and of shares as one table. A token pays no dividend, so its adjusted close is its close.</summary>
internal static class PriceTable
{
    private static readonly TableSchema Schema = new("prices", "token_daily.csv and equity_daily.csv", "Daily closes", "A row is the close of one asset on one day of its own.")
    {
        Fields =
        [
            new("symbol", FieldType.String, "") { Required = true }, new("date", FieldType.Date, "") { Required = true }, new("close", FieldType.Number, ""),
            new("adj_close", FieldType.Number, "") { Required = true }, new("traded_as", FieldType.String, ""), new("source", FieldType.String, "") { Required = true },
        ],
        PrimaryKey = ["symbol", "date"],
        ForeignKeys = [new(["symbol"], "series", ["series"]), new(["source"], "sources", ["source"])],
        Vintage = new(["symbol", "date"], "date"),
        Series = new(["symbol"], "date", ["adj_close", "close"], SeriesDays.SharedDays),
        RowCount = -1,
    };

    public static DataTable Of(DataTable tokens, DataTable equities) => DataTable.Union(Schema,
        (tokens, ["symbol", "date", "close_usd", "close_usd", "traded_as", "source"]), (equities, ["symbol", "date", "close", "adj_close", null, "source"]));
}
