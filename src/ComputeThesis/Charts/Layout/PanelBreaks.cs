namespace ComputeThesis;

/// <summary>Where the sign of a series break stands: just before the first point after it, or on the axis of a panel with one series.</summary>
internal static class PanelBreaks
{
    /// <summary>The sign's middle; no colour when the panel has one series, which then gets a line across. Null where one side has no point.</summary>
    public static (double X, double Y, Hue? Hue)? At(PanelLayout panel, FigureBreak one)
    {
        var named = panel.Series.Where(drawn => one.Series is null || drawn.Series.Name == one.Series).ToList();
        var marks = named.SelectMany(drawn => drawn.Pieces).SelectMany(piece => piece.Marks).OrderBy(mark => mark.X).ToList();
        if (!panel.Place.IsTimed || marks.Count == 0 || marks[0].X >= one.Day.DayNumber || marks[^1].X < one.Day.DayNumber)
            return null;
        var before = marks.Last(mark => mark.X < one.Day.DayNumber);
        var after = marks.First(mark => mark.X >= one.Day.DayNumber);
        var distance = (panel.Along(after.X) - panel.Along(before.X)) / 2;
        return panel.Panel.Series.Select(series => series.Name).Distinct().Count() == 1
            ? (panel.Along(after.X) - distance, panel.Plot.Bottom, null)
            : (panel.Along(after.X) - Math.Min(14, distance), panel.Up(after.Y), Theme.HueOf(after.Series));
    }
}
