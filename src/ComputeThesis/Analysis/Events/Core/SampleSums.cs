namespace ComputeThesis;

/// <summary>Sums over events by relative day.</summary>
internal sealed class SampleSums(int days, int length)
{
    private readonly double[] series = new double[days + length];

    /// <summary>Twice the ranks of residuals and abnormal returns, each among all days of its event: estimation window first.</summary>
    public int[] TwiceRanks { get; } = new int[days + length];

    /// <summary>Residuals of the estimation window.</summary>
    public double[] Residuals { get; } = new double[days];

    /// <summary>Residuals of the estimation window, each event's centred and scaled to length 1.</summary>
    public double[] Scaled { get; } = new double[days];

    /// <summary>Adds one event.</summary>
    public void Add(ReadOnlySpan<double> residuals, ReadOnlySpan<double> abnormal)
    {
        residuals.CopyTo(series);
        abnormal.CopyTo(series.AsSpan(residuals.Length));
        Ranks.AddTwice(series, TwiceRanks);
        var (mean, scale) = (Moments.Mean(residuals), 1 / Math.Sqrt(Moments.Squares(residuals)));
        for (var t = 0; t < residuals.Length; t++)
        {
            Residuals[t] += residuals[t];
            Scaled[t] += (residuals[t] - mean) * scale;
        }
    }

    /// <summary>Adds the sums of other events.</summary>
    public void Add(SampleSums other)
    {
        for (var t = 0; t < TwiceRanks.Length; t++)
            TwiceRanks[t] += other.TwiceRanks[t];
        for (var t = 0; t < Residuals.Length; t++)
        {
            Residuals[t] += other.Residuals[t];
            Scaled[t] += other.Scaled[t];
        }
    }
}
