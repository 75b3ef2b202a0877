namespace ComputeThesis;

/// <summary>Fits the expected return of one event on its estimation window. It is scratch: each fit overwrites the one before.</summary>
internal abstract class ReturnModel(int days, int factors)
{
    /// <summary>A part of a variance below which it is rounding, not movement.</summary>
    protected const double Nothing = 1e-20;

    /// <summary>How many returns the window has.</summary>
    public int Days { get; } = days;

    public int FactorCount { get; } = factors;

    /// <summary>Returns less estimated parameters: what the residual variance is divided by.</summary>
    public abstract int Freedom { get; }

    /// <summary>Whether a mean or an intercept is estimated, so that its error is part of every forecast.</summary>
    public virtual bool EstimatesMean => true;

    public double Alpha { get; protected set; }

    public double[] Beta { get; } = new double[factors];

    /// <summary>The residual deviation, the root of <see cref="Freedom"/>-corrected variance.</summary>
    public double Deviation { get; private set; }

    /// <summary>The share of the variance of the returns that the model explains.</summary>
    public double RSquared { get; private set; }

    /// <summary>The mean of each factor over the window.</summary>
    public double[] FactorMean { get; } = new double[factors];

    /// <summary>The inverse of the factors' centred cross products, row by row: the geometry of a forecast's error.</summary>
    public double[] Inverse { get; } = new double[factors * factors];

    /// <summary>Returns less expected returns.</summary>
    public double[] Residuals { get; } = new double[days];

    /// <summary>Fits the model on what a reader holds.</summary>
    /// <returns>Why that cannot be; null when it can.</returns>
    public ExclusionReason? Fit(EventReader reader, DayRange estimation)
    {
        var returns = reader.Returns(estimation);
        if (FitParameters(reader, estimation) is { } problem)
            return problem;
        Subtract(reader, estimation, Residuals);
        // Where no mean is fitted, residuals have one: variance is taken around it.
        var left = EstimatesMean ? Sums.OfProducts(Residuals, Residuals) : Moments.Squares(Residuals);
        var total = Moments.Squares(returns);
        // A price that stood still, or that follows its factors to the last digit, leaves nothing to scale by.
        if (left <= Nothing * Days || left <= 1e-24 * total)
            return ExclusionReason.NoVariance;
        Deviation = Math.Sqrt(left / Freedom);
        RSquared = total > 0 ? 1 - (left / total) : 0;
        return null;
    }

    /// <summary>Writes returns less expected returns over some days.</summary>
    public void Subtract(EventReader reader, DayRange range, Span<double> abnormal)
    {
        reader.Returns(range).CopyTo(abnormal);
        for (var i = 0; i < abnormal.Length; i++)
            abnormal[i] -= Alpha;
        for (var k = 0; k < FactorCount; k++)
        {
            var factor = reader.FactorReturns(k, range);
            var beta = Beta[k];
            for (var i = 0; i < abnormal.Length; i++)
                abnormal[i] -= beta * factor[i];
        }
    }

    protected abstract ExclusionReason? FitParameters(EventReader reader, DayRange estimation);
}
