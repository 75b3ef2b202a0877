namespace ComputeThesis;

/// <summary>The checks that need dated facts, with what was known on a day.</summary>
internal sealed class FactChecks(DataPackage data, DateOnly day)
{
    /// <summary>The check of a claim, or null where dated facts cannot decide it.</summary>
    public static Func<FactChecks, (Finding Finding, string? Number, string Evidence)>? Of(string claim) => claim switch
    {
        "C08" => checks => checks.FirstModelOf("Alibaba", claimed: new(2024, 1, 1)),
        "C10" => checks => checks.FirstModelOf("DeepSeek", claimed: new(2025, 10, 1)),
        _ => null,
    };

    /// <summary>Contradicted where a model came out before the first day that the claim allows.</summary>
    private (Finding, string?, string) FirstModelOf(string entity, DateOnly claimed)
    {
        var releases = data.Facts.At(Vintage.AsOf(day)).Where(fact => fact.Topic == "model_release" && fact.Entity == entity && fact.Unit == "date marker").OrderBy(fact => fact.PeriodEnd).ToList();
        if (releases.Count == 0)
            return (Finding.Untestable, null, $"No dated release of {entity} was known by then.");
        var told = string.Join(", ", releases.Select(fact => $"{fact.Metric} {Units.Day(fact.PeriodEnd)}"));
        return (releases[0].PeriodEnd < claimed ? Finding.Contradicted : Finding.Supported, Units.Day(releases[0].PeriodEnd), $"Releases known: {told}.");
    }
}
