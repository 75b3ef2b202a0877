namespace ComputeThesis.Tests.Charts;

/// <summary>Hand-made figures that hold everything a figure can hold.</summary>
internal static class Sample
{
    public static DateOnly Quarter(int index) => new DateOnly(2024, 3, 31).AddMonths(3 * index) is var day ? new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)) : default;

    public static FigureSeries Line(string name, int colour, params double?[] values) => new()
    {
        Name = name,
        Colour = colour,
        Days = [.. Enumerable.Range(0, values.Length).Select(Quarter)],
        Values = values,
        Texts = [.. Enumerable.Range(0, values.Length).Select(i => $"quarter {i} (example.org)")],
    };

    /// <summary>Two lines with a gap, a break, an event and a value far beyond the axis.</summary>
    public static Figure Growth { get; } = new()
    {
        Title = "Growth of two clouds",
        Subtitle = "Year-on-year growth, %",
        AltText = "North grew from 10% to 38%; South fell.",
        Sources = ["north.example", "south.example"],
        AsOf = new(2026, 5, 15),
        Notes = ["South gave no figure for December 2024."],
        Panels =
        [
            new()
            {
                Unit = FigureUnit.Percent,
                ShowsZero = true,
                Clip = new(null, 0.6),
                Series = [Line("North", 0, 0.1, 0.13, 0.18, 0.26, 0.34, 0.38) with { Emphasis = Emphasis.Highlighted }, Line("South", 1, 0.3, 0.25, 0.2, null, -0.1, 4.2)],
                Events = [new(Quarter(2), "North buys chips")],
                Breaks = [new(Quarter(4), "North counts chips from March 2025", "North")],
            },
        ],
    };

    /// <summary>Small multiples: bars of both signs, and an earlier definition that is paler.</summary>
    public static Figure Panels { get; } = new()
    {
        Title = "Two clouds, each in its own currency",
        AltText = "Both grew.",
        Panels =
        [
            new() { Title = "North, CNY bn", Unit = FigureUnit.Billions("CNY"), ShowsZero = true, Series = [Line("North", 0, 29_000, 31_000, 33_500) with { IsPale = true }, Line("North", 0, null, null, null, 41_600, 48_400)] },
            new() { Title = "South", Unit = FigureUnit.Points, Series = [Line("South", 9, 0.02, -0.03, null, 0.05) with { Kind = SeriesKind.Bars }] },
        ],
    };

    public static Figure Ranking { get; } = new()
    {
        Title = "Who grew fastest",
        AltText = "South 684%, North 38%.",
        Panels =
        [
            new()
            {
                Unit = FigureUnit.Percent,
                Clip = new(null, 1),
                Series =
                [
                    new() { Name = "South", Kind = SeriesKind.HorizontalBars, Categories = ["South"], Values = [6.84], Emphasis = Emphasis.Faint },
                    new() { Name = "North", Kind = SeriesKind.HorizontalBars, Categories = ["North"], Values = [0.38], Emphasis = Emphasis.Highlighted },
                ],
            },
        ],
    };

    public static Figure Empty { get; } = new() { Title = "Nothing", AltText = "Nothing to show: no rows." };

    public static TheoryData<string> Names => [nameof(Growth), nameof(Panels), nameof(Ranking), nameof(Empty)];

    public static Figure Named(string name) => name switch { nameof(Growth) => Growth, nameof(Panels) => Panels, nameof(Ranking) => Ranking, _ => Empty };
}
