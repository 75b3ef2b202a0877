using Deedle;

namespace ComputeThesis.Tests.Display;

public class CultureTests
{
    private static readonly DataPackage Data = DataPackage.Bundled;

    private static readonly EventStudy Study = EventStudy.Run(Data.Announcements.Of("AWS"), Data.Prices["RENDER", "HUT"], EventStudyDesign.MarketModel("BTC") with { Event = new(-1, 5), Draws = 99 });

    public static TheoryData<string> Names => [.. Shown.Keys];

    private static Dictionary<string, Func<string[]>> Shown { get; } = new()
    {
        ["catalogue"] = () => [Data.ToHtml(), Data.ToString(), Data.ToMarkdown()],
        ["prints"] = () => Forms(Data.CloudRevenue),
        ["growth"] = () => Forms(Data.CloudRevenue.YoY()),
        ["surprises"] = () => Forms(Data.CloudRevenue.Surprises(Data.Expectations)),
        ["gpu prices"] = () => Forms(Data.GpuPrices),
        ["usage"] = () => Forms(Data.NetworkUsage),
        ["verdicts"] = () => Forms(Data.CheckClaims(new(2026, 5, 15))),
        ["study"] = () => [Study.ToHtml(), Study.ToString(), Study.ToMarkdown(), Study.Caar(new(0, 1)).ToString(), Study.Tests.ToFrame().ToTableText()],
        ["events"] = () => Forms(Study.Events),
        ["path"] = () => Forms(Study.Path),
        ["frame"] = () => [Data.Prices["BTC", "HUT"].ByDay(Alignment.Sessions).Returns().ToTableHtml(), Data.Prices["BTC"].ByDay(Alignment.Sessions).Returns().ToCsv()],
        ["fit"] = () => [Regression.Ols(Data.Prices["RENDER", "BTC"].ByDay(Alignment.SharedDays).Returns(), "RENDER", ["BTC"]).ToString()!],
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_table_reads_the_same_in_every_country(string name)
    {
        var usual = Shown[name]();

        DecimalComma.Run(() => Assert.Equal(usual, Shown[name]()));
    }

    private static string[] Forms<T>(Rows<T> rows) => [rows.ToHtml(), rows.ToString(), rows.ToMarkdown(), rows.ToCsv()];
}
