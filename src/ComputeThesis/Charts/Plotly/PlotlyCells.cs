namespace ComputeThesis;

/// <summary>A row of cells as a plotly.js trace: bars that lie, each from its column's left to its right, so that a row stays one series and every cell keeps its colour.</summary>
internal static class PlotlyCells
{
    public static PlotlyFields Of(PanelLayout panel, DrawnSeries drawn, int index)
    {
        List<Mark> marks = [.. drawn.Pieces.SelectMany(piece => piece.Marks)];
        var hue = Theme.HueOf(drawn.Series);
        var looks = marks.ConvertAll(mark => CellLook.Of(mark, hue));
        return new()
        {
            { "type", "bar" },
            { "orientation", "h" },
            { "name", PlotlyNames.Text(drawn.Series.Name) },
            { "base", new PlotlyNumbers([.. marks.Select(mark => mark.X - (BarBox.Cell / 2))]) },
            { "x", new PlotlyNumbers([.. marks.Select(_ => BarBox.Cell)]) },
            { "y", new PlotlyNumbers([.. marks.Select(mark => mark.Y)]) },
            { "width", BarBox.Cell },
            { "offsetgroup", "0" },
            { "marker", new PlotlyFields { { "color", looks.Select(look => look.Fill.Light).ToArray() }, { "line", new PlotlyFields { { "color", hue.Line.Light }, { "width", 0 } } } } },
            { "text", marks.Select(mark => PlotlyNames.Text(CellLook.Text(panel, mark))).ToArray() },
            { "textposition", "inside" },
            { "insidetextanchor", "middle" },
            { "textangle", 0 },
            { "constraintext", "none" },
            { "textfont", new PlotlyFields { { "color", looks.Select(look => look.Text.Light).ToArray() }, { "size", Theme.TextSize } } },
            { "hovertext", marks.Select(mark => PlotlyNames.Text(mark.Hover(panel.Panel))).ToArray() },
            { "hoverinfo", "text" },
            { "xaxis", PlotlyNames.Axis("x", index) },
            { "yaxis", PlotlyNames.Axis("y", index) },
        };
    }
}
