namespace ComputeThesis;

/// <summary>Labels on the axis of places, as many as stand side by side.</summary>
internal static class PanelTicks
{
    private const double Space = 8;

    public static IReadOnlyList<AxisTick> Of(PanelLayout layout, double leftLimit, double rightLimit)
    {
        if (layout.IsEmpty)
            return [];
        if (!layout.Place.IsTimed)
            return Names(layout);
        var apart = (TextWidth.Of(layout.Place.AtMonthEnds ? "Mar 2026" : "28 Mar 2026", Theme.TextSize) + Space) / layout.Plot.Width * (layout.Place.High - layout.Place.Low);
        return [.. DateTicks.Inside(layout.Place.First, layout.Place.Last, apart, layout.Place.AtMonthEnds).Select(tick => Tick(layout, tick.Day.DayNumber, tick.Label, leftLimit, rightLimit))];
    }

    private static IReadOnlyList<AxisTick> Names(PanelLayout layout)
    {
        var names = layout.Place.Categories.ToList();
        var room = (layout.IsHorizontal ? layout.Plot.Height : layout.Plot.Width) / names.Count;
        var widest = layout.IsHorizontal ? 0 : Math.Min(110, names.Max(name => TextWidth.Of(name, Theme.TextSize)));
        var every = layout.IsHorizontal ? Math.Max(1, (int)Math.Ceiling(15 / room)) : Math.Max(1, (int)Math.Ceiling((Math.Min(widest, 44) + 6) / room));
        var most = layout.IsHorizontal ? NameWidth : Math.Max(30, (room * every) - 6);
        return [.. Enumerable.Range(0, names.Count).Where(i => i % every == 0)
            .Select(i => new AxisTick(i, layout.Along(i), TextWrap.Cut(names[i], most, Theme.TextSize)))];
    }

    /// <summary>How wide the name of a horizontal bar may be.</summary>
    public const double NameWidth = 210;

    private static AxisTick Tick(PanelLayout layout, double place, string text, double leftLimit, double rightLimit)
    {
        var half = TextWidth.Of(text, Theme.TextSize) / 2;
        return new(place, Math.Clamp(layout.Along(place), leftLimit + half, Math.Max(leftLimit + half, rightLimit - half)), text);
    }
}
