namespace ComputeThesis;

/// <summary>Tests on ranks; <see cref="Test"/> names their sources.</summary>
internal static class RankTests
{
    public static Outcome Corrado(WindowSample of)
    {
        var (sample, window) = (of.Sample, of.Window);
        var all = sample.Days + sample.Length;
        // A mean rank over events as a fraction of all ranks, less one half.
        var away = sample.Totals.TwiceRanks.Select(twice => (twice / (2.0 * sample.Count * (1 + all))) - 0.5).ToArray();
        var deviation = Math.Sqrt(Sums.OfProducts(away, away) / all);
        var first = sample.Days + window.First - sample.Design.Event.First;
        return deviation > 0
            ? Outcome.Normal(Math.Sqrt(window.Length) * Moments.Mean(away.AsSpan(first, window.Length)) / deviation)
            : Outcome.None("mean ranks do not vary");
    }

    public static Outcome Generalised(WindowSample of, EventResiduals residuals)
    {
        var (days, n) = (of.Sample.Days + 1, of.Count);
        if (Moments.Deviation(of.Scar) is not { } deviation)
            return Outcome.NeedsTwo(n);
        if (deviation == 0)
            return Outcome.None("all events have the same standardised CAR");
        var (sums, series) = (new int[days], new double[days]);
        for (var i = 0; i < n; i++)
        {
            var own = residuals.Of(i);
            for (var t = 0; t < own.Length; t++)
                series[t] = own[t] / of.Sample.Deviation[i];
            series[^1] = of.Scar[i] / deviation;
            Ranks.AddTwice(series, sums);
        }

        var away = sums.Select(twice => (twice / (2.0 * n * (days + 1))) - 0.5).ToArray();
        var variance = Sums.OfProducts(away, away) / days;
        if (variance == 0)
            return Outcome.None("mean ranks do not vary");
        var squared = away[^1] * away[^1] / variance;
        return days - 1 - squared > 0
            ? Outcome.Student(Math.Sign(away[^1]) * Math.Sqrt(squared * (days - 2) / (days - 1 - squared)), days - 2)
            : Outcome.None("the window's rank is beyond what its days can scale");
    }
}
