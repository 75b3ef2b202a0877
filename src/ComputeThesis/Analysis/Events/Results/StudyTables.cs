namespace ComputeThesis;

/// <summary>Turns the numbers of a study into its tables.</summary>
internal static class StudyTables
{
    public static StudiedEvents Events(WindowSample? of, DayRange window, IReadOnlyList<string> factors) =>
        new([.. Enumerable.Range(0, of?.Count ?? 0).Select(i => Event(of!, i))], window, factors);

    public static AbnormalReturns AbnormalReturns(EventSample sample)
    {
        var rows = new List<AbnormalReturn>(sample.Count * sample.Length);
        for (var i = 0; i < sample.Count; i++)
        {
            var (abnormal, sum) = (sample.AbnormalOf(i).ToArray(), 0.0);
            for (var t = 0; t < abnormal.Length; t++)
            {
                var expected = sample.Expected(i, t);
                rows.Add(new(sample.Events[i], DateOnly.FromDayNumber(sample.DayZero[i]), sample.Design.Event.First + t, expected + abnormal[t], expected, abnormal[t], abnormal[t] / Math.Sqrt(sample.Variance(i, t, 1)), sum += abnormal[t]));
            }
        }

        return new(rows);
    }

    public static EventPath Path(EventSample sample, EventClusters clusters)
    {
        var (rows, caar, band) = (new List<EventPathDay>(), 0.0, CaarBand.Of(sample, clusters));
        var own = new double[sample.Count];
        for (var t = 0; t < sample.Length && sample.Count > 0; t++)
        {
            for (var i = 0; i < own.Length; i++)
                own[i] = sample.AbnormalOf(i)[t];
            var aar = Moments.Mean(own);
            rows.Add(new(sample.Design.Event.First + t, own.Length, aar, Moments.Deviation(own) / Math.Sqrt(own.Length), caar += aar, band?.Lower[t], band?.Upper[t]));
        }

        var design = sample.Design;
        return new(rows, band is null
            ? $"No band: it needs two clusters of events, there is {(clusters.Count == 1 ? "one" : "none")}."
            : $"lower and upper: {Units.Percent(design.Confidence, 0)} percentile bootstrap of the CAAR, {Units.Number(design.Draws, 0)} draws of {clusters.Count} {(design.Resampling == Resampling.Days ? "clusters" : "events")}, seed {design.Seed}.");
    }

    public static WindowEffect Effect(WindowSample of, EventClusters clusters, Func<Test, TestResult> significance)
    {
        var design = of.Sample.Design;
        var error = StandardError(of, clusters);
        var (half, power) = error is null ? (0, 0) : (Distributions.StudentQuantile((1 + design.Confidence) / 2, clusters.Count - 1), Distributions.StudentQuantile(design.Power, clusters.Count - 1));
        return new(significance)
        {
            Window = of.Window,
            N = of.Count,
            Clusters = clusters.Count,
            Value = of.Caar,
            Median = Quantile.Of([.. of.Car], 0.5),
            PositiveShare = of.Car.Count(car => car > 0) / (double)of.Count,
            Bhar = Moments.Mean([.. Enumerable.Range(0, of.Count).Select(i => Bhar(of, i))]),
            StandardError = error,
            Lower = of.Caar - (half * error),
            Upper = of.Caar + (half * error),
            HedgesG = Moments.Deviation(of.Car) is { } deviation and > 0 ? of.Caar / deviation * (1 - (3.0 / ((4 * (of.Count - 1)) - 1))) : null,
            MinimumDetectable = (half + power) * error,
        };
    }

    private static double? StandardError(WindowSample of, EventClusters clusters)
    {
        if (clusters.Count < 2)
            return null;
        var sums = new double[clusters.Count];
        for (var i = 0; i < of.Count; i++)
            sums[clusters.Of[i]] += of.Car[i] - of.Caar;
        return Math.Sqrt(Sums.OfProducts(sums, sums) * clusters.Count / (clusters.Count - 1)) / of.Count;
    }

    private static StudiedEvent Event(WindowSample of, int i)
    {
        var sample = of.Sample;
        return new()
        {
            Event = sample.Events[i],
            DayZero = DateOnly.FromDayNumber(sample.DayZero[i]),
            Alpha = sample.Alpha[i],
            Betas = sample.Beta[(i * sample.FactorCount)..((i + 1) * sample.FactorCount)],
            RSquared = sample.RSquared[i],
            ResidualDeviation = sample.Deviation[i],
            Car = of.Car[i],
            Scar = of.Scar[i],
            Bhar = Bhar(of, i),
        };
    }

    private static double Bhar(WindowSample of, int i)
    {
        var (sample, first) = (of.Sample, of.Window.First - of.Sample.Design.Event.First);
        var abnormal = sample.AbnormalOf(i);
        var (held, expected, logHeld, logExpected) = (1.0, 1.0, 0.0, 0.0);
        for (var t = first; t < first + of.Window.Length; t++)
        {
            var one = sample.Expected(i, t);
            (held, expected) = (held * (1 + one + abnormal[t]), expected * (1 + one));
            (logHeld, logExpected) = (logHeld + one + abnormal[t], logExpected + one);
        }

        return sample.Design.Returns == ReturnKind.Simple ? held - expected : Math.Exp(logHeld) - Math.Exp(logExpected);
    }
}
