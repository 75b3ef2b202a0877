using System.Runtime.CompilerServices;

namespace ComputeThesis;

/// <summary>One number a calendar day, NaN where there is none: prices, market values or factor returns.</summary>
internal sealed class PriceLine
{
    /// <summary>No figure of a market is larger, and squares of returns between such prices still have room in a number.</summary>
    public const double Most = 1e30;

    /// <summary>No price is smaller.</summary>
    public const double Least = 1e-30;

    private readonly double[] values;

    /// <param name="name">The asset or factor.</param>
    /// <param name="cells">Day number and value, in any order, no day twice.</param>
    public PriceLine(string name, IReadOnlyList<(int Day, double Value)> cells)
    {
        Name = name;
        (First, Last) = (int.MaxValue, int.MinValue);
        foreach (var (day, _) in cells)
            (First, Last) = (Math.Min(First, day), Math.Max(Last, day));
        values = cells.Count == 0 ? [] : new double[Last - First + 1];
        Array.Fill(values, double.NaN);
        foreach (var (day, value) in cells)
            values[day - First] = value;
    }

    public string Name { get; }

    /// <summary>The first day that has a value; above <see cref="Last"/> where none has.</summary>
    public int First { get; }

    public int Last { get; }

    public double this[int day]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (uint)(day - First) < (uint)values.Length ? values[day - First] : double.NaN;
    }

    public bool Has(int day) => !double.IsNaN(this[day]);

    /// <summary>Writes the returns from each day to the next.</summary>
    /// <param name="days">Days that have a close, one more than returns.</param>
    /// <param name="returns">Where they go.</param>
    /// <param name="scratch">Room for a number a day.</param>
    /// <param name="kind">How a return is written.</param>
    public void Returns(ReadOnlySpan<int> days, Span<double> returns, Span<double> scratch, ReturnKind kind)
    {
        for (var i = 0; i < days.Length; i++)
            scratch[i] = this[days[i]];
        ReturnsOf.Closes(scratch, returns, kind);
    }
}
