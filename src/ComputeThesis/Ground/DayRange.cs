using System.Globalization;

namespace ComputeThesis;

/// <summary>Days counted from day 0, the day of an event, both ends in: new(-1, +5) is seven days.</summary>
public readonly record struct DayRange
{
    /// <summary>The days from one to another, both in.</summary>
    /// <param name="first">The first day; negative before the event.</param>
    /// <param name="last">The last day, not before the first.</param>
    /// <exception cref="ArgumentException">The last day comes before the first.</exception>
    public DayRange(int first, int last)
    {
        if (last < first)
            throw new ArgumentException($"A window [{first}, {last}] ends before it begins. Give the earlier day first, such as new(-1, +5).");
        (First, Last) = (first, last);
    }

    /// <summary>The first day, itself in.</summary>
    public int First { get; }

    /// <summary>The last day, itself in.</summary>
    public int Last { get; }

    /// <summary>How many days there are.</summary>
    public int Length => Last - First + 1;

    /// <summary>Whether all days of another window are in this one.</summary>
    public bool Holds(DayRange other) => other.First >= First && other.Last <= Last;

    /// <summary>The window as papers write it: [-1, +5].</summary>
    public override string ToString() => $"[{Signed(First)}, {Signed(Last)}]";

    private static string Signed(int day) => (day > 0 ? "+" : "") + day.ToString(CultureInfo.InvariantCulture);
}
