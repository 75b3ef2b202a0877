namespace ComputeThesis;

/// <summary>Choices that every figure of <see cref="Plot"/> takes; what is null is chosen well by the figure itself. Change one by <c>with</c>.</summary>
public sealed record PlotOptions
{
    /// <summary>Nothing chosen: every figure as its own defaults have it.</summary>
    public static PlotOptions Default { get; } = new();

    /// <summary>Another title.</summary>
    public string? Title { get; init; }

    /// <summary>Another line under the title; say the units there.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Short names of the sources, for the footer: a frame carries none of its own.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The documents behind what is shown, by their addresses, where the figure knows none or others; the footer names their hosts, unless <see cref="Sources"/> says otherwise.</summary>
    public IReadOnlyList<Uri> Documents { get; init; } = [];

    /// <summary>Labelled lines to draw beside those of the figure, on every panel whose axis they fit.</summary>
    public IReadOnlyList<FigureEvent> Events { get; init; } = [];

    /// <summary>Whether value axes are linear or logarithmic.</summary>
    public FigureScale? Scale { get; init; }

    /// <summary>How many panels stand side by side, from 1 to 6.</summary>
    public int? Columns { get; init; }

    /// <summary>How high the plot of each panel is, in pixels at 800 px width.</summary>
    public double? PlotHeight { get; init; }

    /// <summary>How many points of a line are drawn at most.</summary>
    public int? MostPoints { get; init; }

    /// <summary>Turns off the sharing of one range of places by all panels, or on.</summary>
    public bool? SharesPlaces { get; init; }
}

/// <summary>Puts the choices of a reader on a finished figure.</summary>
internal static class ChosenFigure
{
    /// <summary>The figure with what was chosen; the figure itself where nothing was.</summary>
    public static Figure With(this Figure figure, PlotOptions? options) => options is null || options == PlotOptions.Default ? figure : figure with
    {
        Title = options.Title ?? figure.Title,
        Subtitle = options.Subtitle ?? figure.Subtitle,
        Sources = options.Sources.Count > 0 ? options.Sources : options.Documents.Count > 0 ? FigureSources.Of(options.Documents).Names : figure.Sources,
        Documents = options.Documents.Count > 0 ? options.Documents : figure.Documents,
        Columns = options.Columns ?? figure.Columns,
        PlotHeight = options.PlotHeight ?? figure.PlotHeight,
        MostPoints = options.MostPoints ?? figure.MostPoints,
        SharesPlaces = options.SharesPlaces ?? figure.SharesPlaces,
        Panels = [.. figure.Panels.Select(panel => panel with
        {
            Scale = options.Scale ?? panel.Scale,
            Events = [.. panel.Events, .. options.Events.Where(one => panel.Series.Any(series => one.Day is null ? series.Numbers.Count > 0 : series.Days.Count > 0))],
        })],
    };
}
