namespace ComputeThesis;

/// <summary>Bars as a plotly.js trace; a bar below zero is hollow.</summary>
internal static class PlotlyBars
{
    public static PlotlyFields Of(PanelLayout panel, DrawnSeries drawn, int index)
    {
        var colour = Theme.HueOf(drawn.Series).Line.Light;
        var trace = PlotlyTrace.Of(panel, drawn, index, "bar", hasTexts: true);
        if (panel.IsHorizontal)
            trace.Add("orientation", "h");
        trace.Add("offsetgroup", $"{drawn.Bar}");
        trace.Add("marker", new PlotlyFields
        {
            { "color", PlotlyTrace.Texts(drawn, mark => mark.Y < 0 ? Theme.Paper.Light : colour) },
            { "line", new PlotlyFields { { "color", colour }, { "width", 1.5 } } },
        });
        if (panel.IsHorizontal)
        {
            trace.Add("text", PlotlyTrace.Texts(drawn, mark => PlotlyNames.Strong(drawn.Series.Emphasis == Emphasis.Highlighted, mark.Label(panel.Panel) + panel.Sign(mark.Y))));
            trace.Add("textposition", "outside");
            trace.Add("cliponaxis", false);
        }

        return trace;
    }
}
