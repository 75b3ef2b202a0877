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
    public void A_check_before_the_print_was_out_decides_nothing() =>
        Assert.All(DataPackage.Bundled.CheckClaims(new(2026, 5, 12)), verdict => Assert.Equal(Finding.Untestable, verdict.Finding));

    [Fact]
    public void A_check_on_the_day_of_the_print_knows_it() =>
        Assert.Equal(Finding.Supported, DataPackage.Bundled.CheckClaims(new(2026, 5, 13))["C01"].Finding);
}
