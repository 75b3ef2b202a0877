namespace ComputeThesis;

/// <summary>The series of a panel as plotly.js traces, a trace a series; what belongs to it and is no point of it, a band or points beyond the axis, is a trace of its own.</summary>
internal static class PlotlyTraces
{
    public static IEnumerable<PlotlyFields> Of(PanelLayout panel, int index)
    {
        if (panel.IsEmpty)
            yield return Nothing(index);
        foreach (var drawn in panel.Series)
        {
            if (drawn.Series.Kind is SeriesKind.Line or SeriesKind.Curve && drawn.Series.HasIntervals)
                yield return PlotlyIntervals.Band(panel, drawn, index);
            yield return drawn.Series.Kind switch
            {
                SeriesKind.Line or SeriesKind.Curve => Line(panel, drawn, index),
                SeriesKind.Points or SeriesKind.HorizontalPoints => Points(panel, drawn, index),
                SeriesKind.Cells or SeriesKind.Marks => PlotlyCells.Of(panel, drawn, index),
                _ => PlotlyBars.Of(panel, drawn, index),
            };
            var beyond = panel.Clipped.Where(point => ReferenceEquals(point.Series, drawn.Series)).ToList();
            if (beyond.Count > 0 && !panel.IsHorizontal)
                yield return Beyond(panel, drawn.Series, beyond, index);
        }
    }

    // plotly.js leaves out axes without a trace, and then puts the texts of their panel over another one.
    private static PlotlyFields Nothing(int index) => new()
    {
        { "type", "scatter" },
        { "name", "" },
        { "x", new object?[] { null } },
        { "y", new object?[] { null } },
        { "opacity", 0 },
        { "hoverinfo", "skip" },
        { "xaxis", PlotlyNames.Axis("x", index) },
        { "yaxis", PlotlyNames.Axis("y", index) },
    };

    private static PlotlyFields Line(PanelLayout panel, DrawnSeries drawn, int index)
    {
        var series = drawn.Series;
        var colour = Theme.HueOf(series).Line.Light;
        var isMarked = drawn.Pieces.Any(piece => panel.MarkerRadius(series, piece) > 0);
        var trace = PlotlyTrace.Of(panel, drawn, index, "scatter", isMarked || PlotlyNames.HoverFormat(panel.Panel.Unit) is null);
        trace.Add("mode", isMarked ? "lines+markers" : "lines");
        trace.Add("connectgaps", false);
        trace.Add("line", new PlotlyFields { { "color", colour }, { "width", panel.LineWidth(series) }, { "dash", Theme.IsDashed(series) ? "5px,3px" : "solid" } });
        if (!isMarked)
            return trace;
        // A marker at the edge of its plot is drawn whole; the line itself still ends there.
        trace.Add("cliponaxis", false);
        trace.Add("marker", new PlotlyFields { { "color", colour }, { "size", Sizes(panel, drawn) }, { "opacity", 1 }, { "line", new PlotlyFields { { "width", 0 } } } });
        return trace;
    }

    private static PlotlyFields Points(PanelLayout panel, DrawnSeries drawn, int index)
    {
        var colour = Theme.HueOf(drawn.Series).Line.Light;
        var trace = PlotlyTrace.Of(panel, drawn, index, "scatter", hasTexts: true);
        trace.Add("mode", "markers");
        trace.Add("cliponaxis", false);
        trace.Add("marker", new PlotlyFields { { "color", colour }, { "size", 2 * Theme.PointRadius(drawn.Series.Emphasis) }, { "opacity", 1 }, { "line", new PlotlyFields { { "width", 0 } } } });
        if (drawn.Series.HasIntervals)
            trace.Add(panel.IsHorizontal ? "error_x" : "error_y", PlotlyIntervals.Whiskers(panel, drawn, colour));
        return trace;
    }

    private static object Sizes(PanelLayout panel, DrawnSeries drawn)
    {
        List<double> sizes = [.. drawn.Pieces.Select(piece => Math.Round(2 * panel.MarkerRadius(drawn.Series, piece), 2))];
        return sizes.Distinct().Count() == 1 ? sizes[0] : new PlotlyNumbers(PlotlyTrace.Placed(drawn, (piece, _) => Math.Round(2 * panel.MarkerRadius(drawn.Series, piece), 2), 0));
    }

    private static PlotlyFields Beyond(PanelLayout panel, FigureSeries series, List<ClippedPoint> points, int index) => new()
    {
        { "type", "scatter" },
        { "name", $"{PlotlyNames.Text(series.Name)} (beyond the axis)" },
        { "mode", "markers" },
        { "x", PlotlyTrace.Places(panel, [.. points.Select(point => point.Mark)]) },
        { "y", new PlotlyNumbers([.. points.Select(point => point.IsAbove ? panel.Value.High : panel.Value.Low)]) },
        { "hovertext", points.Select(point => (object)PlotlyNames.Text(point.Mark.Hover(panel.Panel))).ToArray() },
        { "hoverinfo", "text" },
        { "cliponaxis", false },
        { "opacity", 0 },
        { "marker", new PlotlyFields { { "color", Theme.HueOf(series).Line.Light }, { "size", 10 } } },
        { "xaxis", PlotlyNames.Axis("x", index) },
        { "yaxis", PlotlyNames.Axis("y", index) },
    };
}
