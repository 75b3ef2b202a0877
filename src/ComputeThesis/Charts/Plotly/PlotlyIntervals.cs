namespace ComputeThesis;

/// <summary>Intervals as plotly.js draws them: an area behind a line, whiskers at points.</summary>
internal static class PlotlyIntervals
{
    /// <summary>The band of a line: its upper ends, then its lower ones on the way back, a closed shape a run.</summary>
    public static PlotlyFields Band(PanelLayout panel, DrawnSeries drawn, int index)
    {
        var (places, values) = (new List<Mark?>(), new List<double>());
        foreach (var run in drawn.Pieces.SelectMany(LinePath.Runs))
        {
            if (places.Count > 0)
                Add(null, double.NaN);
            foreach (var mark in run)
                Add(mark, Inside(mark.Interval!.Value.High));
            foreach (var mark in run.Reverse())
                Add(mark, Inside(mark.Interval!.Value.Low));
        }

        return new()
        {
            { "type", "scatter" },
            { "name", $"{PlotlyNames.Text(drawn.Series.Name)} (interval)" },
            { "mode", "lines" },
            { "x", panel.Place.IsTimed ? places.Select(mark => (object?)mark?.Place).ToArray() : new PlotlyNumbers([.. places.Select(mark => mark?.X ?? double.NaN)]) },
            { "y", new PlotlyNumbers([.. values]) },
            { "fill", "toself" },
            { "fillcolor", Theme.HueOf(drawn.Series).Line.Light },
            { "opacity", Theme.BandOpacity },
            { "line", new PlotlyFields { { "width", 0 } } },
            { "hoverinfo", "skip" },
            { "xaxis", PlotlyNames.Axis("x", index) },
            { "yaxis", PlotlyNames.Axis("y", index) },
        };

        void Add(Mark? mark, double value)
        {
            places.Add(mark);
            values.Add(value);
        }

        double Inside(double value) => Math.Clamp(value, panel.Value.Low, panel.Value.High);
    }

    /// <summary>The whiskers of points, as distances from their values.</summary>
    public static PlotlyFields Whiskers(PanelLayout panel, DrawnSeries drawn, string colour) => new()
    {
        { "type", "data" },
        { "symmetric", false },
        { "array", new PlotlyNumbers(PlotlyTrace.Placed(drawn, (_, mark) => mark.Interval is var (_, high) ? Math.Max(0, high - PlotlyTrace.Value(panel, mark)) : double.NaN, double.NaN)) },
        { "arrayminus", new PlotlyNumbers(PlotlyTrace.Placed(drawn, (_, mark) => mark.Interval is var (low, _) ? Math.Max(0, PlotlyTrace.Value(panel, mark) - low) : double.NaN, double.NaN)) },
        { "color", colour },
        { "thickness", 1.4 },
        { "width", 4 },
    };
}
