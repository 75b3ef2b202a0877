namespace ComputeThesis;

/// <summary>The unit of a metric as a figure shows it: large amounts in thousands, millions or billions, and percent as percent.</summary>
/// <param name="Shown">The unit on the axis.</param>
/// <param name="Factor">What a value of the file is multiplied by.</param>
internal sealed record UsageUnit(FigureUnit Shown, double Factor)
{
    private static readonly (double Size, string Word)[] Sizes = [(1e9, "billion"), (1e6, "million"), (1e4, "thousand")];

    /// <summary>The unit of some values.</summary>
    public static UsageUnit Of(string unit, IEnumerable<double> values)
    {
        if (unit == "percent")
            return new(FigureUnit.Percent, 0.01);
        var largest = values.Max(Math.Abs);
        var (size, word) = Sizes.FirstOrDefault(size => largest >= size.Size, (1, ""));
        var scale = word == "thousand" ? 1e3 : size;
        var name = unit == "count" ? word : word.Length == 0 ? unit : IsOfMoney(unit) ? $"USD {word}{unit[3..]}" : $"{word} {unit}";
        return new(FigureUnit.Of(name), 1 / scale);
    }

    private static bool IsOfMoney(string unit) => unit == "USD" || unit.StartsWith("USD ", StringComparison.Ordinal);
}
