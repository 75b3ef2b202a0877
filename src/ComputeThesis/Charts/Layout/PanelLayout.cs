namespace ComputeThesis;

/// <summary>A panel with everything in its place, in pixels of the whole figure.</summary>
internal sealed record PanelLayout
{
    // Markers closer than this would hide the line that they stand on.
    private const double LeastSpacing = 2.5;

    public required FigurePanel Panel { get; init; }

    public required PlaceAxis Place { get; init; }

    public required ValueAxis Value { get; init; }

    /// <summary>Where the points are drawn, without axis labels and titles.</summary>
    public required Box Plot { get; init; }

    /// <summary>Width taken left of the plot by names or numbers.</summary>
    public double LeftRoom { get; init; }

    /// <summary>Height taken above the plot by the title, event labels and clipped points.</summary>
    public double HeadRoom { get; init; }

    /// <summary>Height taken below the plot by its axis and clipped points.</summary>
    public double FootRoom { get; init; }

    public IReadOnlyList<DrawnSeries> Series { get; init; } = [];

    public IReadOnlyList<PlacedText> Titles { get; init; } = [];

    public IReadOnlyList<AxisTick> PlaceTicks { get; init; } = [];

    /// <summary>In how many rows the names of places stand under the plot.</summary>
    public int PlaceRows { get; init; } = 1;

    public IReadOnlyList<EndLabel> Labels { get; init; } = [];

    public IReadOnlyList<ClippedPoint> Clipped { get; init; } = [];

    /// <summary>Names of series that no line end names, in rows above the plot.</summary>
    public IReadOnlyList<LegendEntry> Legend { get; init; } = [];

    /// <summary>Texts beside single points.</summary>
    public IReadOnlyList<PointLabel> PointLabels { get; init; } = [];

    /// <summary>What the places are, under their axis; its X is its middle.</summary>
    public PlacedText? PlaceTitle { get; init; }

    public IReadOnlyList<PlacedEvent> Events { get; init; } = [];

    /// <summary>How far neighbouring points stand apart: markers and lines get finer where that is little.</summary>
    public double Spacing { get; init; }

    public double LineWidth(FigureSeries series) => Math.Min(Theme.LineWidth(series.Emphasis), Plot.Width < 250 ? 2.4 : 9);

    /// <summary>Half the width of a marker, 0 where there is none; a point that no line leads to keeps its full size.</summary>
    public double MarkerRadius(FigureSeries series, Piece piece)
    {
        var full = Theme.MarkerRadius(series.Emphasis);
        return series.Kind switch
        {
            SeriesKind.Line when piece.Marks.Count > 1 => Spacing < LeastSpacing ? 0 : Math.Clamp(Spacing * 0.3, 1, full),
            SeriesKind.Line => full,
            SeriesKind.Curve => piece.Marks.Count > 1 ? 0 : full,
            _ => Theme.PointRadius(series.Emphasis),
        };
    }

    public bool IsHorizontal => Panel.IsHorizontal;

    public bool IsEmpty => Series.All(series => series.Pieces.Count == 0);

    /// <summary>A place as pixels along its axis.</summary>
    public double Along(double place)
    {
        var part = (place - Place.Low) / (Place.High - Place.Low);
        return IsHorizontal ? Plot.Top + (part * Plot.Height) : Plot.Left + (part * Plot.Width);
    }

    /// <summary>A value as pixels along its axis, at the edge where it lies beyond.</summary>
    public double Up(double value)
    {
        var part = Math.Clamp(Value.Part(Math.Clamp(value, Value.Low, Value.High)), 0, 1);
        return IsHorizontal ? Plot.Left + (part * Plot.Width) : Plot.Bottom - (part * Plot.Height);
    }

    /// <summary>The place at a pixel: the way back from <see cref="Along"/>.</summary>
    public double PlaceAt(double pixels) => Place.Low + ((pixels - (IsHorizontal ? Plot.Top : Plot.Left)) / (IsHorizontal ? Plot.Height : Plot.Width) * (Place.High - Place.Low));

    /// <summary>The value at a pixel of a vertical axis: the way back from <see cref="Up"/>, beyond the axis too.</summary>
    public double ValueAt(double pixels) => Value.At((Plot.Bottom - pixels) / Plot.Height);

