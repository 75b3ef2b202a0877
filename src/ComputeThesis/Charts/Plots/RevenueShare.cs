namespace ComputeThesis;

/// <summary>How much of a miner's revenue of a quarter came from AI and HPC.</summary>
/// <param name="OfAi">The revenue from AI and HPC.</param>
/// <param name="Total">The revenue of the same quarter.</param>
internal sealed record RevenueShare(MinerPrint OfAi, MinerPrint Total)
{
    /// <summary>The metric of the part.</summary>
    public const string Part = "ai_hpc_revenue";

    private const string Whole = "total_revenue";
    private const string Quarter = "quarter";

    public string Company => Total.Company;

    public DateOnly PeriodEnd => Total.PeriodEnd;

    public double Value => OfAi.Value / Total.Value;

    /// <summary>Whether one of the two figures is derived or inferred.</summary>
    public bool IsSoft => OfAi.Basis is "derived" or "inferred" || Total.Basis is "derived" or "inferred";

    /// <summary>The shares by company and time.</summary>
    /// <param name="prints">Prints with one row a figure.</param>
    /// <param name="impossible">How many quarters have a part that is below zero or above its total.</param>
    public static IReadOnlyList<RevenueShare> Of(IEnumerable<MinerPrint> prints, out int impossible)
    {
        var quarters = prints.Where(print => print.Period == Quarter && print.Metric is Part or Whole)
            .GroupBy(print => (print.Company, print.PeriodEnd, print.Unit)).OrderBy(quarter => quarter.Key.Company, StringComparer.Ordinal).ThenBy(quarter => quarter.Key.PeriodEnd)
            .Select(quarter => (OfAi: quarter.FirstOrDefault(print => print.Metric == Part), Total: quarter.FirstOrDefault(print => print.Metric == Whole)))
            .Where(quarter => quarter.OfAi is not null && quarter.Total is not null).Select(quarter => new RevenueShare(quarter.OfAi!, quarter.Total!)).ToList();
        var possible = quarters.Where(share => share.Value is >= 0 and <= 1).ToList();
        impossible = quarters.Count - possible.Count;
        return possible;
    }
}
