namespace ComputeThesis;

/// <summary>The page of a figure as a plotly.js layout: axes, and all texts as annotations.</summary>
internal static class PlotlyLayout
{
    // More than any table here has; a table with an address for each of its many rows must not make its figures heavy.
    private const int MostDocuments = 250;

    public static PlotlyFields Of(FigureContent figure, FigureLayout layout)
    {
        var plots = layout.Panels.Select(panel => panel.Plot).DefaultIfEmpty(new(Theme.Margin, layout.Top, layout.Width - (2 * Theme.Margin), 40)).ToList();
        // The paper of plotly.js is the room inside its margins: here all plots together.
        var paper = new Box(plots.Min(plot => plot.Left), plots.Min(plot => plot.Top), plots.Max(plot => plot.Right) - plots.Min(plot => plot.Left), plots.Max(plot => plot.Bottom) - plots.Min(plot => plot.Top));
        var fields = new PlotlyFields
        {
            { "title", new PlotlyFields { { "text", $"<b>{Joined(layout.Titles, TextRole.Title)}</b>" }, { "font", PlotlyNames.Font(Theme.Ink, Theme.TitleSize) }, { "xref", "container" }, { "x", 0 }, { "xanchor", "left" }, { "yref", "container" }, { "y", 1 }, { "yanchor", "top" }, { "pad", new PlotlyFields { { "l", Theme.Margin }, { "t", Theme.Margin + HigherLines(layout) } } } } },
            { "autosize", true },
            { "height", layout.Height },
            { "margin", new PlotlyFields { { "l", paper.Left }, { "r", layout.Width - paper.Right }, { "t", paper.Top }, { "b", layout.Height - paper.Bottom }, { "autoexpand", false } } },
            { "paper_bgcolor", Theme.Paper.Light },
            { "plot_bgcolor", Theme.Paper.Light },
            { "font", new PlotlyFields { { "family", Theme.Font }, { "size", Theme.TextSize }, { "color", Theme.Ink.Light } } },
            { "showlegend", false },
            { "hovermode", "closest" },
            { "bargap", 0.28 },
        };
        // Without a panel plotly.js would draw axes of its own, with numbers that nobody gave.
        if (layout.Panels.Count == 0)
            foreach (var axis in (string[])["xaxis", "yaxis"])
                fields.Add(axis, new PlotlyFields { { "visible", false } });
        for (var i = 0; i < layout.Panels.Count; i++)
            PlotlyAxes.Add(fields, layout.Panels[i], i, paper);
        fields.Add("annotations", Annotations(layout, paper).ToArray());
        fields.Add("shapes", layout.Panels.SelectMany(PlotlyAxes.Shapes).ToArray());
        fields.Add("meta", Meta(figure));
        return fields;
    }

    /// <summary>What a page may ask of the figure and plotly.js does not draw.</summary>
    private static PlotlyFields Meta(FigureContent figure)
    {
        var meta = new PlotlyFields { { "description", figure.AltText }, { "dark", Dark() } };
        // A file on one's own machine is a document for nobody else.
        var sources = figure.Documents.Where(document => document.IsAbsoluteUri && (document.Scheme == Uri.UriSchemeHttp || document.Scheme == Uri.UriSchemeHttps)).Select(FigureSources.Address).Distinct().ToList();
        if (sources.Count > 0)
            meta.Add("sources", sources.Take(MostDocuments).ToArray());
        if (sources.Count > MostDocuments)
            meta.Add("sources_left_out", sources.Count - MostDocuments);
        return meta;
    }

    // plotly.js centres the lines of a title about where one line would stand.
    private static double HigherLines(FigureLayout layout) => 13 * Math.Max(0, layout.Titles.Count(text => text.Role == TextRole.Title) - 1);

    /// <summary>What each colour becomes on a dark page: plotly.js knows no themes, so a page swaps them before it draws.</summary>
    private static PlotlyFields Dark() => [.. Theme.Shades.DistinctBy(shade => shade.Light).Select(shade => new PlotlyField(shade.Light, shade.Dark))];

    private static IEnumerable<PlotlyFields> Annotations(FigureLayout layout, Box paper)
    {
        var subtitle = layout.Titles.Where(text => text.Role == TextRole.Subtitle).ToList();
        if (subtitle.Count > 0)
            yield return PlotlyNames.Note(Joined(subtitle, TextRole.Subtitle), "subtitle", PlotlyNames.Font(Theme.Muted, Theme.SubtitleSize),
                ("paper", 0, "left", Theme.Margin - paper.Left), ("paper", 1, "top", paper.Top - subtitle[0].Y + Theme.SubtitleSize));
        if (layout.Notes.Count > 0)
            yield return PlotlyNames.Note(Joined(layout.Notes, TextRole.Note), "notes", PlotlyNames.Font(Theme.Muted),
                ("paper", 0, "left", Theme.Margin - paper.Left), ("paper", 0, "top", paper.Bottom - layout.Notes[0].Y + Theme.TextSize));
        if (layout.Panels.Count == 0)
            yield return PlotlyNames.Note(FigureLayout.Nothing, "empty", PlotlyNames.Font(Theme.Muted, Theme.SubtitleSize), ("paper", 0.5, "center", 0), ("paper", 0.5, "middle", 0));
        foreach (var note in layout.Panels.SelectMany((panel, i) => PlotlyPanelNotes.Of(panel, i, paper)))
            yield return note;
    }

    private static string Joined(IEnumerable<PlacedText> texts, TextRole role) => string.Join("<br>", texts.Where(text => text.Role == role).Select(text => PlotlyNames.Text(text.Text)));
}
