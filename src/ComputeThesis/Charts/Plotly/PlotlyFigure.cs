namespace ComputeThesis;

/// <summary>The interactive drawing as plotly.js objects: the same words, colours and order as the static one.</summary>
internal sealed record PlotlyFigure(IReadOnlyList<PlotlyFields> Data, PlotlyFields Layout, PlotlyFields Config)
{
    public static PlotlyFigure Of(FigureContent figure)
    {
        var layout = FigureLayout.Of(figure, Theme.NarrowWidth);
        return new([.. layout.Panels.SelectMany((panel, i) => PlotlyTraces.Of(panel, i))], PlotlyLayout.Of(figure, layout),
            new() { { "responsive", true }, { "displaylogo", false }, { "displayModeBar", "hover" }, { "modeBarButtonsToRemove", Unneeded } });
    }

    // What is left, zoom, pan, reset and export, leaves room for the title beside it.
    private static readonly string[] Unneeded = ["select2d", "lasso2d", "zoomIn2d", "zoomOut2d", "autoScale2d"];

    public string ToJson() => PlotlyJson.Write(Data, Layout, Config);
}
