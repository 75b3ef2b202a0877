namespace ComputeThesis;

/// <summary>Where the sign of a series break stands: between the last point before and the first point after.</summary>
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
        return (panel.Along((before.X + after.X) / 2), (panel.Up(before.Y) + panel.Up(after.Y)) / 2,
            panel.Panel.Series.Select(series => series.Name).Distinct().Count() == 1 ? null : Theme.HueOf(named[0].Series));
    }
}
