namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>What a reader sees of a study. ACCEPT_GOLDEN=1 writes it anew; look at it before you commit.</summary>
public class DisplayTests
{
    private static readonly Lazy<EventStudy> Study = new(() => EventStudy.Run(
        DataPackage.Bundled.Announcements.Of("Alibaba Cloud"), DataPackage.Bundled.Prices["RENDER", "AKT", "HUT"], EventStudyDesign.MarketModel("BTC") with { Event = new(-1, 5) }));

    [Fact]
    public void The_study_of_the_README_reads_as_it_did_when_it_was_looked_at()
    {
        var file = Repository.PathOf("tests", "ComputeThesis.Tests", "Analysis", "Events", "Golden", "study.txt");
        var text = string.Join("\n\n", Study.Value, Study.Value.Path, Study.Value.Caar(new(0, 1)), Study.Value.Caar(new(0, 1)).Significance(Test.KolariPynnonen)) + "\n";
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
            File.WriteAllText(file, text);

        Assert.Equal(File.ReadAllText(file), text);
    }

    [Fact]
    public void A_study_of_everything_stays_a_small_page_without_a_script()
    {
        var data = DataPackage.Bundled;
        var html = EventStudy.Run(data.Announcements, data.Prices.InGroup("miner"), EventStudyDesign.MultiFactor("BTC", "QQQ") with { Draws = 99 }).ToHtml();

        Assert.InRange(html.Length, 5_000, 30_000);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<caption>Conventions</caption>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_table_of_a_study_is_a_frame_with_a_row_each()
    {
        var study = Study.Value;

        Assert.Equal((study.N, study.N * 7, 5, 5 * 12), (study.Events.ToFrame().RowCount, study.AbnormalReturns.ToFrame().RowCount, study.Effects.ToFrame().RowCount, study.Tests.ToFrame().RowCount));
        Assert.Equal(study.Excluded.Count, study.Excluded.ToFrame().RowCount);
        Assert.Equal(study.Caar(new(-1, 5)).Value, study.Events.ToFrame().GetColumn<double>("car").Observations.Average(cell => cell.Value), 1e-15);
        Assert.Equal(study.Path[^1].Caar, study.Caar(new(-1, 5)).Value, 1e-15);
    }

    [Fact]
    public void Several_studies_are_corrected_as_one_family()
    {
        var (one, other) = (Study.Value.Tests.Of(Test.KolariPynnonen), EventStudy.Run(DataPackage.Bundled.Announcements.Of("AWS"), DataPackage.Bundled.Prices["HUT"], EventStudyDesign.MarketModel("BTC") with { Draws = 99 }).Tests.Of(Test.KolariPynnonen));
        var family = TestTable.Family(one, other);

        Assert.Equal(MultipleTesting.Holm([.. one.Concat(other).Select(row => row.PValue!.Value)]), family.Select(row => row.Holm!.Value));
        Assert.Equal(MultipleTesting.BenjaminiHochberg([.. one.Concat(other).Select(row => row.PValue!.Value)]), family.Select(row => row.BenjaminiHochberg!.Value));
        Assert.All(family.Zip(one.Concat(other)), pair => Assert.True(pair.First.Holm >= pair.Second.Holm));
    }
}
