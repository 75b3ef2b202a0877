namespace ComputeThesis;

/// <summary>The mean of the estimation window.</summary>
internal sealed class ConstantMeanModel(int days) : ReturnModel(days, 0)
{
    public override int Freedom => Days - 1;

    protected override ExclusionReason? FitParameters(EventReader reader, DayRange estimation)
    {
        Alpha = Sums.Of(reader.Returns(estimation)) / Days;
        return null;
    }
}

/// <summary>The benchmark's own return: alpha 0, beta 1, nothing estimated but the variance around the residuals' mean.</summary>
internal sealed class MarketAdjustedModel(int days) : ReturnModel(days, 1)
{
    public override int Freedom => Days - 1;

    public override bool EstimatesMean => false;

    protected override ExclusionReason? FitParameters(EventReader reader, DayRange estimation)
    {
        Beta[0] = 1;
        return null;
    }
}
