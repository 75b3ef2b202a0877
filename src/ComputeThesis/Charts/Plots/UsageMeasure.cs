namespace ComputeThesis;

/// <summary>One metric of one network over periods that may be compared.</summary>
/// <param name="Network">The network.</param>
/// <param name="Metric">What is measured, as the file names it.</param>
/// <param name="Unit">The unit, as the file names it.</param>
/// <param name="Months">How long every period is; null for rates and parts, which hold for a period of any length.</param>
/// <param name="Periods">The periods in time order.</param>
internal sealed record UsageMeasure(string Network, string Metric, string Unit, int? Months, IReadOnlyList<UsagePeriod> Periods)
{
    /// <summary>The metric in words, with the length of its periods.</summary>
    public string Name => $"{Words(Metric)}{(Length.Length == 0 ? "" : $" {Length}")}";

    private string Length => Months switch { null => "", 0 => "by day", 1 => "by month", 3 => "by quarter", 6 => "by half-year", 12 => "by year", _ => $"by {Months} months" };

    /// <summary>The measures of every network, by name.</summary>
    /// <param name="rows">One row a figure and bound.</param>
    public static IReadOnlyList<UsageMeasure> Of(IEnumerable<NetworkFigure> rows) =>
        [.. rows.GroupBy(row => (row.Network, row.Metric, row.Unit, Months: IsRate(row.Unit) ? (int?)null : MonthsOf(row)))
            .OrderBy(group => group.Key.Network, StringComparer.OrdinalIgnoreCase).ThenBy(group => group.Key.Metric, StringComparer.Ordinal).ThenBy(group => group.Key.Unit, StringComparer.Ordinal).ThenBy(group => group.Key.Months)
            .Select(group => new UsageMeasure(group.Key.Network, group.Key.Metric, group.Key.Unit, group.Key.Months,
                [.. group.GroupBy(row => (row.PeriodStart, row.PeriodEnd)).OrderBy(period => period.Key.PeriodEnd).ThenBy(period => period.Key.PeriodStart).Select(period => UsagePeriod.Of([.. period]))]))];

    /// <summary>A metric of the file in words.</summary>
    public static string Words(string metric) => string.Join(' ', metric.Split('_').Select(word => word switch
    {
        "qoq" => "QoQ",
        "yoy" => "YoY",
        "usd" => "in USD",
        "arr" => "annual recurring revenue",
        "gmv" => "gross volume",
        "gpu" => "GPU",
        "gpus" => "GPUs",
        "vcpus" => "vCPUs",
        "cpus" => "CPUs",
        "ai" => "AI",
        "bc8" => "BC8",
        _ => word,
    }));

    // What counts per time, and a part of a whole, can be set beside one of a longer period; an amount cannot.
    private static bool IsRate(string unit) => unit == "percent" || unit.Contains(" per ", StringComparison.Ordinal);

    private static int MonthsOf(NetworkFigure row) => (int)Math.Round((row.PeriodEnd.DayNumber - row.PeriodStart.DayNumber + 1) / 30.44);
}
