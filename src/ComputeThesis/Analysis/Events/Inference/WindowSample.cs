namespace ComputeThesis;

/// <summary>The events of a study over one window: what its tests start from.</summary>
internal sealed class WindowSample
{
    public WindowSample(EventSample sample, DayRange window)
    {
        (Sample, Window) = (sample, window);
        (Car, Scar) = (new double[sample.Count], new double[sample.Count]);
        var first = window.First - sample.Design.Event.First;
        for (var i = 0; i < sample.Count; i++)
        {
            var abnormal = sample.AbnormalOf(i).Slice(first, window.Length);
            Car[i] = Sums.Of(abnormal);
            Scar[i] = Car[i] / Math.Sqrt(sample.Variance(i, first, window.Length));
            for (var t = 0; t < window.Length; t++)
                DailyStandardised += abnormal[t] / Math.Sqrt(sample.Variance(i, first + t, 1));
        }

        Caar = Moments.Mean(Car);
    }

    public EventSample Sample { get; }

    public DayRange Window { get; }

    public int Count => Car.Length;

    /// <summary>The cumulative abnormal return of each event.</summary>
    public double[] Car { get; }

    /// <summary>Each of them over its deviation, the error of the forecast included.</summary>
    public double[] Scar { get; }

    /// <summary>The sum of the standardised abnormal returns of all events and days.</summary>
    public double DailyStandardised { get; }

    public double Caar { get; }
}
