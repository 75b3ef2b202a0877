namespace ComputeThesis;

/// <summary>The two axes of a panel, with our own ticks, and the lines drawn across it.</summary>
internal static class PlotlyAxes
{
    public static void Add(PlotlyFields layout, PanelLayout panel, int index, Box paper)
    {
        var across = Share(panel.Plot.Left - paper.Left, panel.Plot.Right - paper.Left, paper.Width);
        var up = Share(paper.Bottom - panel.Plot.Bottom, paper.Bottom - panel.Plot.Top, paper.Height);
        var (x, y) = panel.IsHorizontal ? (Values(panel), Places(panel)) : (Places(panel), Values(panel));
        x.Add("domain", across);
        x.Add("anchor", PlotlyNames.Axis("y", index));
        y.Add("domain", up);
        // Ticks that are not seen keep the labels off the plot, as far as in the static drawing.
        y.Add("ticks", "outside");
        y.Add("ticklen", 5);
        y.Add("tickcolor", Theme.Paper.Light);
        y.Add("anchor", PlotlyNames.Axis("x", index));
        layout.Add(PlotlyNames.Axis("xaxis", index), x);
        layout.Add(PlotlyNames.Axis("yaxis", index), y);
    }

    /// <summary>Event lines, and break lines of panels with one series.</summary>
    public static IEnumerable<PlotlyFields> Shapes(PanelLayout panel, int index)
    {
        foreach (var one in panel.Events)
            yield return Across(index, PlotlyNames.Place(panel, one.Event.Place), "dot");
        foreach (var one in panel.Panel.Breaks)
            if (PanelBreaks.At(panel, one) is { Hue: null } at)
                yield return Across(index, PlotlyNames.Place(panel, panel.PlaceAt(at.X)), "dash");
    }

    private static PlotlyFields Values(PanelLayout panel)
    {
        var axis = Plain(panel);
        var (low, high) = (PlotlyNames.Value(panel, panel.Value.Low), PlotlyNames.Value(panel, panel.Value.High));
        axis.Add("type", panel.Value.IsLogarithmic ? "log" : "linear");
        axis.Add("range", panel.Value.IsDownward ? new object[] { high, low } : [low, high]);
        axis.Add("tickvals", panel.Value.Ticks.Cast<object>().ToArray());
        axis.Add("ticktext", panel.Panel.IsMatrix ? [.. panel.Value.Ticks.Select(row => PlotlyNames.Strong(panel.IsStrongRow((int)row), panel.RowName((int)row)))] : panel.Value.Labels.Select(PlotlyNames.Text).ToArray());
        if (PlotlyNames.HoverFormat(panel.Panel.Unit) is { } format)
            axis.Add("hoverformat", format);
        axis.Add("gridcolor", Theme.Grid.Light);
        axis.Add("showgrid", !panel.Panel.IsMatrix || panel.Panel.Series.Any(series => series.Kind == SeriesKind.Marks));
        axis.Add("zeroline", panel.Value.HoldsZero);
        axis.Add("zerolinecolor", Theme.Zero.Light);
        axis.Add("zerolinewidth", 1.4);
        return axis;
    }

    private static PlotlyFields Places(PanelLayout panel)
    {
        var axis = Plain(panel);
        var (low, high) = (PlotlyNames.Place(panel, panel.Place.Low), PlotlyNames.Place(panel, panel.Place.High));
        if (panel.Place.IsTimed || panel.Place.IsNumeric)
        {
            axis.Add("ticks", "outside");
            axis.Add("ticklen", 5);
            axis.Add("tickcolor", Theme.Zero.Light);
        }

        axis.Add("type", panel.Place.IsTimed ? "date" : "linear");
        if (panel.Panel.IsMatrix)
            axis.Add("side", "top");
        if (panel.Place.IsTimed)
            axis.Add("hoverformat", "%Y-%m-%d");
        axis.Add("range", panel.IsHorizontal ? new[] { high, low } : [low, high]);
        axis.Add("tickvals", panel.PlaceTicks.Select(tick => PlotlyNames.Place(panel, tick.Place)).ToArray());
        axis.Add("ticktext", panel.PlaceTicks.Select(tick => Named(panel, tick)).ToArray());
        axis.Add("showgrid", false);
        axis.Add("zeroline", false);
        return axis;
    }

    // Names in two rows: plotly.js stands lines on the axis at their top, or at their last one where the axis is above.
    private static string Named(PanelLayout panel, AxisTick tick)
    {
        var (name, lines) = (PlotlyNames.Strong(panel.IsStrong(tick), tick.Text), panel.Panel.IsMatrix ? panel.PlaceRows - 1 - tick.Row : tick.Row);
        var blank = string.Concat(Enumerable.Repeat("<br>", lines));
        return panel.Panel.IsMatrix ? name + blank : blank + name;
    }

    private static PlotlyFields Plain(PanelLayout panel) => new()
    {
        { "visible", !panel.IsEmpty },
        { "tickmode", "array" },
        { "tickangle", 0 },
        { "tickfont", PlotlyNames.Font(Theme.Muted) },
        { "automargin", false },
    };

    private static PlotlyFields Across(int index, object place, string dash) => new()
    {
        { "type", "line" },
        { "xref", PlotlyNames.Axis("x", index) },
        { "yref", $"{PlotlyNames.Axis("y", index)} domain" },
        { "x0", place },
        { "x1", place },
        { "y0", 0 },
        { "y1", 1 },
        { "line", new PlotlyFields { { "color", Theme.Zero.Light }, { "width", 1 }, { "dash", dash } } },
    };

    private static object[] Share(double from, double to, double whole) => [Math.Clamp(Math.Round(from / whole, 5), 0, 1), Math.Clamp(Math.Round(to / whole, 5), 0, 1)];
}
