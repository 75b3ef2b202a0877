namespace ComputeThesis;

/// <summary>The numbers of all events of a study, an event a row: abnormal returns, fitted models, and what the tests need of the estimation windows, summed up so that no residual is kept.</summary>
internal sealed class EventSample(EventStudyDesign design, ReturnModel model, IReadOnlyList<EventDay> events)
{
    public EventStudyDesign Design { get; } = design;

    public IReadOnlyList<EventDay> Events { get; } = events;

    /// <summary>How many events there are.</summary>
    public int Count => Events.Count;

    /// <summary>How many days the event window has.</summary>
    public int Length { get; } = design.Event.Length;

    /// <summary>How many days the estimation window has.</summary>
    public int Days { get; } = design.Estimation.Length;

    public int FactorCount { get; } = model.FactorCount;

    public int Freedom { get; } = model.Freedom;

    public bool EstimatesMean { get; } = model.EstimatesMean;

    /// <summary>Day 0 of each event, and the first and last day of its event window, as day numbers.</summary>
    public int[] DayZero { get; } = new int[events.Count];

    public int[] FirstDay { get; } = new int[events.Count];

    public int[] LastDay { get; } = new int[events.Count];

    public double[] Alpha { get; } = new double[events.Count];

    public double[] Beta { get; } = new double[events.Count * model.FactorCount];

    public double[] Deviation { get; } = new double[events.Count];

    public double[] RSquared { get; } = new double[events.Count];

    public double[] FactorMean { get; } = new double[events.Count * model.FactorCount];

    public double[] Inverse { get; } = new double[events.Count * model.FactorCount * model.FactorCount];

    /// <summary>Abnormal returns: events times days of the event window.</summary>
    public double[] Abnormal { get; } = new double[events.Count * design.Event.Length];

    /// <summary>The factors' returns in the event window: events times factors times days.</summary>
    public double[] FactorReturns { get; } = new double[events.Count * model.FactorCount * design.Event.Length];

    /// <summary>How many residuals of each event are above 0.</summary>
    public int[] Positive { get; } = new int[events.Count];

    /// <summary>Sums over all events.</summary>
    public SampleSums Totals { get; } = new(design.Estimation.Length, design.Event.Length);

    public ReadOnlySpan<double> AbnormalOf(int i) => Abnormal.AsSpan(i * Length, Length);

    public ReadOnlySpan<double> FactorOf(int i, int factor) => FactorReturns.AsSpan(((i * FactorCount) + factor) * Length, Length);

    /// <summary>Writes down one event.</summary>
    public void Set(int i, EventFit fit)
    {
        var (reader, fitted) = (fit.Reader, fit.Model);
        var (window, k) = (Design.Event, FactorCount);
        (DayZero[i], FirstDay[i], LastDay[i]) = (reader.DayZero, reader.DayAt(window.First), reader.DayAt(window.Last));
        (Alpha[i], Deviation[i], RSquared[i]) = (fitted.Alpha, fitted.Deviation, fitted.RSquared);
        fitted.Beta.CopyTo(Beta, i * k);
        fitted.FactorMean.CopyTo(FactorMean, i * k);
        fitted.Inverse.CopyTo(Inverse, i * k * k);
        fitted.Subtract(reader, window, Abnormal.AsSpan(i * Length, Length));
        for (var factor = 0; factor < k; factor++)
            reader.FactorReturns(factor, window).CopyTo(FactorReturns.AsSpan(((i * k) + factor) * Length, Length));
        foreach (var residual in fitted.Residuals)
            Positive[i] += residual > 0 ? 1 : 0;
    }

    /// <summary>The expected return of one event on one day, a place in the event window.</summary>
    public double Expected(int i, int t)
    {
        var expected = Alpha[i];
        for (var k = 0; k < FactorCount; k++)
            expected += Beta[(i * FactorCount) + k] * FactorOf(i, k)[t];
        return expected;
    }

    /// <summary>The variance of the sum of abnormal returns over days of the event window that would be without an event: noise of each day, and the error of the estimated parameters.</summary>
    /// <param name="i">The event.</param>
    /// <param name="first">The first day, as a place in the event window.</param>
    /// <param name="length">How many days.</param>
    public double Variance(int i, int first, int length)
    {
        var scale = (double)length;
        if (EstimatesMean)
            scale += (double)length * length / Days;
        if (EstimatesMean && FactorCount > 0)
            scale += Distance(i, first, length);
        return Deviation[i] * Deviation[i] * scale;
    }

    /// <summary>How far the factors of some days are from those that the model was fitted on.</summary>
    private double Distance(int i, int first, int length)
    {
        Span<double> away = stackalloc double[FactorCount];
        for (var k = 0; k < FactorCount; k++)
        {
            var (sum, mean) = (0.0, FactorMean[(i * FactorCount) + k]);
            foreach (var value in FactorOf(i, k).Slice(first, length))
                sum += value - mean;
            away[k] = sum;
        }

        var distance = 0.0;
        for (var k = 0; k < FactorCount; k++)
            distance += away[k] * Sums.OfProducts(Inverse.AsSpan(((i * FactorCount) + k) * FactorCount, FactorCount), away);
        return distance;
    }
}
