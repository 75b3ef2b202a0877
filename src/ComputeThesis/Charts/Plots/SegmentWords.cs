namespace ComputeThesis;

/// <summary>What the figures of a provider count, where its name does not say so.</summary>
internal static class SegmentWords
{
    /// <summary>The note on what each provider is measured by; none where every name says it, or a break does.</summary>
    /// <param name="drawn">The measures shown.</param>
    /// <param name="segments">What is known of segments.</param>
    public static IEnumerable<string> MeasuredBy<T>(IEnumerable<Measure<T>> drawn, IEnumerable<Segment> segments)
    {
        var scopes = segments.GroupBy(segment => (segment.Provider, segment.Name)).ToDictionary(same => same.Key, same => same.First().Scope);
        var told = drawn.Select(measure => (measure.Provider, What: What(measure, scopes.GetValueOrDefault((measure.Provider, measure.Segment), ""))))
            .Where(one => one.What.Length > 0).GroupBy(one => one.What)
            .Select(same => $"{Counted.Listed([.. same.Select(one => one.Provider).Order(StringComparer.Ordinal)])}: {same.Key}").Order(StringComparer.Ordinal).ToList();
        return told.Count == 0 ? [] : [$"Measured by: {string.Join("; ", told)}."];
    }

    private static string What<T>(Measure<T> measure, string scope) => scope switch
    {
        "group" => "the whole company",
        "mixed" => $"{measure.Segment}, mostly not cloud",
        _ => measure.Segment == measure.Provider || measure.Name.Contains(measure.Segment, StringComparison.Ordinal) || measure.Breaks.Count > 0 ? "" : measure.Segment,
    };
}
