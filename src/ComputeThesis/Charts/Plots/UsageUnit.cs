namespace ComputeThesis;

/// <summary>The unit of a metric as a figure shows it: large amounts in thousands, millions or billions, and percent as percent.</summary>
/// <param name="Shown">The unit on the axis.</param>
/// <param name="Factor">What a value of the file is multiplied by.</param>
internal sealed record UsageUnit(FigureUnit Shown, double Factor)
{
    private const double MostDigits = 1e6;

    private static readonly (double From, double Size, string Word)[] Sizes = [(1e9, 1e9, "billion"), (1e6, 1e6, "million"), (1e4, 1e3, "thousand")];

    /// <summary>The unit of some values.</summary>
    public static UsageUnit Of(string unit, IEnumerable<double> values)
    {
        if (unit == "percent")
            return new(FigureUnit.Percent, 0.01);
        var sizes = values.Select(Math.Abs).Where(value => value > 0).ToList();
        // The smallest value keeps a digit before the point, unless the largest would then be beyond reading.
        var fit = Sizes.FirstOrDefault(size => sizes.Count > 0 && (sizes.Min() >= size.From || sizes.Max() >= size.Size * MostDigits), (From: 0, Size: 1, Word: ""));
        var name = unit == "count" ? fit.Word : fit.Word.Length == 0 ? unit : IsOfMoney(unit) ? $"USD {fit.Word}{unit[3..]}" : $"{fit.Word} {unit}";
        return new(FigureUnit.Of(name), 1 / fit.Size);
    }

    private static bool IsOfMoney(string unit) => unit == "USD" || unit.StartsWith("USD ", StringComparison.Ordinal);
}
