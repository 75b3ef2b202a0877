namespace ComputeThesis;

/// <summary>The model that a design asks for.</summary>
internal static class ReturnModels
{
    public static ReturnModel Of(EventStudyDesign design) => design.Model switch
    {
        ExpectedReturnModel.ConstantMean => new ConstantMeanModel(design.Estimation.Length),
        ExpectedReturnModel.MarketAdjusted => new MarketAdjustedModel(design.Estimation.Length),
        ExpectedReturnModel.ScholesWilliams => new ScholesWilliamsModel(design.Estimation.Length),
        _ => new LeastSquaresModel(design.Estimation.Length, design.FactorCount),
    };
}
