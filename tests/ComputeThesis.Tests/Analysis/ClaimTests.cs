namespace ComputeThesis.Tests.Analysis;

public class ClaimTests
{
    private static readonly Verdicts Verdicts = DataPackage.Bundled.CheckClaims();

    [Theory]
    [InlineData("C01", Finding.Supported, "+38.2%")]
    [InlineData("C02", Finding.Supported, "8 rises in a row")]
    [InlineData("C03", Finding.Misleading, "+2.0 pts")]
    [InlineData("C04", Finding.Misleading, "CNY 8,971m")]
    [InlineData("C05", Finding.Untestable, "2 days")]
    [InlineData("C06", Finding.Misleading, "2 of 3 grew faster")]
    public void A_claim_that_prints_can_decide_has_its_verdict_and_number(string claim, Finding finding, string number)
    {
        Assert.Equal(finding, Verdicts[claim].Finding);
        Assert.Equal(number, Verdicts[claim].Number);
    }

    [Fact]
    public void The_evidence_says_what_the_article_left_out()
    {
        Assert.Contains("fell 3.8% on the quarter before", Verdicts["C03"].Evidence, StringComparison.Ordinal);
        Assert.Contains("Google Cloud 63%, Microsoft 40%, AWS 28%", Verdicts["C06"].Evidence, StringComparison.Ordinal);
        Assert.Contains("2026-05-13", Verdicts["C05"].Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_whose_tables_are_missing_says_which_and_is_not_guessed()
    {
        var here = DataPackage.Bundled.Tables.Select(table => table.Name).ToHashSet();
        foreach (var verdict in Verdicts.Where(verdict => verdict.Claim.TablesNeeded.Any(table => !here.Contains(table))))
        {
            Assert.Equal(Finding.Untestable, verdict.Finding);
            Assert.Contains("not in this package", verdict.Evidence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_claim_has_a_verdict() => Assert.Equal(DataPackage.Bundled.Claims, Verdicts.Select(verdict => verdict.Claim));

    [Fact]
    public void A_check_before_the_print_was_out_decides_nothing_of_the_print() =>
        Assert.All(DataPackage.Bundled.CheckClaims(new(2026, 5, 12)).Where(verdict => verdict.Claim.TablesNeeded.Contains("cloud_revenue")), verdict => Assert.Equal(Finding.Untestable, verdict.Finding));

    [Theory]
    // DGS30: 5.02 on 2026-05-04 was the highest of May published by the 15th, and 2025 had been higher; 5.18 on the 19th was the highest since 2019 and more.
    [InlineData("2026-05-15", Finding.Untestable, "5.02%")]
    [InlineData("2026-06-30", Finding.Supported, "5.18%")]
    public void Yields_were_at_multi_year_highs_only_for_whoever_knew_all_of_May(string knownOn, Finding finding, string number)
    {
        var verdict = DataPackage.Bundled.CheckClaims(DateOnly.Parse(knownOn, System.Globalization.CultureInfo.InvariantCulture))["C14"];

        Assert.Equal((finding, number), (verdict.Finding, verdict.Number));
    }

    [Fact]
    public void Render_traded_under_its_new_symbol_for_two_years()
    {
        Assert.Equal((Finding.Contradicted, "RENDER"), (Verdicts["C17"].Finding, Verdicts["C17"].Number));
        Assert.Contains("since 2024-07-21, as RNDR before", Verdicts["C17"].Evidence, StringComparison.Ordinal);
        Assert.Equal(Finding.Supported, DataPackage.Bundled.CheckClaims(new(2024, 7, 1))["C17"].Finding);
    }

    [Theory]
    [InlineData("C08", "2023-08-03")] // weights of a Qwen model; the first Qwen, of April 2023, has no exact day and is not known by then
    [InlineData("C10", "2024-12-26")] // DeepSeek V3; R1 followed on 2025-01-20, neither is late 2025
    public void A_model_that_came_out_earlier_contradicts_the_claim(string claim, string day)
    {
        Assert.Equal((Finding.Contradicted, day), (Verdicts[claim].Finding, Verdicts[claim].Number));
        Assert.Equal(Finding.Untestable, DataPackage.Bundled.CheckClaims(new(2023, 1, 1))[claim].Finding);
    }

    [Fact]
    public void The_fall_of_chainlink_is_told_with_its_window() // closes 10.47684 and 10.06923
    {
        Assert.Equal((Finding.Untestable, "-3.9%"), (Verdicts["C16"].Finding, Verdicts["C16"].Number));
        Assert.Contains("2026-05-15", Verdicts["C16"].Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_on_the_day_of_the_print_knows_it() =>
        Assert.Equal(Finding.Supported, DataPackage.Bundled.CheckClaims(new(2026, 5, 13))["C01"].Finding);
}
