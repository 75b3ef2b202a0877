namespace ComputeThesis;

public static partial class Plot
{
    /// <summary>Several figures in one grid: every panel of each, under its own title, with all notes, sources and breaks.</summary>
    /// <param name="title">What the figures are about together.</param>
    /// <param name="figures">The figures, in reading order; two stand side by side unless <see cref="PlotOptions.Columns"/> says otherwise.</param>
    /// <param name="options">What to choose otherwise.</param>
    /// <exception cref="ArgumentException">There is no figure.</exception>
    public static Figure Dashboard(string title, IReadOnlyList<Figure> figures, PlotOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(figures);
        if (figures.Count == 0)
            throw new ArgumentException("A dashboard needs at least one figure: found none.", nameof(figures));
        var days = figures.Select(figure => figure.AsOf).Distinct().ToList();
        return new Figure
        {
            Title = title,
            Panels = [.. figures.SelectMany(Panels)],
            Columns = Math.Min(2, figures.Sum(figure => Math.Max(1, figure.Panels.Count))),
            // Each figure has its own time or days from an event.
            SharesPlaces = false,
            MostPoints = figures.Min(figure => figure.MostPoints),
            Sample = string.Join("; ", figures.Where(figure => figure.Sample.Length > 0).Select(figure => figures.Count == 1 ? figure.Sample : $"{Headed(figure)} {figure.Sample}")),
            Notes = [.. figures.Where(figure => figure.Panels.Count > 0 && figure.Subtitle.Length > 0).Select(figure => $"{Headed(figure)} {figure.Subtitle}."),
                .. figures.SelectMany(figure => figure.Notes).Distinct(),
                .. days.Count == 1 ? (string[])[] : figures.Where(figure => figure.AsOf is not null).Select(figure => $"{Headed(figure)} known by {Units.Day(figure.AsOf!.Value)}.")],
            From = FigureSources.Joined(figures.Select(figure => new FigureSources(figure.Sources, figure.Documents))),
            AsOf = days is [var day] ? day : null,
            AltText = string.Join(' ', figures.Select(figure => $"{Headed(figure)} {figure.AltText}")),
        }.With(options);
    }

    // A title that asks needs no colon.
    private static string Headed(Figure figure) => figure.Title is [.., '?' or '!' or '.' or ':'] or [] ? figure.Title : figure.Title + ":";

    // A figure without values keeps its place and its reason.
    private static IEnumerable<FigurePanel> Panels(Figure figure) => figure.Panels.Count == 0
        ? [new() { Title = $"{figure.Title}. {figure.Subtitle}" }]
        : figure.Panels.Select(panel => panel with { Title = panel.Title.Length == 0 ? figure.Title : $"{Headed(figure)} {panel.Title}" });
}
