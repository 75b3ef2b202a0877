namespace ComputeThesis;

/// <summary>What is given of one metric for one period.</summary>
/// <param name="Row">The row that counts: the figure itself before a bound of it, and a lower bound before an upper one.</param>
/// <param name="Low">The lower end where a range is given.</param>
/// <param name="High">The upper end where a range is given.</param>
internal sealed record UsagePeriod(NetworkFigure Row, double? Low, double? High)
{
    private static readonly string[] Order = ["exact", "about", "at_least", "low", "at_most", "high"];

    /// <summary>Whether the value is a bound rather than the figure.</summary>
    public bool IsBound => Row.Bound is not ("exact" or "about");

    /// <summary>The value with what kind of value it is, in the unit of the file.</summary>
    public string InWords => Low is { } low && High is { } high
        ? $"{Units.Number(low)} to {Units.Number(high)} {Row.Unit}"
        : $"{(Row.Bound == "exact" ? "" : $"{Said(Row.Bound)} ")}{Units.Number(Row.Value)} {Row.Unit}";

    /// <summary>One period of one metric, from its rows.</summary>
    public static UsagePeriod Of(IReadOnlyList<NetworkFigure> rows)
    {
        var best = rows.OrderBy(row => Array.IndexOf(Order, row.Bound)).ThenBy(row => row.Value).First();
        var (low, high) = (rows.FirstOrDefault(row => row.Bound == "low"), rows.FirstOrDefault(row => row.Bound == "high"));
        return low is null || high is null ? new(best, null, null) : new(best, low.Value, high.Value);
    }

    private static string Said(string bound) => bound switch { "low" => "from", "high" => "up to", _ => bound.Replace('_', ' ') };
}
