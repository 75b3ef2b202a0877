namespace ComputeThesis;

/// <summary>The interactive drawing as plotly.js objects: the same layout, words and colours as the static one.</summary>
internal sealed record PlotlyFigure(IReadOnlyList<PlotlyFields> Data, PlotlyFields Layout, PlotlyFields Config)
{
    public static PlotlyFigure Of(FigureContent figure)
    {
        var layout = FigureLayout.Of(figure);
        return new([.. layout.Panels.SelectMany((panel, i) => PlotlyTraces.Of(panel, i))], PlotlyLayout.Of(figure, layout),
            new() { { "responsive", true }, { "displaylogo", false }, { "displayModeBar", "hover" } });
    }

    public string ToJson() => PlotlyJson.Write(Data, Layout, Config);
}
