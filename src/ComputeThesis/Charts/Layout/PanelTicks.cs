namespace ComputeThesis;

/// <summary>Labels on the axis of places, as many as stand side by side.</summary>
internal static class PanelTicks
{
    private const double Space = 8;

    public static IReadOnlyList<AxisTick> Of(PanelLayout layout, double leftLimit, double rightLimit)
    {
        if (layout.IsEmpty)
            return [];
        if (layout.Place.IsNumeric)
            return Numbers(layout, leftLimit, rightLimit);
        if (!layout.Place.IsTimed)
            return Names(layout);
        var apart = (TextWidth.Of(layout.Place.AtMonthEnds ? "Mar 2026" : "28 Mar 2026", Theme.TextSize) + Space) / layout.Plot.Width * (layout.Place.High - layout.Place.Low);
        return [.. DateTicks.Inside(DateOnly.FromDayNumber((int)layout.Place.First), DateOnly.FromDayNumber((int)layout.Place.Last), apart, layout.Place.AtMonthEnds).Select(tick => Tick(layout, tick.Day.DayNumber, tick.Label, leftLimit, rightLimit))];
    }

    private static List<AxisTick> Numbers(PanelLayout layout, double leftLimit, double rightLimit)
    {
        var (unit, place) = (layout.Panel.PlaceUnit, layout.Place);
        var rough = Math.Max(place.Last - place.First, place.Band) / 10;
        var widest = Math.Max(TextWidth.Of(unit.Tick(place.First, rough), Theme.TextSize), TextWidth.Of(unit.Tick(place.Last, rough), Theme.TextSize)) + (2 * Space);
        var ticks = NiceTicks.Covering(place.First, place.Last, (int)Math.Clamp(layout.Plot.Width / widest, 2, 10));
        // Where only whole numbers are named none needs decimals.
        var step = place.IsWhole ? Math.Max(1, ticks[1] - ticks[0]) : ticks[1] - ticks[0];
        return Apart([.. ticks.Where(tick => tick >= place.Low && tick <= place.High && (!place.IsWhole || Math.Abs(tick - Math.Round(tick)) < 1e-9)).Select(tick => Tick(layout, tick, unit.Tick(tick, step), leftLimit, rightLimit))]);
    }

    // The fewest round numbers may still be too many: then every second or third is named, and zero where it is one.
    private static List<AxisTick> Apart(List<AxisTick> ticks)
    {
        var zero = Math.Max(0, ticks.FindIndex(tick => tick.Place == 0));
        for (var every = 1; every < ticks.Count; every++)
        {
            List<AxisTick> named = [.. ticks.Where((_, i) => (i - zero) % every == 0)];
            if (named.Zip(named.Skip(1)).All(pair => pair.Second.Middle - pair.First.Middle >= (Width(pair.First) + Width(pair.Second)) / 2))
                return named;
        }

        return ticks.Count == 0 ? [] : [ticks[zero]];

        static double Width(AxisTick tick) => TextWidth.Of(tick.Text, Theme.TextSize);
    }

    private static IReadOnlyList<AxisTick> Names(PanelLayout layout)
    {
        var names = layout.Place.Categories.ToList();
        var room = (layout.IsHorizontal ? layout.Plot.Height : layout.Plot.Width) / names.Count;
        var widest = layout.IsHorizontal ? 0 : Math.Min(110, names.Max(name => TextWidth.Of(name, Theme.TextSize)));
        var rows = layout.PlaceRows;
        var every = layout.IsHorizontal ? Math.Max(1, (int)Math.Ceiling(15 / room)) : Math.Max(1, (int)Math.Ceiling((Math.Min(widest, 44) + 6) / (room * rows)));
        var most = layout.IsHorizontal ? Math.Min(Theme.NameWidth, layout.LeftRoom - 10) : Math.Max(30, (room * every * rows) - 6);
        return [.. Enumerable.Range(0, names.Count).Where(i => i % every == 0)
            .Select(i => new AxisTick(i, layout.Along(i), TextWrap.Cut(names[i], most, Theme.TextSize)) { Row = i / every % rows })];
    }

    /// <summary>In how many rows names stand under a plot: in two where they would be cut in one, and are not in two.</summary>
    public static int Rows(PlaceAxis place, double plotWidth)
    {
        var widest = place.Categories.Select(name => TextWidth.Of(name, Theme.TextSize) + 6).DefaultIfEmpty(0).Max();
        var room = plotWidth / Math.Max(1, place.Categories.Count);
        return widest > room && widest <= 2 * room ? 2 : 1;
    }

    private static AxisTick Tick(PanelLayout layout, double place, string text, double leftLimit, double rightLimit)
    {
        var half = TextWidth.Of(text, Theme.TextSize) / 2;
        return new(place, Math.Clamp(layout.Along(place), leftLimit + half, Math.Max(leftLimit + half, rightLimit - half)), text);
    }
}
