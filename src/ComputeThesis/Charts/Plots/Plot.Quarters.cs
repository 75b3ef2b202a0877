namespace ComputeThesis;

public static partial class Plot
{
    /// <summary>The rows of consecutive quarters, a quarter without one as a gap that stands three months after the quarter before.</summary>
    private static List<(T? Row, DateOnly Day)> WithGaps<T>(IReadOnlyList<T> rows, Func<T, (FiscalQuarter Period, DateOnly Day)> at)
        where T : class
    {
        var quarters = new List<(T?, DateOnly)>();
        foreach (var row in rows)
        {
            var (period, day) = at(row);
            if (quarters.Count > 0 && quarters[^1] is (T before, var last) && period.Since(at(before).Period) > 1)
                quarters.Add((null, ThreeMonthsAfter(last)));
            quarters.Add((row, day));
        }

        return quarters;
    }

    // The quarter after one that ends with its month ends with its month too.
    private static DateOnly ThreeMonthsAfter(DateOnly day) => day.AddDays(1).Day == 1 ? day.AddDays(1).AddMonths(3).AddDays(-1) : day.AddMonths(3);
}