    /// <summary>The name of a row of cells, cut to its room.</summary>
    public string RowName(int row) => TextWrap.Cut(Value.Labels[row], LeftRoom - 10, Theme.TextSize, isBold: true);

    /// <summary>Whether a row of cells is one that the figure is about.</summary>
    public bool IsStrongRow(int row) => Series.Any(drawn => drawn.Series.Emphasis == Emphasis.Highlighted && drawn.Series.Name == Panel.RowNames[row]);

    /// <summary>Whether the name of a place is one that the figure is about.</summary>
    public bool IsStrong(AxisTick tick) => IsHorizontal && Series.Any(drawn => drawn.Series.Emphasis == Emphasis.Highlighted
        && drawn.Pieces.Any(piece => piece.Marks.Any(mark => mark.X == tick.Place)));

    /// <summary>The baseline of a name or number on the axis of places: under the plot, or over it where the panel is rows of cells.</summary>
    public double BaselineOf(AxisTick tick)
    {
        var room = Panel.IsMatrix ? Plot.Top - 6 : Plot.Bottom + FootRoom - (PlaceTitle is null ? 5 : 23);
        return room - ((PlaceRows - 1 - tick.Row) * Theme.RowOfNames);
    }

    /// <summary>What follows a value written right of its row: on which side of the axis it lies beyond.</summary>
    public string Sign(double value) => value > Value.High ? " ▸" : value < Value.Low ? " ◂" : "";

    public bool IsBeyond(double value) => value > Value.High || value < Value.Low;
}

/// <summary>A rectangle in pixels.</summary>
internal sealed record Box(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;
}

/// <summary>A series with its joined runs of points, and for bars which of how many stands at each place.</summary>
internal sealed record DrawnSeries(FigureSeries Series, IReadOnlyList<Piece> Pieces, int Bar, int Bars);

/// <summary>What a text is for: its size and weight follow.</summary>
internal enum TextRole
{
    Title,
    Subtitle,
    PanelTitle,
    Note,
}

/// <summary>A line of text; X is its left end.</summary>
internal sealed record PlacedText(string Text, double X, double Y, TextRole Role);

/// <summary>A label on the axis of places: where its tick stands, and the middle of its text.</summary>
internal sealed record AxisTick(double Place, double Middle, string Text)
{
    /// <summary>Which row of names under the plot it stands in, from 0.</summary>
    public int Row { get; init; }
}

/// <summary>A series named where its line ends.</summary>
internal sealed record EndLabel(string Text, Mark Mark, double EndX, double EndY, double X, double Y)
{
    public FigureSeries Series => Mark.Series;
}

/// <summary>A series named above its plot; X is the text's left end.</summary>
internal sealed record LegendEntry(FigureSeries Series, string Text, double X, double Y)
{
    /// <summary>The text with the sign that stands for the series.</summary>
    public string Signed => $"{(Series.Kind is SeriesKind.Bars or SeriesKind.HorizontalBars ? '■' : '●')} {Text}";
}

/// <summary>A text beside a point: how far its anchor stands from the point, and which side of it is anchored.</summary>
internal sealed record PointLabel(string Text, Mark Mark, double X, double Y, double ShiftX, double ShiftY, TextSide Side)
{
    public FigureSeries Series => Mark.Series;

    /// <summary>Among points a text may stand on a band, where only ink is read well, and its point says whose it is; right of a row the colour alone does.</summary>
    public Shade Shade => Series.Kind == SeriesKind.HorizontalPoints ? Theme.HueOf(Series).Label : Theme.Ink;
}

/// <summary>Which end of a text stands at its anchor.</summary>
internal enum TextSide
{
    Left,
    Middle,
    Right,
}

/// <summary>A point beyond the axis: a triangle at the edge, its value beside it.</summary>
internal sealed record ClippedPoint(Mark Mark, string Text, double X, double Y, bool IsAbove, bool IsTextLeft)
{
    public FigureSeries Series => Mark.Series;
}

/// <summary>An event with its label above the plot.</summary>
internal sealed record PlacedEvent(FigureEvent Event, double X, double TextX, double Y);
