using ComputeThesis.Tests.Data;

namespace ComputeThesis.Tests.Charts;

public class ComputePlotTests
{
    private static readonly DataPackage Data = DataPackage.Bundled;

    [Fact]
    public void A_share_is_of_the_same_company_and_the_same_quarter()
    {
        var rows = Data.MinerPrints.At(Vintage.AsReported).Where(row => row.Period == "quarter");
        var expected = from part in rows join total in rows on (part.Company, part.PeriodEnd) equals (total.Company, total.PeriodEnd)
                       where part.Metric == "ai_hpc_revenue" && total.Metric == "total_revenue"
                       select (part.Company, part.PeriodEnd, part.Value / total.Value);

        var shown = Plot.MinerMix(Data.MinerPrints).Panels[0].Series.SelectMany(series => series.Days.Zip(series.Values).Where(point => point.Second is not null).Select(point => (series.Name, point.First, point.Second!.Value)));

        Assert.Equal(expected.Order(), shown.Order());
    }

    [Fact]
    public void A_quarter_without_both_figures_is_a_gap() // Core Scientific: AI revenue of March 2025 is not given
    {
        var core = Plot.MinerMix(Data.MinerPrints, "Core Scientific").Panels[0].Series.Single(series => series.Emphasis == Emphasis.Highlighted);

        Assert.Null(core.Values[core.Days.ToList().IndexOf(new(2025, 3, 31))]);
        Assert.Equal(5.5 / 141.1, core.Values[0]!.Value, 3);
    }

    [Fact]
    public void A_part_above_its_total_is_no_share()
    {
        using var folder = new PackageFolder();
        folder.Edit("miner_prints.csv", text => text.Replace("ai_hpc_revenue,USD millions,5.5,", "ai_hpc_revenue,USD millions,5500,", StringComparison.Ordinal));

        var figure = Plot.MinerMix(DataPackage.At(folder.Name).MinerPrints);

        Assert.Contains("1 quarter left out: the part is no share of the total given.", figure.Notes);
        Assert.Equal(Plot.MinerMix(Data.MinerPrints).Panels[0].Series.Sum(series => series.Values.Count(value => value is not null)) - 1, figure.Panels[0].Series.Sum(series => series.Values.Count(value => value is not null)));
    }

    [Fact]
    public void What_is_inferred_or_given_later_is_said_on_hovering()
    {
        var hovers = string.Join(' ', Plot.MinerMix(Data.MinerPrints).Panels[0].Series.SelectMany(series => series.Texts));

        Assert.Contains("inferred", hovers, StringComparison.Ordinal);
        Assert.Contains("given later, for comparison", hovers, StringComparison.Ordinal);
    }

    [Fact]
    public void A_miner_s_share_is_told_in_words() =>
        Assert.StartsWith("IREN’s share of AI and HPC rose from 3.0% in September 2025 to 23.2% in March 2026; ", Plot.MinerMix(Data.MinerPrints, "IREN").AltText, StringComparison.Ordinal);

    [Fact]
    public void Capital_spending_mixes_no_measures_and_no_currencies()
    {
        var rows = Data.Capex.At(Vintage.AsReported).Where(row => !row.IsYear && row.Scope == "company");
        var figure = Plot.Capex(Data.Capex);

        Assert.Equal(rows.Select(row => row.Company).Distinct().Count(), figure.Panels.Count);
        foreach (var panel in figure.Panels)
        {
            var company = panel.Title.Split(", ")[0];
            Assert.Contains($"{rows.First(row => row.Company == company).Currency} bn", panel.Title, StringComparison.Ordinal);
            foreach (var series in panel.Series)
            {
                var expected = rows.Where(row => row.Company == company && row.Measure == (series.Name == "not stated" ? "unspecified" : series.Name.Replace(' ', '_'))).Select(row => (row.PeriodEnd, (double)row.Amount)).Order();
                Assert.Equal(expected, series.Days.Zip(series.Values).Where(point => point.Second is not null).Select(point => (point.First, point.Second!.Value)));
            }
        }
    }

    [Fact]
    public void Years_parts_and_sums_of_companies_are_left_out_and_named()
    {
        var notes = string.Join(' ', Plot.Capex(Data.Capex).Notes);

        Assert.Contains($"{Data.Capex.At(Vintage.AsReported).Count(row => row.IsYear)} figures of fiscal years left out.", notes, StringComparison.Ordinal);
        Assert.Contains("Amazon, one segment (3 quarters); Amazon, Alphabet, Microsoft and Meta (3 quarters).", notes, StringComparison.Ordinal);
        Assert.Equal(2, Plot.Capex(Data.Capex.Of("Amazon")).Panels.Count);
        Assert.Single(Plot.Capex(Data.Capex.Of("Amazon, Alphabet, Microsoft and Meta")).Panels);
    }

