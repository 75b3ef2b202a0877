namespace ComputeThesis;

/// <summary>A figure with every text and panel in its place, in pixels: what both drawings are made from.</summary>
internal sealed record FigureLayout(double Width, double Height, double Top, double Bottom, IReadOnlyList<PlacedText> Titles, IReadOnlyList<PlacedText> Notes, IReadOnlyList<PanelLayout> Panels)
{
    private const double Gap = 22;

    /// <summary>Why there is no panel to see, for a figure without values.</summary>
    public const string Nothing = "Nothing to show";

    /// <param name="figure">What to lay out.</param>
    /// <param name="width">How wide, in pixels.</param>
    public static FigureLayout Of(FigureContent figure, double width = Theme.Width)
    {
        figure = Thinned.Of(figure);
        var inner = width - (2 * Theme.Margin);
        var titles = new List<PlacedText>();
        // The interactive drawing keeps its buttons beside the title.
        var beside = width < Theme.Width ? 110 : 0;
        var y = Stack(titles, figure.Title, TextRole.Title, Theme.Margin + Theme.TitleSize - 2, 25, Theme.TitleSize, inner - beside, isBold: true);
        y = Stack(titles, figure.Subtitle, TextRole.Subtitle, y, 19, Theme.SubtitleSize, inner, isBold: false);
        var top = y - 6;
        var panels = Grid(figure, inner, top, out var bottom);
        var notes = new List<PlacedText>();
        y = bottom + 20;
        foreach (var note in FigureNotes.Of(figure, panels))
            y = Stack(notes, note, TextRole.Note, y, 17, Theme.TextSize, inner, isBold: false);
        return new(width, Math.Ceiling(y - 17 + Theme.Margin), top, bottom, titles, notes, panels);
    }

    private static List<PanelLayout> Grid(FigureContent figure, double inner, double top, out double bottom)
    {
        var columns = Math.Clamp(figure.Columns ?? figure.Panels.Count switch { <= 1 => 1, 2 or 4 => 2, _ => 3 }, 1, Math.Max(1, figure.Panels.Count));
        var width = (inner - ((columns - 1) * Gap)) / columns;
        var all = figure.Panels.SelectMany(panel => panel.Series).ToList();
        var shared = figure.Panels.Count > 1 && figure.SharesPlaces && (all.All(series => series.IsTimed) || all.All(series => series.Numbers.Count > 0)) ? PlaceAxis.Of(all) : null;
        var placed = new List<PanelLayout>();
        bottom = top + (figure.Panels.Count == 0 ? 60 : 0);
        foreach (var row in figure.Panels.Chunk(columns))
        {
            var places = row.Select(panel => shared ?? PlaceAxis.Of(panel.Series)).ToList();
            var height = figure.PlotHeight ?? (columns == 1 ? PanelPlan.Height(row[0], places[0]) : Math.Max(columns == 2 ? 190 : 120, row.Select((panel, i) => Least(panel, places[i])).Max()));
            var drafts = row.Select((panel, i) => PanelPlan.Of(panel, places[i], 0, width, 0, height)).ToList();
            // A row's plots begin at one height, under the tallest head.
            var plotTop = bottom + drafts.Max(draft => draft.HeadRoom);
            placed.AddRange(row.Select((panel, i) => PanelPlan.Of(panel, places[i], Theme.Margin + (i * (width + Gap)), width, plotTop, height)));
            bottom = plotTop + height + drafts.Max(draft => draft.FootRoom);
        }

        return placed;
    }

    // In small multiples a plot is lower than usual, unless its bars or labels need the room.
    private static double Least(FigurePanel panel, PlaceAxis place)
    {
        var own = PanelPlan.Height(panel, place);
        return panel.IsHorizontal || panel.IsMatrix || own > PanelPlan.UsualHeight ? own : 0;
    }

    private static double Stack(List<PlacedText> texts, string text, TextRole role, double y, double lineHeight, double size, double width, bool isBold)
    {
        foreach (var line in TextWrap.Lines(text, width, size, isBold))
        {
            texts.Add(new(line, Theme.Margin, y, role));
            y += lineHeight;
        }

        return y;
    }
}
