namespace ComputeThesis;

/// <summary>What an asset would have returned without the event.</summary>
public enum ExpectedReturnModel
{
    /// <summary>Its own mean return of the estimation window (Brown, Warner 1985, Journal of Financial Economics 14(1), 3-31).</summary>
    ConstantMean,

    /// <summary>The benchmark's return of the same day: nothing is estimated (Brown, Warner 1985, Journal of Financial Economics 14(1), 3-31).</summary>
    MarketAdjusted,

    /// <summary>alpha + beta times the benchmark's return, by least squares (Fama, Fisher, Jensen, Roll 1969, International Economic Review 10(1), 1-21; MacKinlay 1997, Journal of Economic Literature 35(1), 13-39).</summary>
    MarketModel,

    /// <summary>The market model with a beta that survives thin trading: (b(-1) + b(0) + b(+1)) / (1 + 2 rho) of slopes on the benchmark's return of the day before, the day and the day after (Scholes, Williams 1977, Journal of Financial Economics 5(3), 309-327).</summary>
    ScholesWilliams,

    /// <summary>alpha plus a beta for each of several factors, by least squares.</summary>
    MultiFactor,
}
