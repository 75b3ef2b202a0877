namespace ComputeThesis;

/// <summary>The checks that need cloud prints alone, each on one quarter of Alibaba's cloud segment.</summary>
internal sealed class PrintChecks
{
    private const string Alibaba = "Alibaba Cloud";
    private static readonly DateOnly Quarter = new(2026, 3, 31);
    private static readonly DateOnly ArticleSays = new(2026, 5, 15);

    /// <summary>The clouds that the article sets Alibaba beside, each by its headline measure.</summary>
    private static readonly string[] UsHyperscalers = ["AWS", "Microsoft", "Google Cloud"];
    private static readonly string[] Chinese = [Alibaba, "Baidu", "Kingsoft Cloud", "Tencent"];

    private readonly CloudRevenue prints;
    private readonly Growth yoy;
    private readonly Acceleration steps;

    public PrintChecks(CloudRevenue prints)
    {
        this.prints = prints;
        yoy = prints.Headline().YoY();
        steps = yoy.Acceleration();
    }

    private delegate (Finding Finding, string? Number, string Evidence) Judge(PrintChecks checks, GrowthRow row);

    /// <summary>The check of a claim, or null where prints cannot decide it.</summary>
    public static Func<PrintChecks, (Finding Finding, string? Number, string Evidence)>? Of(string claim)
    {
        Judge? judge = claim switch
        {
            "C01" => (_, row) => GrewThirtyEight(row),
            "C02" => (checks, row) => checks.FastestInFour(row),
            "C03" => (checks, row) => checks.MeaningfulStep(row),
            "C04" => (checks, row) => checks.NoSplit(row),
            "C05" => (_, row) => NewsDay(row),
            "C06" => (checks, row) => checks.RivalOfTheUs(row),
            "C13" => (checks, _) => checks.ChinaSpedUp(),
            _ => null,
        };
        return judge is null ? null : checks => checks.yoy.FirstOrDefault(row => row.Provider == Alibaba && row.PeriodEnd == Quarter) is { } row
            ? judge(checks, row)
            : (Finding.Untestable, null, $"The print for the quarter to {Units.Day(Quarter)} was not known yet.");
    }

    private static (Finding, string?, string) GrewThirtyEight(GrowthRow row)
    {
        if (row.Computed is not { } growth || row.Revenue is not { } revenue || row.BaseRevenue is not { } before)
            return (Finding.Untestable, null, "No year-ago figure on the same definition is known.");
        return (Math.Abs(growth - 0.38) < 0.005 ? Finding.Supported : Finding.Contradicted, Units.SignedPercent(growth),
            $"{Units.Millions(revenue, row.Currency)} against {Units.Millions(before, row.Currency)} a year before; stated {Units.SignedPercent(row.Stated ?? double.NaN, 0)}. It is the whole cloud segment, not AI alone.");
    }

    private (Finding, string?, string) FastestInFour(GrowthRow row)
    {
        var before = yoy.Where(other => other.Provider == Alibaba && other.Segment == row.Segment && row.Period.Since(other.Period) is > 0 and <= 3).Select(other => other.Rate).ToList();
        var rises = steps.Where(step => step.Provider == Alibaba && step.Segment == row.Segment && step.Period <= row.Period).Reverse().TakeWhile(step => step.Change > 0).Count();
        if (before.Count < 3)
            return (Finding.Untestable, null, "Fewer than four quarters on one definition are known.");
        return (before.All(rate => rate < row.Rate) ? Finding.Supported : Finding.Contradicted, $"{rises} rises in a row",
            $"Growth of the three quarters before: {string.Join(", ", before.Select(rate => Units.Percent(rate!.Value, 0)))}. Growth had risen {rises} quarters running, so each of those prints could claim the same.");
    }

    private (Finding, string?, string) MeaningfulStep(GrowthRow row)
    {
        var own = steps.Where(step => step.Provider == Alibaba && step.Segment == row.Segment && row.Period.Since(step.Period) is >= 0 and <= 4).ToDictionary(step => row.Period.Since(step.Period), step => step.Change);
        if (!own.Remove(0, out var last) || own.Count == 0)
            return (Finding.Untestable, null, "The quarter before has no growth on the same definition.");
        var usual = Median(own.Values);
        var sequential = prints.QoQ().FirstOrDefault(other => other.Provider == Alibaba && other.Segment == row.Segment && other.Period == row.Period)?.Computed;
        return (last <= 0 ? Finding.Contradicted : last >= usual && sequential > 0 ? Finding.Supported : Finding.Misleading, Units.Points(last),
            $"The median step of the four quarters before was {Units.Points(usual)}" +
            (sequential is { } change ? $", and revenue {(change < 0 ? "fell" : "rose")} {Units.Percent(Math.Abs(change))} on the quarter before." : "."));
    }

    private (Finding, string?, string) NoSplit(GrowthRow row)
    {
        if (prints.FirstOrDefault(print => print.Provider == Alibaba && print.Segment == "AI-related products" && print.PeriodEnd == Quarter) is not { Revenue: { } ai } print)
            return (Finding.Supported, null, "No amount for AI products was known.");
        return (Finding.Misleading, Units.Millions(ai, print.Currency),
            $"Not in dollars, but the same release gives AI-related products in yuan{(row.Revenue is { } all ? $": {Units.Percent((double)(ai / all))} of the segment's revenue" : "")}.");
    }

    private static (Finding, string?, string) NewsDay(GrowthRow row) => row.ReportedOn is { } day
        ? (Finding.Untestable, $"{ArticleSays.DayNumber - day.DayNumber} days", $"The release is of {Units.Day(day)}, so day 0 of a study is that day; when the news item ran, no table here says.")
        : (Finding.Untestable, null, "The day of the release is not known.");

    private (Finding, string?, string) RivalOfTheUs(GrowthRow row)
    {
        var rivals = yoy.Where(other => UsHyperscalers.Contains(other.Provider) && other.PeriodEnd == Quarter).OrderByDescending(other => other.Rate).ToList();
        var faster = rivals.Count(rival => rival.Rate > row.Rate);
        if (rivals.Count == 0)
            return (Finding.Untestable, null, "No print of a US hyperscaler for that quarter is known.");
        return (faster > 0 ? Finding.Misleading : Finding.Supported, $"{faster} of {rivals.Count} grew faster",
            $"Same quarter: {string.Join(", ", rivals.Select(rival => $"{rival.Provider} {Units.Percent(rival.Rate!.Value, 0)}"))}. Growth says nothing of size, and currencies are not converted here.");
    }

    private (Finding, string?, string) ChinaSpedUp()
    {
        var changes = steps.Where(step => Chinese.Contains(step.Provider) && step.PeriodEnd == Quarter).ToList();
        return changes.Count == 0
            ? (Finding.Untestable, null, "No Chinese cloud has growth for two quarters running.")
            : (Finding.Untestable, Units.Points(Median(changes.Select(step => step.Change))),
                $"The claim names no measure. Change of growth that quarter: {string.Join(", ", changes.Select(step => $"{step.Provider} {Units.Points(step.Change)}"))}; the number is the median.");
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
