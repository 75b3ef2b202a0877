namespace ComputeThesis;

/// <summary>A test of the hypothesis that events had no effect; all are two-sided.</summary>
public enum Test
{
    /// <summary>CAAR over its standard error across events, t with n - 1 degrees of freedom (Brown, Warner 1980, Journal of Financial Economics 8(3), 205-258). Takes events to be independent.</summary>
    CrossSectional,

    /// <summary>CAAR over the deviation of the mean abnormal return in the estimation window times the root of the window's length, t with its days less one (Brown, Warner 1980, Journal of Financial Economics 8(3), 205-258, at 250-251). Survives correlation between assets, not a rise of variance at the event.</summary>
    CrudeDependence,

    /// <summary>The sum of daily standardised abnormal returns over its deviation, normal (Patell 1976, Journal of Accounting Research 14(2), 246-276). Takes events to be independent and of no more variance than other days.</summary>
    Patell,

    /// <summary>Patell's Z over the root of 1 + (n - 1) r, r the mean correlation of residuals, normal (Kolari, Pynnönen 2010, Review of Financial Studies 23(11), 3996-4025).</summary>
    AdjustedPatell,

    /// <summary>The mean standardised CAR over its standard error across events, t with n - 1 degrees of freedom (Boehmer, Musumeci, Poulsen 1991, Journal of Financial Economics 30(2), 253-272). Survives a rise of variance at the event.</summary>
    BoehmerMusumeciPoulsen,

    /// <summary>The test of Boehmer, Musumeci and Poulsen times the root of (1 - r) / (1 + (n - 1) r), r the mean correlation of residuals (Kolari, Pynnönen 2010, Review of Financial Studies 23(11), 3996-4025). Survives a rise of variance and correlation between assets.</summary>
    KolariPynnonen,

    /// <summary>The mean rank of the window's abnormal returns among all days, normal (Corrado 1989, Journal of Financial Economics 23(2), 385-395; several days: Cowan 1992, Review of Quantitative Finance and Accounting 2(4), 343-358). Needs no normal returns.</summary>
    Corrado,

    /// <summary>The rank of the re-standardised CAR among the standardised residuals of the estimation window, t with its days less one: GRANK-T (Kolari, Pynnönen 2011, Journal of Empirical Finance 18(5), 953-971). Needs no normal returns; survives a rise of variance and correlation between assets.</summary>
    GeneralisedRank,

    /// <summary>The number of positive CARs against a half; its p-value is the exact binomial one (Cowan 1992, Review of Quantitative Finance and Accounting 2(4), 343-358). CARs of exactly 0 do not count.</summary>
    Sign,

    /// <summary>The number of positive CARs against the share of positive residuals in the estimation windows, normal (Cowan 1992, Review of Quantitative Finance and Accounting 2(4), 343-358).</summary>
    GeneralisedSign,

    /// <summary>CAAR against what it would be if each cluster of events had a sign by the toss of a coin: the wild cluster bootstrap with the null imposed (Cameron, Gelbach, Miller 2008, Review of Economics and Statistics 90(3), 414-427). All choices of signs are tried where they are not more than the draws.</summary>
    WildBootstrap,

    /// <summary>CAAR against that of placebo days, drawn from days of the same assets on which nothing was announced; p = (1 + k) / (1 + draws) (Phipson, Smyth 2010, Statistical Applications in Genetics and Molecular Biology 9(1), article 39).</summary>
    PlaceboDays,
}
