namespace ComputeThesis.Tests.Charts;

public class PrintPlotTests
{
    [Fact]
    public void What_is_not_cloud_alone_is_said()
    {
        const string note = "Measured by: CoreWeave, Kingsoft Cloud and Nebius: the whole company; Microsoft: Azure; Oracle: Cloud infrastructure; Tencent: FinTech and Business Services, mostly not cloud.";

        Assert.Contains(note, Plot.Growth(Data.CloudRevenue.YoY()).Notes);
        Assert.Contains(Plot.Revenue(Data.CloudRevenue.Of("Tencent")).Notes, one => one == "Measured by: Tencent: FinTech and Business Services, mostly not cloud.");
        Assert.DoesNotContain(Plot.Growth(Data.CloudRevenue.Of("AWS").YoY()).Notes, one => one.StartsWith("Measured by", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_claimed_stands_under_the_figure_where_a_finding_was_made()
    {
        var verdicts = Data.CheckClaims().Where(verdict => verdict.Claim.Id is "C01" or "C03" or "C05");

        Assert.Equal(["C01 ✓ Alibaba's AI and cloud revenue grew 38% in January to March 2026.", "C03 ! 38% is well above the growth of the quarter before."], Plot.Claims(verdicts).Notes.Take(2));
        Assert.DoesNotContain(Plot.Claims(verdicts).Notes, note => note.StartsWith("C05", StringComparison.Ordinal));
    }

    [Fact]
    public void Surprises_can_be_chosen_before_they_are_drawn()
    {
        var all = Data.CloudRevenue.Of("Microsoft").Surprises(Data.Expectations);
        var chosen = all.Where(one => one.IsOfRevenue);

        Assert.Single(Plot.Surprise(chosen).Panels);
        Assert.NotEmpty(all.Unanswered);
        Assert.Empty(chosen.Unanswered);
    }

    private static readonly DataPackage Data = DataPackage.Bundled;
    private static readonly Surprises Surprises = Data.CloudRevenue.Surprises(Data.Expectations);

    [Fact]
    public void Percent_and_points_of_surprise_never_share_an_axis()
    {
        var figure = Plot.Surprise(Surprises);

        Assert.Equal([FigureUnit.SignedPercent, FigureUnit.Points], figure.Panels.Select(panel => panel.Unit));
        Assert.Equal(Sizes(true), Shown(figure.Panels[0]));
        Assert.Equal(Sizes(false), Shown(figure.Panels[1]));

        // The print counts, not the expectation: of several that were published all lie within the whisker.
        static int Sizes(bool isOfRevenue) => Surprises.Where(one => one.IsOfRevenue == isOfRevenue).Select(one => (one.Expectation.Segment, one.Expectation.PeriodEnd, one.Expectation.Measure)).Distinct().Count();
        static int Shown(FigurePanel panel) => panel.Series.Count;
    }

    [Fact]
    public void A_marker_is_a_surprise_of_the_table_and_the_whisker_reaches_over_all_expectations() // Alibaba, September 2025: 37,900, 37,930 and one broker's 38,500
    {
        var series = Row("Alibaba Cloud, Sep 2025");

        Assert.Equal((39824.0 / 37930) - 1, series.Values[0]!.Value, 12);
        Assert.Equal((39824.0 / 38500) - 1, series.Lows[0]!.Value, 12);
        Assert.Equal((39824.0 / 37900) - 1, series.Highs[0]!.Value, 12);
        Assert.Contains("one broker", series.Texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_surprise_within_the_rounding_of_its_page_is_paler_and_says_so()
    {
        Assert.True(Row("AWS, Sep 2018").IsPale);
        Assert.EndsWith("within rounding", Row("AWS, Sep 2018").Labels[0], StringComparison.Ordinal);
        Assert.False(Row("AWS, Jun 2019").IsPale);
        Assert.Equal("-1.5%", Row("AWS, Jun 2019").Labels[0]);
    }

    [Fact]
    public void The_newest_print_is_at_the_bottom()
    {
        var days = Plot.Surprise(Surprises).Panels[0].Series.Select(series => DateOnly.ParseExact(series.Categories[0].Split(", ")[^1], "MMM yyyy", System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(days.Order(), days);
    }

    [Fact]
    public void Surprises_are_counted_in_words()
    {
        var words = Plot.Surprise(Surprises, "CoreWeave").AltText;

        Assert.StartsWith("Of 13 prints with expected revenue, 9 came in above it, 3 at or below it and 1 within the rounding of the page; surprises reach from -4.3% (CoreWeave, Jun 2026) to +12.3% (CoreWeave, Jun 2025). ", words, StringComparison.Ordinal);
        Assert.EndsWith("CoreWeave: +12.3% in revenue (CoreWeave, Jun 2025), -4.3% in revenue (CoreWeave, Jun 2026).", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_provider_with_two_segments_tells_which_is_meant() =>
        Assert.Contains("Microsoft: revenue of Intelligent Cloud, growth of Azure.", Plot.Surprise(Surprises).Notes);

    [Fact]
    public void A_claim_has_one_mark_in_the_column_of_its_finding()
    {
        var verdicts = Data.CheckClaims();
        var rows = Plot.Claims(verdicts).Panels[0].Series;

        Assert.Equal(verdicts.Select(verdict => verdict.Claim.Id).Order(), rows.Select(row => row.Name[..3]));
        foreach (var row in rows)
        {
            var (verdict, place) = (verdicts[row.Name[..3]], Assert.Single(Enumerable.Range(0, 4), i => row.Values[i] is not null));
            Assert.Equal(verdict.Finding == Finding.Untestable ? "Not testable" : verdict.Finding.ToString(), row.Categories[place]);
            Assert.Contains(verdict.Evidence, row.Texts[place], StringComparison.Ordinal);
            Assert.Equal(SeriesKind.Marks, row.Kind);
        }
    }

    [Fact]
    public void Findings_are_told_apart_without_colour()
    {
        var rows = Plot.Claims(Data.CheckClaims()).Panels[0].Series;
        var signs = rows.Select(row => (Column: row.Categories[row.Values.ToList().FindIndex(value => value is not null)], Sign: Assert.Single(row.Labels, label => label is not null))).Distinct().ToList();

        Assert.Equal(4, signs.Count);
        Assert.Equal(4, signs.Select(one => one.Sign).Distinct().Count());
    }

    [Fact]
    public void Verdicts_are_counted_in_words()
    {
        var verdicts = Data.CheckClaims();
        var figure = Plot.Claims(verdicts);

        Assert.StartsWith($"Of {verdicts.Count} claims checked with what was known on 2026-05-15: {verdicts.Count(one => one.Finding == Finding.Supported)} supported (C01", figure.AltText, StringComparison.Ordinal);
        Assert.Equal(verdicts.KnownOn, figure.AsOf);
    }

    private static FigureSeries Row(string label) => Plot.Surprise(Surprises).Panels.SelectMany(panel => panel.Series).Single(series => series.Categories[0] == label);
}
