namespace ComputeThesis;

/// <summary>Who spends, in one currency: what may stand in one panel.</summary>
/// <param name="Company">The company, or the companies together.</param>
/// <param name="Scope">company, segment or group.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Measures">The quarters of each measure in time order: cash, with leases, not stated.</param>
internal sealed record Spender(string Company, string Scope, string Currency, IReadOnlyList<IReadOnlyList<CapexFigure>> Measures)
{
    /// <summary>The measure of a page that does not say which it means.</summary>
    public const string Unstated = "unspecified";

    private static readonly string[] Scopes = ["company", "segment", "group"];
    private static readonly string[] Order = ["cash", "with_leases", Unstated];

    /// <summary>What a reader sees.</summary>
    public string Name => Scope == "segment" ? $"{Company}, one segment" : Company;

    /// <summary>A measure in words.</summary>
    public static string MeasureName(string measure) => measure == Unstated ? "not stated" : measure.Replace('_', ' ');

    /// <summary>A measure beside a currency, where "not stated" would seem to be said of the currency.</summary>
    public static string MeasureOfPanel(string measure) => measure == Unstated ? "leases not stated" : MeasureName(measure);

    /// <summary>Spending by a measure, as the head of a sentence on a company.</summary>
    public static string MeasureInWords(string measure) => measure switch { "cash" => "in cash it", "with_leases" => "with leases it", _ => "with leases not stated it" };

    /// <summary>The spenders by name.</summary>
    /// <param name="quarters">Figures of quarters, one row a figure.</param>
    /// <param name="left">The segments and groups not drawn because whole companies are.</param>
    public static IReadOnlyList<Spender> Of(IEnumerable<CapexFigure> quarters, out IReadOnlyList<string> left)
    {
        var all = quarters.GroupBy(row => (row.Company, row.Scope, row.Currency))
            .OrderBy(group => group.Key.Company, StringComparer.Ordinal).ThenBy(group => Array.IndexOf(Scopes, group.Key.Scope)).ThenBy(group => group.Key.Currency, StringComparer.Ordinal)
            .Select(group => new Spender(group.Key.Company, group.Key.Scope, group.Key.Currency,
                [.. group.GroupBy(row => row.Measure).OrderBy(measure => Array.IndexOf(Order, measure.Key)).Select(measure => measure.OrderBy(row => row.PeriodEnd).ToList())])).ToList();
        // A part and a sum beside the whole would count the same money twice in a reader's eye; a reader who asked for one company wants all it gives.
        var isAlone = all.Select(spender => spender.Company).Distinct().Count() == 1;
        var drawn = isAlone || all.All(spender => spender.Scope != Scopes[0]) ? all : [.. all.Where(spender => spender.Scope == Scopes[0])];
        left = [.. all.Except(drawn).Select(spender => $"{spender.Name} ({Units.Count(spender.Measures.Sum(measure => measure.Count), "quarter")})")];
        return drawn;
    }
}
