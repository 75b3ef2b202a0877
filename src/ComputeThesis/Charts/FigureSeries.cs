namespace ComputeThesis;

/// <summary>One named row of points. Pieces of one series share their name and colour.</summary>
public sealed record FigureSeries
{
    /// <summary>The name a reader sees.</summary>
    public required string Name { get; init; }

    /// <summary>How the points are drawn.</summary>
    public SeriesKind Kind { get; init; }

    /// <summary>Where the points stand when the axis is time. Give one of <see cref="Days"/>, <see cref="Numbers"/> and <see cref="Categories"/>.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];

    /// <summary>Where the points stand when the axis is a number: days from an event, lags, surprises.</summary>
    public IReadOnlyList<double> Numbers { get; init; } = [];

    /// <summary>Where the points stand when the axis is a list of names.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The values, one a place; null is a gap, which is never bridged.</summary>
    public required IReadOnlyList<double?> Values { get; init; }

    /// <summary>The lower end of each value's interval: a band under a line, a whisker at a point. Empty, or one a value; null where there is none.</summary>
    public IReadOnlyList<double?> Lows { get; init; } = [];

    /// <summary>The upper end of each value's interval, with <see cref="Lows"/>.</summary>
    public IReadOnlyList<double?> Highs { get; init; } = [];

    /// <summary>What hovering over each point adds: its source, its period. Empty, or one a value.</summary>
    public IReadOnlyList<string?> Texts { get; init; } = [];

    /// <summary>What is written in a cell, or beside a point in place of its value. Empty, or one a value.</summary>
    public IReadOnlyList<string?> Labels { get; init; } = [];

    /// <summary>How much the series stands out.</summary>
    public Emphasis Emphasis { get; init; } = Emphasis.Normal;

    /// <summary>Which colour of the palette, from 0; beyond its eight colours the lines are dashed as well.</summary>
    public int Colour { get; init; }

    /// <summary>Whether the series is drawn paler: a piece on an earlier definition.</summary>
    public bool IsPale { get; init; }

    /// <summary>Whether a line is dashed whatever its colour: a fit, a reference, a bound.</summary>
    public bool IsDashed { get; init; }

    /// <summary>Whether the points stand on days.</summary>
    internal bool IsTimed => Categories.Count == 0 && Numbers.Count == 0;

    /// <summary>How many places there are, gaps included.</summary>
    internal int Count => Values.Count;

    /// <summary>Whether any value may have an interval.</summary>
    internal bool HasIntervals => Lows.Count > 0 && Highs.Count > 0;

    /// <summary>The value at a place; a value that is not finite is a gap.</summary>
    internal double? Y(int index) => Finite(Values[index]);

    /// <summary>The interval at a place, where both its ends are known.</summary>
    internal (double Low, double High)? Interval(int index) =>
        HasIntervals && Finite(Lows[index]) is { } low && Finite(Highs[index]) is { } high ? (low, high) : null;

    /// <summary>What is written at a place instead of its value.</summary>
    internal string? Label(int index) => Labels.Count > 0 ? Labels[index] : null;

    /// <summary>A place as text.</summary>
    internal string Place(int index) => Days.Count > 0 ? Units.Day(Days[index]) : Numbers.Count > 0 ? Units.Number(Numbers[index]) : Categories[index];

    /// <summary>Refuses lists of different lengths, and places that are no numbers.</summary>
    /// <exception cref="ArgumentException">There are not as many places as values, or one is not finite.</exception>
    internal void Check()
    {
        var places = Days.Count + Numbers.Count + Categories.Count;
        if (places != Values.Count || places != Math.Max(Days.Count, Math.Max(Numbers.Count, Categories.Count)) || !Fits(Texts.Count) || !Fits(Labels.Count) || !Fits(Lows.Count) || Lows.Count != Highs.Count)
            throw new ArgumentException(
                $"Series '{Name}' has {Values.Count} values, {Days.Count} days, {Numbers.Count} numbers, {Categories.Count} categories, {Texts.Count} texts, {Labels.Count} labels, {Lows.Count} lows and {Highs.Count} highs. Give one day, one number or one category a value, and of the rest one a value or none; lows and highs together.");
        foreach (var number in Numbers)
            if (!double.IsFinite(number))
                throw new ArgumentException($"Series '{Name}' has a place that is no finite number: {Units.AnyNumber(number)}. Leave the point out; a point without a value keeps its place, with null as its value.");

        bool Fits(int count) => count == 0 || count == places;
    }

    /// <summary>The same series with some of its places, in the order given.</summary>
    internal FigureSeries At(IReadOnlyList<int> places)
    {
        return this with { Days = Of(Days), Numbers = Of(Numbers), Categories = Of(Categories), Values = Of(Values), Lows = Of(Lows), Highs = Of(Highs), Texts = Of(Texts), Labels = Of(Labels) };

        IReadOnlyList<T> Of<T>(IReadOnlyList<T> list) => list.Count == 0 ? list : [.. places.Select(place => list[place])];
    }

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}

/// <summary>How a series is drawn.</summary>
public enum SeriesKind
{
    /// <summary>A line with a marker at each point where there is room; with a band where the values have intervals.</summary>
    Line,

    /// <summary>Vertical bars from zero; bars below zero are hollow.</summary>
    Bars,

    /// <summary>Horizontal bars from zero, a category each.</summary>
    HorizontalBars,

    /// <summary>A line without markers, for what is fitted or assumed; with a band where the values have intervals.</summary>
    Curve,

    /// <summary>Markers alone; with whiskers where the values have intervals.</summary>
    Points,

    /// <summary>Markers on rows of their own, a category each, values to the right; with whiskers where the values have intervals.</summary>
    HorizontalPoints,

    /// <summary>A row of cells, a category each, coloured by value on a scale from -1 over 0 to +1; the series' name stands left of its row.</summary>
    Cells,

    /// <summary>A row of cells in the series' own colour, a category each; a gap is an empty cell.</summary>
    Marks,
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
