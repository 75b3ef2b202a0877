namespace ComputeThesis;

/// <summary>The series of a panel as plotly.js traces; points beyond the axis get a second one at its edge, unseen, so that hovering there tells their value.</summary>
internal static class PlotlyTraces
{
    public static IEnumerable<PlotlyFields> Of(PanelLayout panel, int index)
    {
        foreach (var drawn in panel.Series)
        {
            yield return drawn.Series.Kind == SeriesKind.Line ? Line(panel, drawn, index) : Bars(panel, drawn, index);
            var beyond = panel.Clipped.Where(point => ReferenceEquals(point.Series, drawn.Series)).ToList();
            if (beyond.Count > 0 && !panel.IsHorizontal)
                yield return Beyond(panel, drawn.Series, beyond, index);
        }
    }

    private static PlotlyFields Line(PanelLayout panel, DrawnSeries drawn, int index)
    {
        var series = drawn.Series;
        var colour = Theme.HueOf(series).Line.Light;
        var trace = Points(panel, drawn, index, "scatter");
        trace.Add("mode", "lines+markers");
        trace.Add("connectgaps", false);
        trace.Add("line", new PlotlyFields { { "color", colour }, { "width", panel.LineWidth(series) }, { "dash", Theme.IsDashed(series) ? "5px,3px" : "solid" } });
        trace.Add("marker", new PlotlyFields { { "color", colour }, { "size", Sizes(panel, drawn) }, { "opacity", 1 }, { "line", new PlotlyFields { { "width", 0 } } } });
        return trace;
    }

    private static object Sizes(PanelLayout panel, DrawnSeries drawn)
    {
        var sizes = Placed(drawn, (piece, _) => Math.Round(2 * panel.MarkerRadius(drawn.Series, piece), 2), null);
        return sizes.OfType<double>().Distinct().ToList() is [var one] ? one : sizes.Select(size => size ?? 0.0).ToArray();
    }

    private static PlotlyFields Bars(PanelLayout panel, DrawnSeries drawn, int index)
    {
        var colour = Theme.HueOf(drawn.Series).Line.Light;
        var marks = drawn.Pieces.SelectMany(piece => piece.Marks).ToList();
        var trace = Points(panel, drawn, index, "bar");
        if (panel.IsHorizontal)
            trace.Add("orientation", "h");
        trace.Add("offsetgroup", $"{drawn.Bar}");
        trace.Add("marker", new PlotlyFields
        {
            { "color", Placed(drawn, mark => mark.Y < 0 ? Theme.Paper.Light : colour) },
            { "line", new PlotlyFields { { "color", colour }, { "width", 1.5 } } },
        });
        if (panel.IsHorizontal)
        {
            trace.Add("text", Placed(drawn, mark => panel.Panel.Unit.Label(mark.Y) + (panel.IsBeyond(mark.Y) ? " ▸" : "")));
            trace.Add("textposition", "outside");
            trace.Add("cliponaxis", false);
        }

        return trace;
    }

    private static PlotlyFields Points(PanelLayout panel, DrawnSeries drawn, int index, string type)
    {
        var places = Placed(drawn, mark => panel.Place.IsTimed ? mark.Place : mark.X);
        // A bar beyond the axis ends at it: plotly.js would put its value out of sight.
        var values = Placed(drawn, mark => panel.IsHorizontal ? Math.Clamp(mark.Y, panel.Value.Low, panel.Value.High) : mark.Y);
        var trace = new PlotlyFields
        {
            { "type", type },
            { "name", PlotlyNames.Text(drawn.Series.Name) },
            { "x", panel.IsHorizontal ? values : places },
            { "y", panel.IsHorizontal ? places : values },
            { "hovertext", Placed(drawn, mark => PlotlyNames.Text(mark.Hover)) },
            { "hoverinfo", "text" },
            { "xaxis", PlotlyNames.Axis("x", index) },
            { "yaxis", PlotlyNames.Axis("y", index) },
        };
        if (drawn.Series.IsPale)
            trace.Add("opacity", Theme.Opacity(drawn.Series));
        return trace;
    }

    private static PlotlyFields Beyond(PanelLayout panel, FigureSeries series, List<ClippedPoint> points, int index) => new()
    {
        { "type", "scatter" },
        { "name", $"{PlotlyNames.Text(series.Name)} (beyond the axis)" },
        { "mode", "markers" },
        { "x", points.Select(point => panel.Place.IsTimed ? point.Mark.Place : (object)point.Mark.X).ToArray() },
        { "y", points.Select(point => (object)(point.IsAbove ? panel.Value.High : panel.Value.Low)).ToArray() },
        { "hovertext", points.Select(point => (object)PlotlyNames.Text(point.Mark.Hover)).ToArray() },
        { "hoverinfo", "text" },
        { "cliponaxis", false },
        { "opacity", 0 },
        { "marker", new PlotlyFields { { "color", Theme.HueOf(series).Line.Light }, { "size", 10 } } },
        { "xaxis", PlotlyNames.Axis("x", index) },
        { "yaxis", PlotlyNames.Axis("y", index) },
    };

    /// <summary>Something of each point, with a null between pieces so that no line joins them.</summary>
    private static object?[] Placed(DrawnSeries drawn, Func<Mark, object> of) => Placed(drawn, (_, mark) => of(mark), null);

    private static object?[] Placed(DrawnSeries drawn, Func<Piece, Mark, object> of, object? between)
    {
        var placed = new List<object?>();
        foreach (var piece in drawn.Pieces)
        {
            if (placed.Count > 0)
                placed.Add(between);
            placed.AddRange(piece.Marks.Select(mark => of(piece, mark)));
        }

        return [.. placed];
    }
}
