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
        var (x, y) = Points(series, panel);
        var kept = new List<int>(most + 16);
        for (var i = 0; i < y.Length;)
        {
            if (double.IsNaN(y[i]))
            {
                // One gap says as much as many neighbouring ones.
                if (kept.Count > 0 && !double.IsNaN(y[kept[^1]]))
                    kept.Add(i);
                i++;
                continue;
            }

            var start = i;
            while (i < y.Length && !double.IsNaN(y[i]))
                i++;
            var share = (int)Math.Round((double)most * (i - start) / y.Length);
            LargestTriangles.Keep(x, y, start, i - start, Math.Max(share, Math.Min(3, i - start)), kept);
        }

        return series.At(kept);
    }

    /// <summary>Where the points stand, read once; a gap is no number.</summary>
    private static (double[] X, double[] Y) Points(FigureSeries series, FigurePanel panel)
    {
        var (x, y) = (new double[series.Count], new double[series.Count]);
        for (var i = 0; i < y.Length; i++)
        {
            x[i] = series.Days.Count > 0 ? series.Days[i].DayNumber : series.Numbers.Count > 0 ? series.Numbers[i] : i;
            y[i] = panel.Shown(series.Y(i)) ?? double.NaN;
        }

        return (x, y);
    }
}
