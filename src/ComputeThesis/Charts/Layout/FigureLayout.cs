namespace ComputeThesis;

/// <summary>A figure with every text and panel in its place, in pixels: what both drawings are made from.</summary>
internal sealed record FigureLayout(double Width, double Height, double Top, double Bottom, IReadOnlyList<PlacedText> Titles, IReadOnlyList<PlacedText> Notes, IReadOnlyList<PanelLayout> Panels)
{
    private const double Gap = 22;

    // More panels side by side would leave no room for what they show.
    private const int MostColumns = 6;

    /// <summary>Why there is no panel to see, for a figure without values.</summary>
    public const string Nothing = "Nothing to show";

    /// <param name="figure">What to lay out.</param>
    /// <param name="width">How wide, in pixels.</param>
    public static FigureLayout Of(FigureContent figure, double width = Theme.Width)
    {
        var whole = figure;
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
        foreach (var note in FigureNotes.Of(figure, whole, panels))
            y = Stack(notes, note, TextRole.Note, y, 17, Theme.TextSize, inner, isBold: false);
        return new(width, Math.Ceiling(y - 17 + Theme.Margin), top, bottom, titles, notes, panels);
    }

    private static List<PanelLayout> Grid(FigureContent figure, double inner, double top, out double bottom)
    {
        if (figure.Columns is < 1 or > MostColumns)
            throw new ArgumentException($"1 to {MostColumns} panels stand side by side; Columns is {figure.Columns}. Leave it null to have it chosen by their number.");
        var columns = Math.Clamp(figure.Columns ?? figure.Panels.Count switch { <= 1 => 1, 2 or 4 => 2, _ => 3 }, 1, Math.Max(1, figure.Panels.Count));
        var width = (inner - ((columns - 1) * Gap)) / columns;
        var all = figure.Panels.SelectMany(panel => panel.Series).ToList();
        var shared = figure.Panels.Count > 1 && figure.SharesPlaces && (all.All(series => series.IsTimed) || all.All(series => series.Numbers.Count > 0 || series.Count == 0)) ? PlaceAxis.Of(all) : null;
        double? least = columns switch { 1 => null, 2 => 190, _ => 120 };
        List<PanelDraft> drafts = [.. figure.Panels.Select(panel => PanelDraft.Of(panel, shared ?? PlaceAxis.Of(panel.Series), width, least, figure.PlotHeight))];
        var rooms = Rooms(drafts, columns, width);
        var placed = new List<PanelLayout>();
        bottom = top + (drafts.Count == 0 ? 60 : 0);
        for (var first = 0; first < drafts.Count; first += columns)
        {
            // A row's plots are of one height and begin at one height, under the tallest head.
            var row = Enumerable.Range(first, Math.Min(columns, drafts.Count - first)).ToList();
            var height = row.Max(i => drafts[i].Height);
            var heads = row.Max(i => At(i, 0, height).HeadRoom);
            var plotTop = bottom + heads;
            placed.AddRange(row.Select(i => At(i, plotTop, height)));
            bottom = plotTop + height + row.Max(i => placed[i].FootRoom);
        }

        return placed;

        PanelLayout At(int i, double plotTop, double height) =>
            PanelPlan.Of(drafts[i] with { Height = height }, rooms[i], Theme.Margin + (i % columns * (width + Gap)), width, plotTop);
    }

    // A plot does not give up more than this to begin or end where others of its column do.
    private const double MostGivenUp = 44;

    // Plots below each other begin and end at one edge, unless one of them has names at its left or much longer labels.
    private static List<SideRoom> Rooms(List<PanelDraft> drafts, int columns, double width)
    {
        var own = drafts.ConvertAll(draft => draft.Room(width));
        return [.. own.Select((room, i) =>
        {
            var column = Enumerable.Range(0, own.Count).Where(other => other % columns == i % columns && drafts[other].IsUpright).Select(other => own[other]).ToList();
            return drafts[i].IsUpright ? new SideRoom(Widest(room.Left, column.Select(other => other.Left)), Widest(room.Right, column.Select(other => other.Right))) : room;
        })];

        static double Widest(double own, IEnumerable<double> all) => all.Where(other => other - own <= MostGivenUp).Max();
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
