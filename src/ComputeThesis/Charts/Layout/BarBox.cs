namespace ComputeThesis;

/// <summary>The rectangle of one bar, beside the other bars of its place.</summary>
internal static class BarBox
{
    /// <summary>How much of its column and row a cell fills.</summary>
    public const double Cell = 0.94;

    private const double Least = 1.5;

    /// <summary>The rectangle of a cell, which fills its column and row but for a thin rim.</summary>
    public static Box OfCell(PanelLayout panel, Mark mark)
    {
        var (width, height) = (panel.Plot.Width / Math.Max(1, panel.Place.Categories.Count), panel.Plot.Height / Math.Max(1, panel.Value.Ticks.Count));
        return new(panel.Along(mark.X) - (width * Cell / 2), panel.Up(mark.Y) - (height * Cell / 2), width * Cell, height * Cell);
    }

    /// <summary>The middle of a point's row, beside the other points of its place.</summary>
    public static double Row(PanelLayout panel, DrawnSeries drawn, Mark mark)
    {
        var step = Math.Abs(panel.Along(mark.X + 1) - panel.Along(mark.X)) * 0.8 / drawn.Bars;
        return panel.Along(mark.X) + ((drawn.Bar - ((drawn.Bars - 1) / 2.0)) * step);
    }

    /// <summary>The rectangle, and whether it is hollow: a value below zero must not be told by colour alone.</summary>
    public static (Box Box, bool IsHollow) Of(PanelLayout panel, DrawnSeries drawn, Mark mark)
    {
        var band = Math.Abs(panel.Along(mark.X + panel.Place.Band) - panel.Along(mark.X)) * 0.72;
        var width = Math.Max(0.5, Math.Min(band / drawn.Bars, panel.IsHorizontal ? 22 : 40));
        var start = panel.Along(mark.X) - (width * drawn.Bars / 2) + (drawn.Bar * width);
        var zero = panel.Up(Math.Clamp(0, panel.Value.Low, panel.Value.High));
        var end = panel.Up(mark.Y);
        // A bar of zero is a stroke on the zero line: nothing to see would be a gap.
        var size = Math.Max(Least, Math.Abs(end - zero));
        var low = Math.Abs(end - zero) < Least ? zero - (Least / 2) : Math.Min(zero, end);
        return (panel.IsHorizontal ? new(low, start, size, width) : new(start, low, width, size), mark.Y < 0);
    }
}
