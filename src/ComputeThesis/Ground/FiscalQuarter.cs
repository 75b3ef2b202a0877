using System.Globalization;

namespace ComputeThesis;

/// <summary>A quarter of a fiscal year, named by the calendar year in which that fiscal year ends: FY2026Q4 of Alibaba is January to March 2026.</summary>
/// <param name="Year">The calendar year in which the fiscal year ends.</param>
/// <param name="Quarter">The quarter of that fiscal year, 1 to 4.</param>
public readonly record struct FiscalQuarter(int Year, int Quarter) : IComparable<FiscalQuarter>
{
    /// <summary>The same quarter one fiscal year earlier: the base of YoY growth.</summary>
    public FiscalQuarter YearBefore => this with { Year = Year - 1 };

    /// <summary>The quarter just before: the base of QoQ growth.</summary>
    public FiscalQuarter Before => Plus(-1);

    /// <summary>Counts quarters forward, or back when negative.</summary>
    public FiscalQuarter Plus(int quarters)
    {
        var (year, quarter) = Math.DivRem(Index + quarters, 4);
        return new(year, quarter + 1);
    }

    /// <summary>Counts the quarters from <paramref name="earlier"/> to this one.</summary>
    public int Since(FiscalQuarter earlier) => Index - earlier.Index;

    /// <summary>Reads <c>FY2026Q4</c>; false when the text is anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out FiscalQuarter quarter)
    {
        quarter = default;
        if (text.Length != 8 || !text.StartsWith("FY", StringComparison.Ordinal) || text[6] != 'Q' || text[7] is < '1' or > '4'
            || !int.TryParse(text[2..6], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return false;
        quarter = new(year, text[7] - '0');
        return true;
    }

    /// <summary>Reads <c>FY2026Q4</c>.</summary>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static FiscalQuarter Parse(string text) => TryParse(text, out var quarter)
        ? quarter
        : throw new FormatException($"'{text}' is no fiscal quarter: write it as FY2026Q4.");

    /// <inheritdoc/>
    public int CompareTo(FiscalQuarter other) => Index.CompareTo(other.Index);

    /// <summary>Writes <c>FY2026Q4</c>.</summary>
    public override string ToString() => $"FY{Year:0000}Q{Quarter}";

    /// <summary>Whether the left quarter comes first.</summary>
    public static bool operator <(FiscalQuarter left, FiscalQuarter right) => left.Index < right.Index;

    /// <summary>Whether the left quarter comes last.</summary>
    public static bool operator >(FiscalQuarter left, FiscalQuarter right) => left.Index > right.Index;

    /// <summary>Whether the left quarter comes first, or both are the same.</summary>
    public static bool operator <=(FiscalQuarter left, FiscalQuarter right) => left.Index <= right.Index;

    /// <summary>Whether the left quarter comes last, or both are the same.</summary>
    public static bool operator >=(FiscalQuarter left, FiscalQuarter right) => left.Index >= right.Index;

    private int Index => (Year * 4) + Quarter - 1;
}
