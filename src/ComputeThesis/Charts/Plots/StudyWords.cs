namespace ComputeThesis;

/// <summary>Phrases that figures of markets and of event studies share.</summary>
internal static class StudyWords
{
    /// <summary>A lowest and a highest number, one where they are the same.</summary>
    public static string Range(IReadOnlyList<int> counts) =>
        counts.Min() == counts.Max() ? Units.Number(counts[0], 0) : $"{Units.Number(counts.Min(), 0)} to {Units.Number(counts.Max(), 0)}";

    /// <summary>How many events of how many assets a study has, and on how many days.</summary>
    public static string Sample(EventStudy study) =>
        $"n = {Units.Count(study.N, "event")} of {Units.Count(study.Events.Select(row => row.Event.Symbol).Distinct().Count(), "asset")} on {Units.Count(study.Events.Select(row => row.DayZero).Distinct().Count(), "day")}";

    /// <summary>What the events are: the one who announced, where it is one.</summary>
    public static string Around(EventStudy study) =>
        study.Events.Select(row => row.Event.Label).Distinct().ToList() is [var label] ? $"{Words.Whose(label)} announcements" : "announcements";

    /// <summary>The model and the days it is fitted on.</summary>
    public static string Model(EventStudyDesign design) => $"{design.ModelName}, estimated on days {design.Estimation}";

    /// <summary>The note on the events that a study could not take; none where it took all.</summary>
    public static IEnumerable<string> LeftOut(EventStudy study) => study.Excluded.Count == 0 ? [] : [$"Events left out: {study.Excluded.CountsInWords}."];

    /// <summary>What a reader must know who has not met event studies.</summary>
    public const string Abnormal = "Abnormal: the return beyond what the model expects. Day 0: the first trading day on which the asset could react.";

    /// <summary>A figure that says why a study shows nothing.</summary>
    public static Figure Nothing(string title, EventStudy study) => Words.Nothing(title, $"no event could be studied; left out: {study.Excluded.CountsInWords}.");

    /// <summary>The documents that closes come from; a source that is told by no address is left out.</summary>
    public static FigureSources Sources(Prices prices) => FigureSources.Of(prices.Sources().Addresses);

    /// <summary>The documents that a study rests on.</summary>
    public static FigureSources Sources(EventStudy study) => study.Sources.Count == 0 ? FigureSources.FromFrame : FigureSources.Of(study.Sources);

    /// <summary>A signed percentage with the digits a reader needs.</summary>
    public static string Effect(double fraction) => Units.SignedPercent(fraction, Math.Abs(fraction) switch { >= 0.1 => 0, >= 0.001 or 0 => 1, _ => 2 });

    /// <summary>An interval in words.</summary>
    public static string Interval(double low, double high) => $"{Effect(low)} to {Effect(high)}";

    /// <summary>An event in a few words: the asset and its day 0.</summary>
    public static string Event(EventDay one, DateOnly dayZero) => $"{one.Symbol}, {Units.Day(dayZero)}";
}
