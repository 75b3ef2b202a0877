namespace ComputeThesis;

/// <summary>The static drawing: the same bytes every run, no script, nothing fetched.</summary>
internal static class SvgFigure
{
    public static string Write(FigureContent figure)
    {
        var layout = FigureLayout.Of(figure);
        var canvas = new SvgCanvas();
        canvas.Add($"<rect width=\"{layout.Width}\" height=\"{layout.Height}\" {canvas.Fill(Theme.Paper)}/>");
        foreach (var title in layout.Titles)
            canvas.Text(title);
        if (layout.Panels.Count == 0)
            canvas.Text(FigureLayout.Nothing, Theme.Margin, layout.Top + 34, Theme.Muted, Theme.SubtitleSize);
        foreach (var panel in layout.Panels)
            Panel(canvas, panel);
        foreach (var note in layout.Notes)
            canvas.Text(note);
        return Wrapped(figure, layout, canvas);
    }

    private static void Panel(SvgCanvas canvas, PanelLayout panel)
    {
        canvas.Raw("<g data-panel=\"" + SvgText.Escape(panel.Panel.Title) + "\">\n");
        SvgAxes.Draw(canvas, panel);
        foreach (var drawn in panel.Series.Where(IsBar))
            SvgSeries.Draw(canvas, panel, drawn);
        SvgAxes.Zero(canvas, panel);
        foreach (var drawn in panel.Series.Where(drawn => !IsBar(drawn)))
            SvgSeries.Draw(canvas, panel, drawn);
        foreach (var label in panel.Labels)
            SvgSeries.Label(canvas, label);
        foreach (var label in panel.PointLabels)
            SvgSeries.Beside(canvas, label);
        foreach (var entry in panel.Legend)
            SvgSeries.Entry(canvas, entry);
        canvas.Raw("</g>\n");
    }

    private static bool IsBar(DrawnSeries drawn) => drawn.Series.Kind is SeriesKind.Bars or SeriesKind.HorizontalBars;

    // FNV-1a of 64 bits: no secret depends on it, and it loads no library as a cryptographic one does.
    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var sign in text)
            hash = (hash ^ sign) * 1099511628211UL;
        return hash;
    }

    // The class that scopes the style comes from the content, so a figure cannot restyle another, nor the page, and bytes stay the same.
    private static string Wrapped(FigureContent figure, FigureLayout layout, SvgCanvas canvas)
    {
        var body = canvas.ToString();
        var scope = $"ct-{Hash(body):x16}";
        var dark = string.Concat(canvas.Used.Select(shade => $".{scope} .f-{shade.Name}{{fill:{shade.Dark}}}.{scope} .s-{shade.Name}{{stroke:{shade.Dark}}}"));
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" class="{scope}" role="img" width="100%" viewBox="0 0 {SvgText.Number(layout.Width)} {SvgText.Number(layout.Height)}" font-family="{Theme.Font}">
            <title>{SvgText.Escape(figure.Title)}</title>
            <desc>{SvgText.Escape(figure.AltText)}</desc>
            <style>@media (prefers-color-scheme:dark){"{"}{dark}{"}"}</style>
            {body}</svg>

            """.ReplaceLineEndings("\n");
    }
}