    [Fact]
    public void A_quarter_without_spending_is_a_gap()
    {
        var leases = Plot.Capex(Data.Capex, "Microsoft").Panels[0].Series.Single(series => series.Name == "with leases"); // June 2024, then September 2025

        Assert.Null(leases.Values[1]);
        Assert.Equal(Emphasis.Highlighted, leases.Emphasis);
    }

    [Fact]
    public void A_measure_has_one_colour_in_every_panel() =>
        Assert.Equal(3, Plot.Capex(Data.Capex).Panels.SelectMany(panel => panel.Series).Select(series => (series.Name, series.Colour)).Distinct().Count());

    [Fact]
    public void Capital_spending_is_told_in_words() =>
        Assert.StartsWith("Microsoft’s capital spending in USD bn: in cash it rose from 9.7 in December 2023 to 30.9 in March 2026 (5 quarters); with leases it rose from 19 in June 2024 to 37.5 in December 2025 (3 quarters). ", Plot.Capex(Data.Capex, "Microsoft").AltText, StringComparison.Ordinal);

    [Fact]
    public void Beside_others_a_network_is_shown_by_the_metric_with_most_periods()
    {
        var figure = Plot.NetworkUsage(Data.NetworkUsage);

        Assert.Equal(["Akash: lease revenue by quarter, USD thousand", "Filecoin: storage utilisation, %", "io.net: revenue annualised, USD million per year", "Livepeer: minutes transcoded by quarter, million minutes", "Render: frames rendered by quarter, million frames"], figure.Panels.Select(panel => panel.Title));
        Assert.All(figure.Panels, panel => Assert.Single(panel.Series));
        Assert.Contains("No metric of two periods that can be compared: Aethir, Bittensor, Nosana, the sector as a whole.", figure.Notes);
    }

    [Fact]
    public void Usage_is_the_table_s_in_the_panel_s_unit() // minutes of Livepeer in millions
    {
        var rows = Data.NetworkUsage.At(Vintage.AsReported).Where(row => row is { Network: "Livepeer", Metric: "minutes_transcoded" }).OrderBy(row => row.PeriodEnd);
        var series = Plot.NetworkUsage(Data.NetworkUsage).Panels.Single(panel => panel.Title.StartsWith("Livepeer", StringComparison.Ordinal)).Series[0];

        Assert.Equal(rows.Select(row => (row.PeriodEnd, Math.Round(row.Value / 1e6, 9))), series.Days.Zip(series.Values).Where(point => point.Second is not null).Select(point => (point.First, Math.Round(point.Second!.Value, 9))));
        Assert.Equal(2, series.Values.Count(value => value is null));
    }

    [Fact]
    public void Amounts_of_periods_of_different_length_are_never_joined() // Render's frames are given by month, quarter, half-year and nine months
    {
        var rows = Data.NetworkUsage.Where(row => row is { Network: "Render", Metric: "frames_rendered" });
        var series = Plot.NetworkUsage(Data.NetworkUsage.Of("Render")).Panels.Single(panel => panel.Title.StartsWith("Frames", StringComparison.Ordinal)).Series[0];

        Assert.All(series.Days.Zip(series.Values).Where(point => point.Second is not null), point =>
            Assert.Contains(rows, row => row.PeriodEnd == point.First && Math.Abs(row.Value - (point.Second!.Value * 1e6)) < 1e-3 && row.PeriodEnd.DayNumber - row.PeriodStart.DayNumber is > 85 and < 95));
    }

    [Fact]
    public void A_range_is_a_marker_at_its_lower_end_with_a_whisker() // AI share of Render, June 2026: 35 to 40 percent
    {
        var panel = Plot.NetworkUsage(Data.NetworkUsage.Of("Render")).Panels.Single(panel => panel.Title == "AI share of activity, %");

        Assert.Equal((0.35, 0.35, 0.40), (Math.Round(panel.Series[0].Values[^1]!.Value, 9), Math.Round(panel.Series[0].Lows[^1]!.Value, 9), Math.Round(panel.Series[0].Highs[^1]!.Value, 9)));
        Assert.Contains("35 to 40 percent", panel.Series[0].Texts[^1], StringComparison.Ordinal);
        Assert.Null(panel.Series[0].Lows[0]);
        Assert.Contains("at most 10 percent", panel.Series[0].Texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_bound_is_said_to_be_one()
    {
        var figure = Plot.NetworkUsage(Data.NetworkUsage, "Akash");

        Assert.StartsWith("Akash’s lease revenue by quarter fell from 1,000 in March 2025 to 253 in March 2026 (USD thousand, 3 periods; March 2025: at least 1,000,000 USD); ", figure.AltText, StringComparison.Ordinal);
        Assert.Contains(figure.Notes, note => note.StartsWith("Drawn at its bound: Akash March 2025, at least 1,000,000 USD", StringComparison.Ordinal));
    }

    [Fact]
    public void A_network_of_single_periods_is_drawn_with_all_it_has() =>
        Assert.Contains("Annual recurring revenue, USD million per year", Plot.NetworkUsage(Data.NetworkUsage.Of("Aethir")).Panels.Select(panel => panel.Title));
}
