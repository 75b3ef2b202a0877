namespace ComputeThesis;

/// <summary>Checks of the article's claims.</summary>
public static class ClaimExtensions
{
    /// <summary>The day of the article, whose reader the checks stand in for.</summary>
    private static readonly DateOnly ArticleDay = new(2026, 5, 15);

    /// <summary>Runs the check of every claim on the figures known by the end of a day.</summary>
    /// <param name="data">The package with the claims and the tables to check them on.</param>
    /// <param name="knownOn">The day, included; 2026-05-15, the article's, when left out. As of an earlier day the package knows no more than that.</param>
    /// <returns>A verdict a claim. A claim whose tables are missing says which, and is never guessed.</returns>
    public static Verdicts CheckClaims(this DataPackage data, DateOnly? knownOn = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        var day = Vintage.Earlier(knownOn ?? ArticleDay, data.AsOfDay)!.Value;
        var tables = data.Read.Whole.Schemas.Select(table => table.Name).ToHashSet();
        var prints = new Lazy<PrintChecks>(() => new(data.CloudRevenue.At(Vintage.AsOf(day))));
        return new([.. data.Claims.Select(claim => Check(data, day, claim, tables, prints))], day);
    }

    private static Verdict Check(DataPackage data, DateOnly day, Claim claim, HashSet<string> tables, Lazy<PrintChecks> prints)
    {
        var missing = claim.TablesNeeded.Where(table => !tables.Contains(table)).ToList();
        var needs = missing.Count == 0 ? "" : $"Needs {string.Join(" and ", missing)}, not in this package.";
        // What prints alone can say is said even where a claim needs more.
        if (tables.Contains("cloud_revenue") && PrintChecks.Of(claim.Id)?.Invoke(prints.Value) is var (finding, number, evidence))
            return new(claim, finding, number, missing.Count == 0 ? evidence : $"{evidence} {needs}");
        if (missing.Count > 0)
            return new(claim, Finding.Untestable, null, needs);
        return (MarketChecks.Of(claim.Id)?.Invoke(new(data, day)) ?? FactChecks.Of(claim.Id)?.Invoke(new(data, day))) is var (found, figure, why)
            ? new(claim, found, figure, why)
            : new(claim, Finding.Untestable, null, $"{string.Join(" and ", claim.TablesNeeded)}: here, but its check is not written yet.");
    }
}
