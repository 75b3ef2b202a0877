using System.Collections.Concurrent;

namespace ComputeThesis.Tests.Charts;

/// <summary>Figures of real data as known on fixed days, so that they stay the same when the data grow. Whoever adds a figure to Plot adds its variants here: both drawings, the browser and the golden files follow.</summary>
public static class Gallery
{
    private static readonly DataPackage Data = DataPackage.Bundled;
    private static readonly DateOnly March = new(2026, 3, 31);
    private static readonly DateOnly ArticleDay = new(2026, 5, 15);
    private static readonly Vintage Then = Vintage.AsOf(ArticleDay);
    private static readonly Lazy<CloudRevenue> Known = new(() => Data.CloudRevenue.At(Then));
    private static readonly Lazy<Growth> Yoy = new(() => Known.Value.Headline().YoY());
    private static readonly Lazy<Prices> Closes = new(() => Data.Prices["BTC", "RENDER", "AKT", "HUT", "IREN"].Where(price => price.Date >= new DateOnly(2025, 1, 1) && price.Date <= ArticleDay));
    private static readonly Lazy<EventStudy> Study = new(() => StudyOf("Alibaba Cloud"));

    private static readonly ConcurrentDictionary<string, Lazy<Figure>> Made = new();

    /// <summary>Every figure with the name that its section and its golden files have.</summary>
    public static IReadOnlyList<(string Name, Func<Figure> Make)> Figures { get; } =
    [
        ("GrowthHighlighted", () => Plot.Growth(Yoy.Value.Since(new(2023, 6, 30)), highlight: "Alibaba Cloud")),
        ("GrowthAll", () => Plot.Growth(Yoy.Value)),
        ("GrowthOneProvider", () => Plot.Growth(Known.Value.YoY().Of("Microsoft"))),
        ("GrowthQoQ", () => Plot.Growth(Known.Value.Headline().QoQ().Since(new(2024, 3, 31)), highlight: "CoreWeave")),
        ("GrowthNothing", () => Plot.Growth(Yoy.Value.Since(new(2030, 1, 1)))),
        ("RankingHighlighted", () => Plot.GrowthRanking(Yoy.Value, March, highlight: "Alibaba Cloud")),
        ("RankingAll", () => Plot.GrowthRanking(Yoy.Value, new(2024, 12, 31))),
        ("RevenueHighlighted", () => Plot.Revenue(Known.Value.Headline(), highlight: "Alibaba Cloud")),
        ("RevenueOneProvider", () => Plot.Revenue(Known.Value.Of("Alibaba Cloud", "Cloud Intelligence Group"))),
        ("AccelerationHighlighted", () => Plot.Acceleration(Yoy.Value.Acceleration(), highlight: "Alibaba Cloud")),
        ("AccelerationOneProvider", () => Plot.Acceleration(Yoy.Value.Of("AWS").Acceleration())),
        ("Surprise", () => Plot.Surprise(Data.CloudRevenue.At(Then).Surprises(Data.Expectations.At(Then)), highlight: "Alibaba Cloud")),
        ("GpuPrices", () => Plot.GpuPrices(Data.GpuPrices.At(Then))),
        ("NetworkUsage", () => Plot.NetworkUsage(Data.NetworkUsage.At(Then))),
        ("MinerMix", () => Plot.MinerMix(Data.MinerPrints.At(Then))),
        ("Capex", () => Plot.Capex(Data.Capex.At(Then), highlight: "Alibaba")),
        ("Claims", () => Plot.Claims(Data.CheckClaims(ArticleDay))),
        ("Indexed", () => Plot.Indexed(Closes.Value, new(2025, 1, 1), highlight: "RENDER", announcements: Data.Announcements.Of("Alibaba Cloud"))),
        ("Drawdown", () => Plot.Drawdown(Closes.Value)),
        ("RollingBeta", () => Plot.RollingBeta(Closes.Value.ByDay(Alignment.Sessions).Returns().RollingBeta("BTC", 60), "BTC", 60, highlight: "HUT")),
        ("Correlation", () => Plot.Correlation(Closes.Value.ByDay(Alignment.Sessions).Returns())),
        ("LeadLag", () => Plot.LeadLag(Closes.Value.ByDay(Alignment.Sessions).Returns().LeadLag("HUT", "RENDER", 8))),
        ("ReactionVsSurprise", () => Plot.ReactionVsSurprise(EventStudy.Run(Data.Announcements.Where(row => row.Date <= ArticleDay), Data.Prices.Where(price => price.Date <= ArticleDay).InGroup("miner"), EventStudyDesign.MarketModel("BTC") with { Event = new(-1, 5), Draws = 199 })
            .Reactions(Data.CloudRevenue.At(Then).Surprises(Data.Expectations.At(Then)).Where(one => one.IsOfRevenue), new(0, 1)), highlight: "Alibaba Cloud")),
        ("Caar", () => Plot.Caar(Study.Value)),
        ("EventGrid", () => Plot.EventGrid(Study.Value, highlight: "HUT", mostPanels: 9)),
        ("ForestByWindow", () => Plot.Forest(Study.Value)),
        ("ForestOfStudies", () => Plot.Forest([("Alibaba Cloud", Study.Value), ("Microsoft", StudyOf("Microsoft"))])),
        ("Dashboard", () => Plot.Dashboard("What a reader of the article knew", [Named("GrowthHighlighted"), Named("RankingHighlighted"), Named("RevenueOneProvider"), Named("AccelerationOneProvider")])),
        ("DashboardWithNothing", () => Plot.Dashboard("One figure without values", [Named("RankingHighlighted"), Named("GrowthNothing")])),
    ];

    /// <summary>The names, for theories.</summary>
    public static TheoryData<string> Names => [.. Figures.Select(figure => figure.Name)];

    /// <summary>A figure of the gallery, made once for all tests.</summary>
    public static Figure Named(string name) => Made.GetOrAdd(name, _ => new(Figures.Single(figure => figure.Name == name).Make)).Value;

    private static EventStudy StudyOf(string provider) => EventStudy.Run(
        Data.Announcements.Of(provider).Where(row => row.Date <= ArticleDay), Data.Prices["RENDER", "AKT", "HUT"].Where(price => price.Date <= ArticleDay),
        EventStudyDesign.MarketModel("BTC") with { Event = new(-1, 5), Draws = 199 });
}
