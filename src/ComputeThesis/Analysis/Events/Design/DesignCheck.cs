namespace ComputeThesis;

/// <summary>Refuses a design that no study can follow.</summary>
internal static class DesignCheck
{
    // The variance of a standardised abnormal return, v/(v-2), and that of its estimate need more than four degrees of freedom.
    private const int LeastFreedom = 5;

    public static void Check(EventStudyDesign design, int freedom)
    {
        if (design.Estimation.Last >= Math.Min(0, design.Event.First))
            throw new ArgumentException($"The estimation window {design.Estimation} does not end before the event window {design.Event} and day 0. End it earlier, such as at {Math.Min(0, design.Event.First) - 1}.");
        if (freedom < LeastFreedom)
            throw new ArgumentException($"An estimation window of {design.Estimation.Length} days leaves {freedom} degrees of freedom where {LeastFreedom} are needed. Begin it earlier.");
        if (design.Windows.Count == 0)
            throw new ArgumentException("The design has no window to test. Name one at least.");
        foreach (var window in design.Windows)
            Check(design, window);
        if (design.Windows.GroupBy(window => window).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"The window {twice.Key} is named {(twice.Count() == 2 ? "twice" : $"{twice.Count()} times")} where one test of it is expected. Name each once.");
        if (design.LongestGap < 1)
            throw new ArgumentException($"The longest gap is {design.LongestGap} days where 1 at least is expected: the next day is one day away.");
        if (design.Draws < 99)
            throw new ArgumentException($"The number of draws is {design.Draws} where 99 at least is expected: with fewer no p-value is below 0.01.");
        if (design.Confidence is not (> 0 and < 1) || design.Power is not (> 0 and < 1))
            throw new ArgumentException($"Confidence is {design.Confidence} and power {design.Power} where fractions between 0 and 1 are expected, such as 0.95 and 0.8.");
    }

    public static void Check(EventStudyDesign design, DayRange window)
    {
        if (!design.Event.Holds(window))
            throw new ArgumentException($"The window {window} is not inside the event window {design.Event}. Choose a wider event window: with {{ Event = new({Math.Min(window.First, design.Event.First)}, {Math.Max(window.Last, design.Event.Last)}) }}.");
    }
}
