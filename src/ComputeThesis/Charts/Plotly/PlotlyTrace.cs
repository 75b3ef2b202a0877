namespace ComputeThesis;

/// <summary>What every trace of a series has: its name, its points, its axes and what hovering tells.</summary>
internal static class PlotlyTrace
{
    public static PlotlyFields Of(PanelLayout panel, DrawnSeries drawn, int index, string type, bool hasTexts)
    {
        var places = Places(panel, drawn);
        var values = new PlotlyNumbers(Placed(drawn, (_, mark) => Value(panel, mark), double.NaN));
        var trace = new PlotlyFields
        {
            { "type", type },
            { "name", PlotlyNames.Text(drawn.Series.Name) },
            { "x", panel.IsHorizontal ? values : places },
            { "y", panel.IsHorizontal ? places : values },
        };
        if (hasTexts)
        {
            trace.Add("hovertext", Texts(drawn, mark => PlotlyNames.Text(mark.Hover(panel.Panel))));
            trace.Add("hoverinfo", "text");
        }
        else
        {
            // A long line would carry more text than numbers: the axes say how its place and value are written.
            trace.Add("hoverinfo", "x+y+name");
        }

        trace.Add("xaxis", PlotlyNames.Axis("x", index));
        trace.Add("yaxis", PlotlyNames.Axis("y", index));
        if (drawn.Series.IsPale)
            trace.Add("opacity", Theme.Opacity(drawn.Series));
        return trace;
    }

    /// <summary>Where a value stands: a bar that lies, or a point on a row, ends at the axis' edge, as plotly.js would put it out of sight.</summary>
    public static double Value(PanelLayout panel, Mark mark) => panel.IsHorizontal ? Math.Clamp(mark.Y, panel.Value.Low, panel.Value.High) : mark.Y;

    /// <summary>The places of some points.</summary>
    public static object Places(PanelLayout panel, IReadOnlyList<Mark> marks) =>
        panel.Place.IsTimed ? marks.Select(mark => (object)mark.Place).ToArray() : new PlotlyNumbers([.. marks.Select(mark => mark.X)]);

    /// <summary>A text of each point, with a null between pieces.</summary>
    public static object?[] Texts(DrawnSeries drawn, Func<Mark, object> of) => Placed<object?>(drawn, (_, mark) => of(mark), null);

    /// <summary>Something of each point, with something else between pieces so that no line joins them.</summary>
    public static T[] Placed<T>(DrawnSeries drawn, Func<Piece, Mark, T> of, T between)
    {
        var placed = new T[Math.Max(0, drawn.Pieces.Sum(piece => piece.Marks.Count + 1) - 1)];
        var next = 0;
        foreach (var piece in drawn.Pieces)
        {
            if (next > 0)
                placed[next++] = between;
            foreach (var mark in piece.Marks)
                placed[next++] = of(piece, mark);
        }

        return placed;
    }

    private static object Places(PanelLayout panel, DrawnSeries drawn)
    {
        if (panel.Place.IsTimed)
            return Texts(drawn, mark => mark.Place);
        var isRow = drawn.Series.Kind == SeriesKind.HorizontalPoints;
        return new PlotlyNumbers(Placed(drawn, (_, mark) => isRow ? panel.PlaceAt(BarBox.Row(panel, drawn, mark)) : mark.X, double.NaN));
    }
}
