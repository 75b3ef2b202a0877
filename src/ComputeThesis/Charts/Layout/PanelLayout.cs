namespace ComputeThesis;

/// <summary>A panel with everything in its place, in pixels of the whole figure.</summary>
internal sealed record PanelLayout
{
    public required FigurePanel Panel { get; init; }

    public required PlaceAxis Place { get; init; }

    public required ValueAxis Value { get; init; }

    /// <summary>Where the points are drawn, without axis labels and titles.</summary>
    public required Box Plot { get; init; }

    /// <summary>Height taken above the plot by the title, event labels and clipped points.</summary>
    public double HeadRoom { get; init; }

    /// <summary>Height taken below the plot by its axis and clipped points.</summary>
    public double FootRoom { get; init; }

    public IReadOnlyList<DrawnSeries> Series { get; init; } = [];

    public IReadOnlyList<PlacedText> Titles { get; init; } = [];

    public IReadOnlyList<AxisTick> PlaceTicks { get; init; } = [];

    public IReadOnlyList<EndLabel> Labels { get; init; } = [];

    public IReadOnlyList<ClippedPoint> Clipped { get; init; } = [];

    public IReadOnlyList<PlacedEvent> Events { get; init; } = [];

    /// <summary>How far neighbouring points stand apart: markers and lines get finer where that is little.</summary>
    public double Spacing { get; init; }

    public double LineWidth(FigureSeries series) => Math.Min(Theme.LineWidth(series.Emphasis), Plot.Width < 250 ? 2.4 : 9);

    /// <summary>A point that no line leads to keeps its full size.</summary>
    public double MarkerRadius(FigureSeries series, Piece piece)
    {
        var full = Theme.MarkerRadius(series.Emphasis);
        return piece.Marks.Count == 1 ? full : Math.Clamp(Spacing * 0.3, 1, full);
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
        var part = Math.Clamp((value - Value.Low) / (Value.High - Value.Low), 0, 1);
        return IsHorizontal ? Plot.Left + (part * Plot.Width) : Plot.Bottom - (part * Plot.Height);
    }

    /// <summary>The place at a pixel: the way back from <see cref="Along"/>.</summary>
    public double PlaceAt(double pixels) => Place.Low + ((pixels - (IsHorizontal ? Plot.Top : Plot.Left)) / (IsHorizontal ? Plot.Height : Plot.Width) * (Place.High - Place.Low));

    /// <summary>The value at a pixel of a vertical axis: the way back from <see cref="Up"/>, beyond the axis too.</summary>
    public double ValueAt(double pixels) => Value.Low + ((Plot.Bottom - pixels) / Plot.Height * (Value.High - Value.Low));

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
    Plain,
    Strong,
    Note,
}

/// <summary>A line of text; X is its left end.</summary>
internal sealed record PlacedText(string Text, double X, double Y, TextRole Role);

/// <summary>A label on the axis of places: where its tick stands, and the middle of its text.</summary>
internal sealed record AxisTick(double Place, double Middle, string Text);

/// <summary>A series named where its line ends.</summary>
internal sealed record EndLabel(FigureSeries Series, string Text, Mark Mark, double EndX, double EndY, double X, double Y);

/// <summary>A point beyond the axis: a triangle at the edge, its value beside it.</summary>
internal sealed record ClippedPoint(FigureSeries Series, Mark Mark, string Text, double X, double Y, bool IsAbove, bool IsTextLeft);

/// <summary>An event with its label above the plot.</summary>
internal sealed record PlacedEvent(FigureEvent Event, double X, double TextX, double Y);
