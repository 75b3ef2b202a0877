namespace ComputeThesis;

/// <summary>The rectangle of one bar, beside the other bars of its place.</summary>
internal static class BarBox
{
    /// <summary>The rectangle, and whether it is hollow: a value below zero must not be told by colour alone.</summary>
    public static (Box Box, bool IsHollow) Of(PanelLayout panel, DrawnSeries drawn, Mark mark)
    {
        var band = Math.Abs(panel.Along(mark.X + panel.Place.Band) - panel.Along(mark.X)) * 0.72;
        var width = Math.Max(0.5, Math.Min(band / drawn.Bars, panel.IsHorizontal ? 22 : 40));
        var start = panel.Along(mark.X) - (width * drawn.Bars / 2) + (drawn.Bar * width);
        var zero = panel.Up(Math.Clamp(0, panel.Value.Low, panel.Value.High));
        var end = panel.Up(mark.Y);
        var (low, size) = (Math.Min(zero, end), Math.Abs(end - zero));
        return (panel.IsHorizontal ? new(low, start, size, width) : new(start, low, width, size), mark.Y < 0);
    }
}
