namespace ComputeThesis;

/// <summary>One named row of points. Pieces of one series share their name and colour.</summary>
public sealed record FigureSeries
{
    /// <summary>The name a reader sees.</summary>
    public required string Name { get; init; }

    /// <summary>How the points are drawn.</summary>
    public SeriesKind Kind { get; init; }

    /// <summary>Where the points stand when the axis is time; leave empty to use <see cref="Categories"/>.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];

    /// <summary>Where the points stand when the axis is a list of names.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The values, one a day or category; null is a gap, which is never bridged.</summary>
    public required IReadOnlyList<double?> Values { get; init; }

    /// <summary>What hovering over each point adds: its source, its period. Empty, or one a value.</summary>
    public IReadOnlyList<string?> Texts { get; init; } = [];

    /// <summary>How much the series stands out.</summary>
    public Emphasis Emphasis { get; init; } = Emphasis.Normal;

    /// <summary>Which colour of the palette, from 0; beyond its eight colours the lines are dashed as well.</summary>
    public int Colour { get; init; }

    /// <summary>Whether the series is drawn paler: a piece on an earlier definition.</summary>
    public bool IsPale { get; init; }

    /// <summary>Whether the points stand on days.</summary>
    internal bool IsTimed => Days.Count > 0 || Categories.Count == 0;

    /// <summary>The points, a value that is not finite counted as a gap.</summary>
    /// <exception cref="ArgumentException">There are not as many places as values.</exception>
    internal IEnumerable<FigurePoint> Points()
    {
        var places = IsTimed ? Days.Count : Categories.Count;
        if (places != Values.Count || (Texts.Count > 0 && Texts.Count != places) || (Days.Count > 0 && Categories.Count > 0))
            throw new ArgumentException(
                $"Series '{Name}' has {Values.Count} values, {Days.Count} days, {Categories.Count} categories and {Texts.Count} texts. Give one day or one category a value, and one text a value or none.");
        for (var i = 0; i < places; i++)
            yield return new(IsTimed ? Days[i] : null, IsTimed ? Units.Day(Days[i]) : Categories[i], Values[i] is { } y && double.IsFinite(y) ? y : null, Texts.Count > 0 ? Texts[i] : null);
    }
}

/// <summary>One point of a series: where it stands, its value or a gap, and what hovering adds.</summary>
internal sealed record FigurePoint(DateOnly? Day, string Place, double? Y, string? Text);

/// <summary>How a series is drawn.</summary>
public enum SeriesKind
{
    /// <summary>A line with a marker at each point.</summary>
    Line,

    /// <summary>Vertical bars from zero; bars below zero are hollow.</summary>
    Bars,

    /// <summary>Horizontal bars from zero, a category each.</summary>
    HorizontalBars,
}

/// <summary>How much a series stands out.</summary>
public enum Emphasis
{
    /// <summary>Thin, in its own colour.</summary>
    Normal,

    /// <summary>Thick, in front, its label bold.</summary>
    Highlighted,

    /// <summary>Grey, at the back.</summary>
    Faint,
}
