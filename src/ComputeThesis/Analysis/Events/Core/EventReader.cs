namespace ComputeThesis;

/// <summary>Reads the returns around one event, on the days on which the asset and every factor have a value. It is scratch: each reading overwrites the one before.</summary>
internal sealed class EventReader
{
    private readonly int before;
    private readonly int after;
    private readonly int longestGap;
    private readonly ReturnKind kind;
    private readonly int[] days;
    private readonly double[] returns;
    private readonly double[][] factorReturns;

    public EventReader(EventStudyDesign design, int factors)
    {
        (before, after) = (-design.Estimation.First, Math.Max(0, design.Event.Last));
        (longestGap, kind) = (design.LongestGap, design.Returns);
        // One close more than returns: that before the first of them.
        days = new int[before + after + 2];
        returns = new double[before + after + 1];
        factorReturns = new double[factors][];
        for (var k = 0; k < factors; k++)
            factorReturns[k] = new double[returns.Length];
    }

    /// <summary>Day 0 of the event last read, as a day number.</summary>
    public int DayZero => DayAt(0);

    /// <summary>The asset's returns over some days of the event last read.</summary>
    public ReadOnlySpan<double> Returns(DayRange range) => returns.AsSpan(range.First + before, range.Length);

    /// <summary>A factor's returns over some days of the event last read.</summary>
    public ReadOnlySpan<double> FactorReturns(int factor, DayRange range) => factorReturns[factor].AsSpan(range.First + before, range.Length);

    /// <summary>The day number of a relative day of the event last read.</summary>
    public int DayAt(int relative) => days[relative + before + 1];

    /// <summary>The first day, from the event's own on, on which the asset and every factor have a value; null where there is none in reach.</summary>
    public int? Zero(PriceLine asset, Factor[] factors, int eventDay)
    {
        for (var day = eventDay; day <= Math.Min(asset.Last, (long)eventDay + longestGap); day++)
            if (IsShared(asset, factors, day))
                return day;
        return null;
    }

    /// <summary>Reads the closes and takes the returns.</summary>
    /// <returns>Why the event cannot be studied; null when it can.</returns>
    public ExcludedEvent? Read(EventDay of, PriceLine asset, Factor[] factors)
    {
        if (Zero(asset, factors, of.Day.DayNumber) is not { } zero)
            return NoDayZero(of, asset, factors);
        var place = before + 1;
        days[place] = zero;
        for (var day = zero - 1; place > 0 && day >= asset.First; day--)
            if (IsShared(asset, factors, day))
                days[--place] = day;
        if (place > 0)
            return new(of, ExclusionReason.History, $"{asset.Name} and its benchmarks have {Math.Max(0, before - place)} daily returns before day 0.", Math.Max(0, before - place), before);
        place = before + 1;
        for (var day = zero + 1; place < days.Length - 1 && day <= asset.Last; day++)
            if (IsShared(asset, factors, day))
                days[++place] = day;
        if (place < days.Length - 1)
            return new(of, ExclusionReason.Future, $"{asset.Name} and its benchmarks have {place - before - 1} days after day 0; the last is {Text(days[place])}.", place - before - 1, after);
        for (var i = 1; i < days.Length; i++)
            if (days[i] - days[i - 1] > longestGap)
                return new(of, ExclusionReason.Gap, $"From {Text(days[i - 1])} to {Text(days[i])} there is no day on which {asset.Name} and its benchmarks all have a close.", days[i] - days[i - 1], longestGap);
        return TakeReturns(of, asset, factors);
    }

    private static bool IsShared(PriceLine asset, Factor[] factors, int day)
    {
        if (!asset.Has(day))
            return false;
        foreach (var factor in factors)
            if (!factor.Has(day))
                return false;
        return true;
    }

    private static string Text(int day) => Units.Day(DateOnly.FromDayNumber(day));

    private ExcludedEvent NoDayZero(EventDay of, PriceLine asset, Factor[] factors)
    {
        var day = of.Day.DayNumber;
        var (last, first) = (day, day);
        while (last <= asset.Last && !IsShared(asset, factors, last))
            last++;
        while (first >= asset.First && !IsShared(asset, factors, first))
            first--;
        if (first < asset.First)
            return new(of, ExclusionReason.History, $"The closes of {asset.Name} and its benchmarks begin after the event.", 0, before);
        return last > asset.Last
            ? new(of, ExclusionReason.Future, $"The closes of {asset.Name} and its benchmarks end on {Text(first)}, before the event.", 0, after)
            : new(of, ExclusionReason.Gap, $"From {Text(first)} to {Text(last)} there is no day on which {asset.Name} and its benchmarks all have a close.", last - first, longestGap);
    }

    private ExcludedEvent? TakeReturns(EventDay of, PriceLine asset, Factor[] factors)
    {
        var last = asset[days[0]];
        for (var i = 0; i < returns.Length; i++)
        {
            var close = asset[days[i + 1]];
            returns[i] = kind == ReturnKind.Simple ? (close / last) - 1 : Math.Log(close / last);
            last = close;
        }

        for (var k = 0; k < factors.Length; k++)
        {
            var own = factorReturns[k];
            for (var i = 0; i < own.Length; i++)
                if (!double.IsFinite(own[i] = factors[k].Return(days[i], days[i + 1])))
                    return new(of, ExclusionReason.NoBenchmark, $"{factors[k].Name} has no return from {Text(days[i])} to {Text(days[i + 1])}.");
        }

        return null;
    }
}
