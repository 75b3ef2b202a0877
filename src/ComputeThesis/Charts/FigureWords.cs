using System.Text;

namespace ComputeThesis;

/// <summary>A figure as text for a terminal: its title and a line a series.</summary>
internal static class FigureWords
{
    public static string Write(FigureContent figure)
    {
        var text = new StringBuilder(figure.Title).Append('\n');
        if (figure.Subtitle.Length > 0)
            text.Append(figure.Subtitle).Append('\n');
        foreach (var panel in figure.Panels)
        {
            if (panel.Title.Length > 0)
                text.Append(panel.Title).Append('\n');
            foreach (var named in panel.Series.GroupBy(series => series.Name))
                text.Append("  ").Append(Line(panel.Unit, named.Key, [.. from series in named from i in Enumerable.Range(0, series.Count) select (series.Place(i), series.Y(i))])).Append('\n');
        }

        foreach (var note in figure.Notes)
            text.Append(note).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    private static string Line(FigureUnit unit, string name, List<(string Place, double? Y)> points)
    {
        var known = points.Where(point => point.Y is not null).ToList();
        var gaps = points.Count - known.Count is var missing and > 0 ? $", {missing} gap{(missing == 1 ? "" : "s")}" : "";
        if (known.Count == 0)
            return $"{name}: no values{gaps}";
        if (known.Count == 1)
            return $"{name}: {At(known[0])}{gaps}";
        return $"{name}: {At(known[0])} to {At(known[^1])}, lowest {At(known.MinBy(point => point.Y))}, highest {At(known.MaxBy(point => point.Y))}, {known.Count} points{gaps}";

        string At((string Place, double? Y) point) => $"{unit.Label(point.Y!.Value)} ({point.Place})";
    }
}
