namespace ComputeThesis;

/// <summary>One pair of axes with its series.</summary>
public sealed record FigurePanel
{
    /// <summary>What this panel shows; empty in a figure of one panel.</summary>
    public string Title { get; init; } = "";

    /// <summary>The unit of the values.</summary>
    public FigureUnit Unit { get; init; } = FigureUnit.Number;

    /// <summary>The unit of the places where they are numbers.</summary>
    public FigureUnit PlaceUnit { get; init; } = FigureUnit.Number;

    /// <summary>What the places are, written under their axis; empty where days or names speak for themselves.</summary>
    public string PlaceTitle { get; init; } = "";

    /// <summary>Whether the value axis is even in differences or in ratios.</summary>
    public FigureScale Scale { get; init; }

    /// <summary>What is drawn, the first at the back; highlighted series always come to the front.</summary>
    public IReadOnlyList<FigureSeries> Series { get; init; } = [];

    /// <summary>Whether the value axis holds zero and stresses it; an axis with bars always does.</summary>
    public bool ShowsZero { get; init; }

    /// <summary>The values to give room to: a point beyond stands at the edge with its value written. Null shows the whole range.</summary>
    public FigureRange? Clip { get; init; }

    /// <summary>Days on which something happened, each a labelled line.</summary>
    public IReadOnlyList<FigureEvent> Events { get; init; } = [];

    /// <summary>Days from which a series counts something else: it is never joined across one.</summary>
    public IReadOnlyList<FigureBreak> Breaks { get; init; } = [];

    /// <summary>Whether values run to the right and places down.</summary>
    internal bool IsHorizontal => Series.Any(series => series.Kind is SeriesKind.HorizontalBars or SeriesKind.HorizontalPoints);

    /// <summary>Whether the panel is rows of cells.</summary>
    internal bool IsMatrix => Series.Any(series => series.Kind is SeriesKind.Cells or SeriesKind.Marks);

    /// <summary>The names of the rows of cells, from the top.</summary>
    internal IReadOnlyList<string> RowNames => [.. Series.Select(series => series.Name).Distinct()];

    /// <summary>Which row of cells a series is, from 0 at the top.</summary>
    internal int RowOf(FigureSeries series) => RowNames.ToList().IndexOf(series.Name);

    /// <summary>Refuses series that no one pair of axes holds, and those that <see cref="FigureSeries.Check"/> refuses.</summary>
    /// <exception cref="ArgumentException">Some lie and some stand, or rows and cells have no names.</exception>
    internal void Check()
    {
        foreach (var series in Series)
        {
            series.Check();
            if (Lay(series.Kind) != Lay(Series[0].Kind))
                throw new ArgumentException($"{Series[0].Kind} of '{Series[0].Name}' and {series.Kind} of '{series.Name}' cannot share a panel. Lines, curves, points and bars go together; horizontal bars and horizontal points do; cells and marks do. Give the others a panel of their own.");
            if (Lay(series.Kind) != 0 && series.Count != series.Categories.Count)
                throw new ArgumentException($"{series.Kind} of '{series.Name}' stand on {(series.IsTimed ? "days" : "numbers")}; they need names. Give Categories, one a value.");
        }

        static int Lay(SeriesKind kind) => kind switch { SeriesKind.HorizontalBars or SeriesKind.HorizontalPoints => 1, SeriesKind.Cells or SeriesKind.Marks => 2, _ => 0 };
    }

    /// <summary>A value that has a place on the axis; null where it has none. A cell needs none for its value.</summary>
    internal double? Shown(double? value) => Scale == FigureScale.Logarithmic && value <= 0 && !IsMatrix ? null : value;
}

/// <summary>A range of values.</summary>
/// <param name="Low">The lowest value inside; null where nothing is cut below.</param>
/// <param name="High">The highest value inside; null where nothing is cut above.</param>
public sealed record FigureRange(double? Low, double? High);

/// <summary>A place at which something happened: a day, or a number on an axis of numbers.</summary>
public sealed record FigureEvent
{
    /// <summary>A day on which something happened.</summary>
    /// <param name="day">The day.</param>
    /// <param name="label">What happened, in a few words.</param>
    public FigureEvent(DateOnly day, string label) => (Day, Label) = (day, label);

    /// <summary>A number at which something happens, such as day 0 of an event window.</summary>
    /// <param name="number">The number.</param>
    /// <param name="label">What happens there, in a few words.</param>
    public FigureEvent(double number, string label) => (Number, Label) = (number, label);

    /// <summary>The day; null on an axis of numbers.</summary>
    public DateOnly? Day { get; }

    /// <summary>The number; null on an axis of days.</summary>
    public double? Number { get; }

    /// <summary>What happened, in a few words.</summary>
    public string Label { get; }

    /// <summary>Where it stands on its axis.</summary>
    internal double Place => Day?.DayNumber ?? Number!.Value;
}

/// <summary>How values are spread over their axis.</summary>
public enum FigureScale
{
    /// <summary>Equal differences stand equally far apart.</summary>
    Linear,

    /// <summary>Equal ratios stand equally far apart; values at or below zero have no place and are counted in a note.</summary>
    Logarithmic,
}

/// <summary>A day from which a series counts something else.</summary>
/// <param name="Day">The first day of the new definition: points on it and after it stand right of the break.</param>
/// <param name="Label">What changed, in a few words; it goes to the notes.</param>
/// <param name="Series">The name of the series that breaks; null when all do.</param>
public sealed record FigureBreak(DateOnly Day, string Label, string? Series = null);
