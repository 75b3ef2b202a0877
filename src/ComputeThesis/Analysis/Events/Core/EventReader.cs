namespace ComputeThesis;

/// <summary>Reads the returns around one event on the asset's trading days. It is scratch: each reading overwrites the one before.</summary>
internal sealed class EventReader
{
    private readonly int before;
    private readonly int after;
    private readonly int longestGap;
    private readonly ReturnKind kind;
    private readonly double[] scratch;
    private readonly double[] returns;
    private readonly double[][] factorReturns;
    private ReadOnlyMemory<int> days;

    public EventReader(EventStudyDesign design)
    {
        (before, after) = (-design.Estimation.First, Math.Max(0, design.Event.Last));
        (longestGap, kind) = (design.LongestGap, design.Returns);
        returns = new double[before + after + 1];
        // One close more than returns: that before the first of them.
        scratch = new double[returns.Length + 1];
        factorReturns = new double[design.FactorCount][];
        for (var k = 0; k < factorReturns.Length; k++)
            factorReturns[k] = new double[returns.Length];
    }

    /// <summary>Day 0 of the event last read, as a day number.</summary>
    public int DayZero => DayAt(0);

    /// <summary>The asset's returns over some days of the event last read.</summary>
    public ReadOnlySpan<double> Returns(DayRange range) => returns.AsSpan(range.First + before, range.Length);

    /// <summary>A factor's returns over some days of the event last read.</summary>
    public ReadOnlySpan<double> FactorReturns(int factor, DayRange range) => factorReturns[factor].AsSpan(range.First + before, range.Length);

    /// <summary>The day number of a relative day of the event last read.</summary>
    public int DayAt(int relative) => days.Span[relative + before + 1];

    /// <summary>Reads the closes and takes the returns.</summary>
    /// <returns>Why the event cannot be studied; null when it can.</returns>
    public ExcludedEvent? Read(EventDay of, StudiedAsset asset)
    {
        var zero = asset.PlaceFrom(of.Day.DayNumber);
        if (zero == asset.Days.Length)
            return new(of, ExclusionReason.Future, $"{Trading(asset)} {(zero == 0 ? "share no day" : $"end on {Text(asset.Days[^1])}, before the event")}.", 0, after);
        if (zero == 0 && asset.Days[0] != of.Day.DayNumber)
            return new(of, ExclusionReason.History, $"{Trading(asset)} begin on {Text(asset.Days[0])}, after the event.", 0, before);
        if (asset.Days[zero] - of.Day.DayNumber > longestGap)
            return Gap(of, asset, asset.Days[zero - 1], asset.Days[zero]);
        if (zero <= before)
            return new(of, ExclusionReason.History, $"{Trading(asset)} have {Math.Max(0, zero - 1)} daily returns before day 0.", Math.Max(0, zero - 1), before);
        if (zero + after >= asset.Days.Length)
            return new(of, ExclusionReason.Future, $"{Trading(asset)} have {asset.Days.Length - 1 - zero} days after day 0; the last is {Text(asset.Days[^1])}.", asset.Days.Length - 1 - zero, after);
        days = asset.Days.AsMemory(zero - before - 1, returns.Length + 1);
        return TakeReturns(of, asset, days.Span);
    }

    private static string Text(int day) => Units.Day(DateOnly.FromDayNumber(day));

    private static string Trading(StudiedAsset asset) => asset.Factors.Length == 0 ? $"The closes of {asset.Name}" : $"The closes of {asset.Name} and its benchmarks";

    private ExcludedEvent Gap(EventDay of, StudiedAsset asset, int from, int to) =>
        new(of, ExclusionReason.Gap, $"{Trading(asset)} leave no trading day between {Text(from)} and {Text(to)}.", to - from, longestGap);

    private ExcludedEvent? TakeReturns(EventDay of, StudiedAsset asset, ReadOnlySpan<int> span)
    {
        for (var i = 1; i < span.Length; i++)
            if (span[i] - span[i - 1] > longestGap)
                return Gap(of, asset, span[i - 1], span[i]);
        asset.Returns(span, returns, scratch, kind);
        for (var k = 0; k < factorReturns.Length; k++)
        {
            var own = factorReturns[k];
            asset.Factors[k].Returns(span, own, scratch);
            for (var i = 0; i < own.Length; i++)
                if (!double.IsFinite(own[i]))
                    return new(of, ExclusionReason.NoBenchmark, $"{asset.Factors[k].Name} has no return from {Text(span[i])} to {Text(span[i + 1])}.");
        }

        return null;
    }
}
