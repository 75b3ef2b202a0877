namespace ComputeThesis;

/// <summary>Which metrics a figure of networks draws.</summary>
internal static class UsageChoice
{
    private const int MostNamed = 12;

    /// <summary>One metric a network where there are several networks; of one network every metric that has several periods, each in the length of period given most often.</summary>
    /// <param name="measures">Every measure there is.</param>
    /// <param name="notes">What a reader must know of those not drawn.</param>
    public static IReadOnlyList<UsageMeasure> Of(IReadOnlyList<UsageMeasure> measures, out IReadOnlyList<string> notes)
    {
        var several = measures.Where(measure => measure.Periods.Count > 1).ToList();
        var able = several.Count > 0 ? several : [.. measures];
        var isAlone = measures.Select(measure => measure.Network).Distinct().Count() == 1;
        var drawn = able.GroupBy(measure => isAlone ? (measure.Network, measure.Metric, measure.Unit) : (measure.Network, "", "")).Select(Best).ToList();
        var absent = measures.Select(measure => measure.Network).Distinct().Except(drawn.Select(measure => measure.Network)).ToList();
        var left = measures.Except(drawn).Where(measure => !absent.Contains(measure.Network)).Select(measure => (measure.Network, Metric: measure.Name)).Distinct().ToList();
        notes =
        [
            .. absent.Count == 0 ? (string[])[] : [$"No metric of two periods that can be compared: {string.Join(", ", absent.Select(network => network == "sector" ? "the sector as a whole" : network))}."],
            .. left.Count == 0 ? (string[])[] : [isAlone
                ? $"Also given, for one period or in periods of another length: {Shortened([.. left.Select(one => one.Metric)])}."
                : $"One metric a network; also given, not drawn: {Shortened([.. left.GroupBy(one => one.Network).Select(one => $"{one.Key} ({Units.Count(one.Count(), "metric")})")])}."],
        ];
        return drawn;
    }

    private static UsageMeasure Best(IEnumerable<UsageMeasure> measures) => measures
        .OrderByDescending(measure => measure.Periods.Count).ThenByDescending(measure => measure.Periods[^1].Row.PeriodEnd).ThenBy(measure => measure.Metric, StringComparer.Ordinal).First();

    private static string Shortened(IReadOnlyList<string> names) => names.Count <= MostNamed ? string.Join(", ", names) : $"{string.Join(", ", names.Take(MostNamed))} and {names.Count - MostNamed} more";
}
