namespace ComputeThesis;

/// <summary>The width that texts take left and right of a plot.</summary>
internal sealed record SideRoom(double Left, double Right);

/// <summary>A panel before it has a place: its axes, its joined points, and the room its texts want.</summary>
internal sealed record PanelDraft(FigurePanel Panel, PlaceAxis Place, ValueAxis Value, IReadOnlyList<DrawnSeries> Series, double Height)
{
    private const double UsualHeight = 330;
    private const double RowHeight = 26;
    private const double LeastHeight = 20;
    private const double MostHeight = 20_000;

    // Names left of a plot take no more of a panel's width than this.
    private const double WidestNames = 0.42;

    /// <summary>The width its own texts want in a panel of a width.</summary>
    public SideRoom Room(double width) => Panel.IsHorizontal ? HorizontalRoom(width)
        : new(Math.Min(Widest(Value.Labels, Panel.IsMatrix) + 10, width * WidestNames), Panel.IsMatrix ? 4 : PanelLabels.Width(Panel, Series));

    /// <summary>Whether its left side holds numbers, not names: then plots below each other can begin at one edge.</summary>
    public bool IsUpright => !Panel.IsHorizontal && !Panel.IsMatrix;

    /// <param name="panel">The panel.</param>
    /// <param name="place">The axis of places, which panels may share.</param>
    /// <param name="width">How wide the panel is, labels included.</param>
    /// <param name="least">How high its plot is at least; null for a panel that has the page to itself.</param>
    /// <param name="chosen">How high its plot was chosen to be.</param>
    public static PanelDraft Of(FigurePanel panel, PlaceAxis place, double width, double? least, double? chosen)
    {
        panel.Check();
        if (chosen is { } given && !(given is >= LeastHeight and <= MostHeight))
            throw new ArgumentException($"A plot is {Units.Number(LeastHeight)} to {Units.Number(MostHeight)} pixels high; PlotHeight is {Units.AnyNumber(given)}. Leave it null for a height that fits what is shown.");
        var height = chosen ?? Wanted(panel, place, least);
        return new(panel, place, ValueAxis.Of(panel, panel.IsHorizontal ? Math.Clamp((int)(width / 90), 3, 6) : height < 200 ? 4 : 9), Drawn(panel, place), height);
    }

    // In small multiples a plot is lower than usual, unless its rows or labels need the room.
    private static double Wanted(FigurePanel panel, PlaceAxis place, double? least)
    {
        if (panel.IsMatrix)
            return Math.Max(Math.Max(40, least ?? 0), panel.RowNames.Count * RowHeight);
        if (panel.IsHorizontal)
            return Math.Max(Math.Max(60, least ?? 0), place.Categories.Count * Math.Max(28, 21 * Beside(panel).Count));
        var labels = PanelLabels.LineHeight * (panel.Series.Where(PanelLabels.IsNamed).DistinctBy(series => series.Name).Count() + 2);
        return labels > UsualHeight ? labels : least ?? UsualHeight;
    }

    // Faint series lie at the back and highlighted ones in front; the sort keeps the given order within each.
    private static IReadOnlyList<DrawnSeries> Drawn(FigurePanel panel, PlaceAxis place)
    {
        var names = Beside(panel);
        return [.. panel.Series.OrderBy(series => series.Emphasis switch { Emphasis.Faint => 0, Emphasis.Normal => 1, _ => 2 })
            .Select(series => new DrawnSeries(series, Piece.Of(series, panel, place), Math.Max(0, names.IndexOf(series.Name)), Math.Max(1, names.Count)))];
    }

    // Only bars, and points on rows, that share a place stand side by side.
    private static List<string> Beside(FigurePanel panel)
    {
        var bars = panel.Series.Where(series => series.Kind is SeriesKind.Bars or SeriesKind.HorizontalBars or SeriesKind.HorizontalPoints).ToList();
        return bars.SelectMany(series => Enumerable.Range(0, series.Count).Select(series.Place).Distinct()).GroupBy(at => at).Any(at => at.Count() > 1)
            ? [.. bars.Select(series => series.Name).Distinct()] : [];
    }

    private SideRoom HorizontalRoom(double width)
    {
        var names = Place.Categories.Select(name => TextWrap.Cut(name, Theme.NameWidth, Theme.TextSize, isBold: true));
        var values = from series in Panel.Series where series.Kind == SeriesKind.HorizontalBars from i in Enumerable.Range(0, series.Count) where series.Y(i) is not null select series.Label(i) ?? Panel.Unit.Label(series.Y(i)!.Value);
        return new(Math.Min(Widest([.. names], isBold: true) + 14, width * WidestNames), Math.Max(Widest([.. values], isBold: true), PointLabels.Width(Panel)) + 14);
    }

    private static double Widest(IReadOnlyList<string> texts, bool isBold = false) =>
        texts.Select(text => TextWidth.Of(text, Theme.TextSize, isBold)).DefaultIfEmpty(0).Max();
}
