namespace ComputeThesis;

/// <summary>A figure whose long lines keep only the points that show their shape.</summary>
internal static class Thinned
{
    /// <summary>The figure as it is drawn; the same one where nothing is long.</summary>
    public static FigureContent Of(FigureContent figure)
    {
        var most = Math.Max(3, figure.MostPoints);
        if (!figure.Panels.Any(panel => panel.Series.Any(series => IsLong(series, most))))
            return figure;
        var longest = figure.Panels.SelectMany(panel => panel.Series).Where(series => IsLong(series, most)).Max(series => series.Count);
        return figure with
        {
            Panels = [.. figure.Panels.Select(panel => panel with { Series = [.. panel.Series.Select(series => IsLong(series, most) ? Of(series, panel, most) : series)] })],
            Notes = [.. figure.Notes, $"Lines of more than {Units.Number(most)} points, the longest of {Units.Number(longest)}, are drawn by the points that show their shape (LTTB); figure.Data holds all."],
        };
    }

    private static bool IsLong(FigureSeries series, int most) => series.Kind is SeriesKind.Line or SeriesKind.Curve && series.Count > most;

    /// <summary>Each run between gaps gets its share of the points; a gap stays a gap.</summary>
    private static FigureSeries Of(FigureSeries series, FigurePanel panel, int most)
    {
        series.Check();
        var kept = new List<int>(most + 16);
        for (var i = 0; i < series.Count;)
        {
            if (panel.Shown(series.Y(i)) is null)
            {
                // One gap says as much as many neighbouring ones.
                if (kept.Count > 0 && panel.Shown(series.Y(kept[^1])) is not null)
                    kept.Add(i);
                i++;
                continue;
            }

            var start = i;
            while (i < series.Count && panel.Shown(series.Y(i)) is not null)
                i++;
            var share = (int)Math.Round((double)most * (i - start) / series.Count);
            LargestTriangles.Keep(series, start, i - start, Math.Max(share, Math.Min(3, i - start)), kept);
        }

        return series.At(kept);
    }
}
