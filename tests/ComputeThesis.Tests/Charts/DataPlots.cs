namespace ComputeThesis.Tests.Charts;

/// <summary>Every figure of a table, by name.</summary>
internal static class DataPlots
{
    public static IReadOnlyDictionary<string, Func<DataPackage, string?, PlotOptions?, Figure>> All { get; } = new Dictionary<string, Func<DataPackage, string?, PlotOptions?, Figure>>
    {
        ["Growth"] = (data, highlight, options) => Plot.Growth(data.CloudRevenue.YoY(), highlight, options),
        ["Acceleration"] = (data, highlight, options) => Plot.Acceleration(data.CloudRevenue.YoY().Acceleration(), highlight, options),
        ["Revenue"] = (data, highlight, options) => Plot.Revenue(data.CloudRevenue, highlight, options),
        ["GrowthRanking"] = (data, highlight, options) => Plot.GrowthRanking(data.CloudRevenue.YoY(), new(2026, 3, 31), highlight, options),
        ["Surprise"] = (data, highlight, options) => Plot.Surprise(data.CloudRevenue.Surprises(data.Expectations), highlight, options),
        ["GpuPrices"] = (data, highlight, options) => Plot.GpuPrices(data.GpuPrices, null, highlight, options),
        ["NetworkUsage"] = (data, highlight, options) => Plot.NetworkUsage(data.NetworkUsage, highlight, options),
        ["MinerMix"] = (data, highlight, options) => Plot.MinerMix(data.MinerPrints, highlight, options),
        ["Capex"] = (data, highlight, options) => Plot.Capex(data.Capex, highlight, options),
        ["Claims"] = (data, _, options) => Plot.Claims(data.CheckClaims(), options),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    public static TheoryData<string> NamesWithHighlight => [.. All.Keys.Where(name => name != "Claims")];
}
