namespace ComputeThesis;

/// <summary>Which exchange rate stands for a quarter.</summary>
public enum RateRule
{
    /// <summary>The mean of the quarter's daily rates: the usual rate for what flows, such as revenue.</summary>
    QuarterMean,

    /// <summary>The last rate of the quarter: the usual rate for what stands, such as a debt.</summary>
    QuarterEnd,
}

/// <summary>A print beside its amount in another currency.</summary>
/// <param name="Print">The print, in its own currency.</param>
/// <param name="Currency">The other currency, ISO 4217.</param>
/// <param name="Amount">Revenue in it, millions.</param>
/// <param name="UnitsPerDollar">The rate used: units of the yuan for one dollar; 1 where nothing was to convert.</param>
/// <param name="RateDays">How many daily rates it is made of.</param>
public sealed record Conversion(Print Print, string Currency, double Amount, double UnitsPerDollar, int RateDays);

/// <summary>Prints in one currency: a row is one print. Growth in a converted currency is not growth in constant currency: it holds the move of the rate.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Conversions : Rows<Conversion>
{
    private static readonly Table<Conversion> Fields = new(
        Column<Conversion>.Of("provider", row => row.Print.Provider),
        Column<Conversion>.Of("segment", row => row.Print.Segment),
        Column<Conversion>.Of("period", row => row.Print.Period.ToString()),
        Column<Conversion>.Of("period_end", row => row.Print.PeriodEnd),
        Column<Conversion>.Of("currency", row => row.Print.Currency),
        Column<Conversion>.Of("revenue_millions", row => (double?)row.Print.Revenue, revenue => Units.Number(revenue, 1)),
        Column<Conversion>.Of("cny_per_usd", row => row.Print.Currency == row.Currency ? null : row.UnitsPerDollar, rate => Units.Number(rate, 4)),
        Column<Conversion>.Of("converted_to", row => row.Currency),
        Column<Conversion>.Of("converted_millions", row => row.Amount, amount => Units.Number(amount, 1)));

    private readonly string rule;

    internal Conversions(IReadOnlyList<Conversion> rows, IReadOnlyList<Print> without, string rule)
        : base(rows)
    {
        Without = without;
        this.rule = rule;
    }

    /// <summary>Prints with an amount for whose quarter there is no rate; they are not converted, and no other quarter's rate is taken.</summary>
    public IReadOnlyList<Print> Without { get; }

    private protected override Table<Conversion> Columns => Fields;

    private protected override TableView View() => Fields.View($"Cloud revenue in one currency, {rule}", [.. All.OrderByDescending(row => row.Print.PeriodEnd).ThenBy(row => row.Print.Provider, StringComparer.Ordinal)],
        row => Hover.Of(row.Print.Source, row.Print.ReportedOn), notes: Without.Count == 0 ? [] : [$"{Without.Count} prints have no rate for their quarter and are left out."]);
}

/// <summary>Conversion of currencies: only when asked, and with the rates named.</summary>
public static class ConversionExtensions
{
    private const string Rate = "DEXCHUS";

    /// <summary>Prints in one currency, each beside its own amount.</summary>
    /// <param name="prints">The prints.</param>
    /// <param name="currency">USD or CNY.</param>
    /// <param name="rates">The table with the exchange rate DEXCHUS, yuan for one dollar: <c>data.Macro</c>.</param>
    /// <param name="rule">Which rate stands for a quarter: the three months that end with the print's period.</param>
    /// <exception cref="ArgumentException">The currency is none of the two, a print has a third, or the rate is not in the table.</exception>
    public static Conversions ConvertedTo(this CloudRevenue prints, string currency, Macro rates, RateRule rule)
    {
        ArgumentNullException.ThrowIfNull(prints);
        ArgumentNullException.ThrowIfNull(rates);
        Name.MustBeOneOf(["USD", "CNY"], currency, "currency to convert to");
        var daily = rates.Of(Rate);
        var (converted, without) = (new List<Conversion>(), new List<Print>());
        foreach (var print in prints.Where(print => print.Revenue is not null))
        {
            Name.MustBeOneOf(["USD", "CNY"], print.Currency, "currency with a rate");
            var revenue = (double)print.Revenue!.Value;
            if (print.Currency == currency)
                converted.Add(new(print, currency, revenue, 1, 0));
            else if (Quarter(daily, print.PeriodEnd, rule) is { Count: > 0 } days && days.Average() is var rate)
                converted.Add(new(print, currency, currency == "USD" ? revenue / rate : revenue * rate, rate, days.Count));
            else
                without.Add(print);
        }

        return new(converted, without, $"{(rule == RateRule.QuarterMean ? "mean" : "last")} {Rate} of each quarter");
    }

    private static List<double> Quarter(Macro daily, DateOnly periodEnd, RateRule rule)
    {
        var start = periodEnd.AddDays(1).AddMonths(-3);
        var days = daily.SkipWhile(day => day.Date < start).TakeWhile(day => day.Date <= periodEnd).Select(day => day.Value).ToList();
        return rule == RateRule.QuarterMean || days.Count == 0 ? days : [days[^1]];
    }
}
