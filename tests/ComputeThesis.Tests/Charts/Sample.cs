namespace ComputeThesis.Tests.Charts;

/// <summary>Hand-made figures that hold everything a figure can hold.</summary>
internal static class Sample
{
    private static readonly double[] Places = [-2, -1, 0, 1, 2, 3, 4, 5];

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

    /// <summary>Days from an event: a band, single events behind, a line at day 0.</summary>
    public static Figure Study { get; } = new()
    {
        Title = "Reaction to prints of North",
        Subtitle = "Mean cumulative abnormal return, %, with a 95% band; single events faint",
        AltText = "The mean rose to 3%.",
        Sample = "n = 3 events of 2 assets",
        Panels =
        [
            new()
            {
                Unit = FigureUnit.Percent,
                ShowsZero = true,
                PlaceUnit = FigureUnit.FromDayZero,
                PlaceTitle = "trading days from the event",
                Events = [new(0.0, "day 0")],
                Series =
                [
                    .. Enumerable.Range(0, 3).Select(i => new FigureSeries { Name = $"Event {i}", Kind = SeriesKind.Curve, Emphasis = Emphasis.Faint, Numbers = Places, Values = [.. Places.Select(day => (double?)(0.01 * Math.Sin(day + i)))] }),
                    new() { Name = "CAAR", Emphasis = Emphasis.Highlighted, Numbers = Places, Values = [.. Places.Select(day => (double?)(day < 0 ? 0 : 0.006 * day))], Lows = [.. Places.Select(day => (double?)(-0.01 + (0.004 * day)))], Highs = [.. Places.Select(day => (double?)(0.02 + (0.008 * day)))] },
                ],
            },
        ],
    };

    /// <summary>Points of two names with labels and whiskers, a fit with its interval, and a gap.</summary>
    public static Figure Scatter { get; } = new()
    {
        Title = "Reaction against surprise",
        AltText = "They rise together.",
        Panels =
        [
            new()
            {
                Unit = FigureUnit.Percent,
                PlaceUnit = FigureUnit.Percent,
                PlaceTitle = "surprise, % of the expected revenue",
                Series =
                [
                    new() { Name = "North", Kind = SeriesKind.Points, Numbers = [-0.02, 0.01, 0.03], Values = [-0.04, 0.02, null], Labels = ["Q1", "Q2", "Q3"], Lows = [-0.05, 0.01, null], Highs = [-0.01, 0.04, null] },
                    new() { Name = "South", Kind = SeriesKind.Points, Colour = 1, Numbers = [0.0, 0.011], Values = [0.01, 0.021], Labels = ["Q1", "Q2"] },
                    new() { Name = "OLS fit", Kind = SeriesKind.Curve, Colour = 7, IsDashed = true, Numbers = [-0.02, 0.01, 0.03], Values = [-0.03, 0.015, 0.045], Lows = [-0.06, 0.0, 0.01], Highs = [0.0, 0.03, 0.08] },
                ],
            },
        ],
    };

    /// <summary>Rows of points with intervals, two names a row.</summary>
    public static Figure Forest { get; } = new()
    {
        Title = "Effects by asset",
        AltText = "None differs from zero.",
        Panels =
        [
            new()
            {
                Unit = FigureUnit.Percent,
                ShowsZero = true,
                Series =
                [
                    new() { Name = "[0, +1]", Kind = SeriesKind.HorizontalPoints, Categories = ["RENDER", "AKT"], Values = [0.01, -0.02], Lows = [-0.01, -0.05], Highs = [0.03, 0.01], Labels = ["+1.0% (-1.0 to 3.0)", null] },
                    new() { Name = "[-1, +5]", Kind = SeriesKind.HorizontalPoints, Colour = 1, Categories = ["RENDER", "AKT"], Values = [0.04, null], Lows = [0.01, null], Highs = [0.07, null] },
                ],
            },
        ],
    };

    /// <summary>Rows of cells coloured by value, and rows of marks in their own colour.</summary>
    public static Figure Cells { get; } = new()
    {
        Title = "What moves together",
        AltText = "North and South do.",
        Columns = 1,
        Panels =
        [
            new() { Title = "Correlation", Series = [.. new[] { "North", "South", "East" }.Select((name, row) => new FigureSeries { Name = name, Kind = SeriesKind.Cells, Categories = ["North", "South", "East"], Values = [.. Enumerable.Range(0, 3).Select(column => row + column == 3 ? (double?)null : 1 - (0.9 * Math.Abs(row - column)))] })] },
            new() { Title = "Findings", Series = [new() { Name = "C01 North", Kind = SeriesKind.Marks, Categories = ["supported", "contradicted"], Values = [1, null], Labels = ["yes", null] }, new() { Name = "C02 South", Kind = SeriesKind.Marks, Colour = 1, Categories = ["supported", "contradicted"], Values = [null, 1], Labels = [null, "no"], Emphasis = Emphasis.Highlighted }] },
        ],
    };

    /// <summary>An axis of ratios with a value that has no place on it, beside a line of many points.</summary>
    public static Figure Long { get; } = new()
    {
        Title = "Prices over five years",
        AltText = "They fell.",
        MostPoints = 300,
        SharesPlaces = false,
        Columns = 1,
        Panels =
        [
            new() { Title = "USD per GPU-hour", Unit = FigureUnit.Money("USD", "GPU-hour"), Scale = FigureScale.Logarithmic, Series = [Line("North", 0, 8, 4.1, 0, 2.5, 2.49), Line("South", 1, 1.1, 0.9, 0.45, 0.4, 0.36) with { Kind = SeriesKind.Points }] },
            new() { Title = "Index", Series = [new() { Name = "North", Days = [.. Enumerable.Range(0, 1800).Select(new DateOnly(2021, 1, 1).AddDays)], Values = [.. Enumerable.Range(0, 1800).Select(i => i is > 700 and < 760 ? (double?)null : 100 + (20 * Math.Sin(i / 60.0)) + (i % 7))] }] },
        ],
    };

    public static Figure Empty { get; } = new() { Title = "Nothing", AltText = "Nothing to show: no rows." };

    public static TheoryData<string> Names => [nameof(Growth), nameof(Panels), nameof(Ranking), nameof(Empty), nameof(Study), nameof(Scatter), nameof(Forest), nameof(Cells), nameof(Long)];

    public static Figure Named(string name) => name switch { nameof(Growth) => Growth, nameof(Panels) => Panels, nameof(Ranking) => Ranking, nameof(Study) => Study, nameof(Scatter) => Scatter, nameof(Forest) => Forest, nameof(Cells) => Cells, nameof(Long) => Long, _ => Empty };
}
