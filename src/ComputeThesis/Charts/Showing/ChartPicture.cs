using System.Text.Json.Nodes;

namespace ComputeThesis;

/// <summary>A plotly.js chart of any maker as a figure of ours, which stands where no script runs.</summary>
internal static class ChartPicture
{
    private static readonly string[] Drawn = ["annotations", "shapes", "images"];

    /// <summary>Lines, points and bars on one pair of axes.</summary>
    /// <returns>The figure; null where it would leave out or change something that the chart shows.</returns>
    public static Figure? Of(ChartDescription chart)
    {
        var series = chart.Traces.Select(ChartSeries.Of).OfType<FigureSeries>().ToList();
        if (series.Count == 0 || series.Count < chart.Traces.Count || chart.AxisType("xaxis") == "log" || IsStacked(chart, series) || series.DistinctBy(Axes).Count() > 1)
            return null;
        var (places, values) = Axes(series[0]).Lies ? ("yaxis", "xaxis") : ("xaxis", "yaxis");
        return new()
        {
            Title = chart.Title,
            AltText = chart.Words,
            Notes = Array.Exists(Drawn, name => chart.Layout[name] is JsonArray { Count: > 0 }) ? ["The chart’s own shapes and annotations are drawn where scripts run."] : [],
            Panels = [new()
            {
                Series = series,
                Unit = chart.AxisTitle(values) is { Length: > 0 } unit ? FigureUnit.Of(unit) : FigureUnit.Number,
                PlaceTitle = chart.AxisTitle(places),
                Scale = chart.AxisType("yaxis") == "log" ? FigureScale.Logarithmic : FigureScale.Linear,
            }],
        };
    }

    private static bool IsStacked(ChartDescription chart, List<FigureSeries> series) =>
        ChartDescription.TextOf(chart.Layout["barmode"]) is "stack" or "relative" && series.Count(one => one.Kind is SeriesKind.Bars or SeriesKind.HorizontalBars) > 1;

    private static (bool OnDays, bool OnNumbers, bool Lies) Axes(FigureSeries series) => (series.Days.Count > 0, series.Numbers.Count > 0, series.Kind == SeriesKind.HorizontalBars);
}
