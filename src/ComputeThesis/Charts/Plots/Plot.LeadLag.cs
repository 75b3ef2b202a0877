namespace ComputeThesis;

public static partial class Plot
{
    /// <summary>Which of two series leads: a point a lag, the cross-correlation of the filtered series there, over the band in which 95 of 100 lags of unrelated series stay. Right of 0 the first leads, left of 0 the second.</summary>
    /// <param name="result">What <see cref="LeadLagExtensions.LeadLag"/> gives; the band is its own ±1.96 / sqrt(n).</param>
    /// <param name="options">Choices that every figure takes.</param>
    public static Figure LeadLag(LeadLag result, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        var (first, second) = (result.First, result.Second);
        var outside = result.Where(row => row.IsOutside).ToList();
        return new Figure
        {
            Title = $"Does {first} lead {second}, or {second} {first}?",
            Subtitle = "Cross-correlation by lag, from -1 to 1, " + (result.Order == 0 ? "of the series as they are" : $"both series filtered by what {Words.Whose(first)} own last {(result.Order == 1 ? "day tells" : $"{result.Order} days tell")} of it (autoregression)"),
            Panels =
            [
                new()
                {
                    Unit = FigureUnit.Ratio("correlation"),
                    PlaceUnit = FigureUnit.Number,
                    PlaceTitle = $"lag in shared days: right of 0 {first} leads, left of 0 {second} leads",
                    ShowsZero = true,
                    Series =
                    [
                        new()
                        {
                            Name = "95% where unrelated",
                            Kind = SeriesKind.Curve,
                            Numbers = [.. result.Select(row => (double)row.Lag)],
                            Values = [.. result.Select(_ => (double?)0)],
                            Lows = [.. result.Select(row => (double?)-row.Bound)],
                            Highs = [.. result.Select(row => (double?)row.Bound)],
                            Emphasis = Emphasis.Faint,
                        },
                        LagPoints("within the band", [.. result.Where(row => !row.IsOutside)], 1, Emphasis.Normal),
                        .. outside.Count == 0 ? (FigureSeries[])[] : [LagPoints("outside the band", outside, 0, Emphasis.Highlighted)],
                    ],
                },
            ],
            Sample = $"n = {Units.Number(result.Observations, 0)} days, {Units.Day(result.Days.First)} to {Units.Day(result.Days.Last)}",
            Notes =
            [
                $"The band is ±1.96/sqrt(n) = ±{Units.Number(result[0].Bound, 3)}. Of {Units.Count(result.Count, "lag")}, about {Units.Number(0.05 * result.Count, 1)} lie outside by chance alone.",
                .. result.LeftOut == 0 ? (string[])[] : [$"Days left out, on which one of the two is missing: {Units.Number(result.LeftOut, 0)}; a lag steps over them."],
                .. result.Order > 0 || result.IsOrderChosen ? (string[])[] : ["Nothing was filtered: memory in both series can pass for a lead."],
            ],
            From = FigureSources.FromFrame,
            AltText = LagsInWords(result, outside),
        }.With(options);
    }

    private static FigureSeries LagPoints(string name, IReadOnlyList<LeadLagRow> rows, int colour, Emphasis emphasis) => new()
    {
        Name = name,
        Kind = SeriesKind.Points,
        Numbers = [.. rows.Select(row => (double)row.Lag)],
        Values = [.. rows.Select(row => (double?)row.Correlation)],
        Texts = [.. rows.Select(row => $"p {StatisticText.PValue(row.PValue)}, looked at alone")],
        Colour = colour,
        Emphasis = emphasis,
    };

    private static string LagsInWords(LeadLag result, List<LeadLagRow> outside)
    {
        var strongest = result.MaxBy(row => Math.Abs(row.Correlation))!;
        var lead = strongest.Lag switch
        {
            0 => "on the same day",
            > 0 => $"where {result.First} leads by {Units.Count(strongest.Lag, "day")}",
            _ => $"where {result.Second} leads by {Units.Count(-strongest.Lag, "day")}",
        };
        var others = outside.Where(row => row.Lag != 0).ToList();
        return $"{result.First} and {result.Second} correlate most at {Units.Fixed(strongest.Correlation)}, {lead}, over {Units.Count(result.Observations, "day")}. "
            + (outside.Count == 0 ? $"None of {Units.Count(result.Count, "lag")} lies outside the band of ±{Units.Fixed(result[0].Bound)}."
                : $"{outside.Count} of {Units.Count(result.Count, "lag")} {(outside.Count == 1 ? "lies" : "lie")} outside the band of ±{Units.Fixed(result[0].Bound)}: {string.Join(", ", outside.Select(row => Units.Signed(row.Lag, 0)))}"
                    + (others.Count == 0 ? "; none of the others, so no lead is seen." : "."));
    }
}
