namespace ComputeThesis;

/// <summary>A line fitted to points, with the 95% interval of the mean at each place.</summary>
/// <param name="Slope">The slope.</param>
/// <param name="Errors">How its standard error is called.</param>
/// <param name="Places">Where the line is told, ascending.</param>
/// <param name="Means">The mean at each place.</param>
internal sealed record FittedLine(Coefficient Slope, string Errors, IReadOnlyList<double> Places, IReadOnlyList<Coefficient> Means)
{
    private const int Steps = 40;

    /// <summary>The regression of y on x, told from the lowest x to the highest.</summary>
    /// <remarks>The mean at a place is the intercept of the same regression with x counted from that place, so its interval rests on the same errors as the slope's.</remarks>
    /// <exception cref="ArgumentException">There are fewer than three points, or all x are one.</exception>
    public static FittedLine Of(IReadOnlyList<double> x, IReadOnlyList<double> y, StandardErrors errors)
    {
        var slope = Fit(0)["x"];
        var (low, high) = (x.Min(), x.Max());
        double[] places = [.. Enumerable.Range(0, Steps + 1).Select(step => step == Steps ? high : low + ((high - low) * step / Steps))];
        return new(slope, Words(errors.Kind), places, [.. places.Select(place => Fit(place)[Regression.Intercept])]);

        Regression Fit(double from) => Regression.Ols(("y", y), [("x", [.. x.Select(value => value - from)])], errors);
    }

    private static string Words(ErrorKind kind) => kind switch
    {
        ErrorKind.Classical => "classical",
        ErrorKind.NeweyWest => "Newey-West",
        ErrorKind.Hc1 => "HC1",
        _ => "HC3",
    };
}
