namespace ComputeThesis;

/// <summary>Checks of the article's claims.</summary>
public static class ClaimExtensions
{
    /// <summary>The day of the article, whose reader the checks stand in for.</summary>
    private static readonly DateOnly ArticleDay = new(2026, 5, 15);

    /// <summary>Runs the check of every claim on the figures known by the end of a day.</summary>
    /// <param name="data">The package with the claims and the tables to check them on.</param>
    /// <param name="knownOn">The day, included; 2026-05-15, the article's, when left out.</param>
    /// <returns>A verdict a claim. A claim whose tables are missing says which, and is never guessed.</returns>
    public static Verdicts CheckClaims(this DataPackage data, DateOnly? knownOn = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        var day = knownOn ?? ArticleDay;
        var tables = data.Tables.Select(table => table.Name).ToHashSet();
        var prints = new Lazy<PrintChecks>(() => new(data.CloudRevenue.At(Vintage.AsOf(day))));
        var market = new MarketChecks(data, day);
        return new([.. data.Claims.Select(claim => Check(claim, tables, prints, market))], day);
    }

    private static Verdict Check(Claim claim, HashSet<string> tables, Lazy<PrintChecks> prints, MarketChecks market)
    {
        var missing = claim.TablesNeeded.Where(table => !tables.Contains(table)).ToList();
        var needs = missing.Count == 0 ? "" : $"Needs {string.Join(" and ", missing)}, not in this package.";
        if (tables.Contains("cloud_revenue") && PrintChecks.Of(claim.Id) is { } check)
        {
            var (finding, number, evidence) = check(prints.Value);
            return new(claim, finding, number, missing.Count == 0 ? evidence : $"{evidence} {needs}");
        }

        if (missing.Count == 0 && MarketChecks.Of(claim.Id) is { } marketCheck)
        {
            var (finding, number, evidence) = marketCheck(market);
            return new(claim, finding, number, evidence);
        }

        return new(claim, Finding.Untestable, null, missing.Count == 0 ? $"{string.Join(" and ", claim.TablesNeeded)}: here, but its check is not written yet." : needs);
    }
}
