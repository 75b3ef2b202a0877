namespace ComputeThesis;

/// <summary>Colours and sizes of every figure, on a light and on a dark page.</summary>
internal static class Theme
{
    /// <summary>How wide a figure is drawn; it scales to where it is shown.</summary>
    public const double Width = 800;

    /// <summary>How wide the interactive drawing is planned: it grows with its page, and its texts still fit a narrow one.</summary>
    public const double NarrowWidth = 600;

    public const double Margin = 16;
    public const double TitleSize = 20;
    public const double SubtitleSize = 14;
    public const double TextSize = 12.5;

    /// <summary>How far rows of names under a plot stand apart.</summary>
    public const double RowOfNames = 15;

    /// <summary>How wide a name left of a row may be.</summary>
    public const double NameWidth = 210;

    /// <summary>The fonts of the reader's own system: nothing is fetched.</summary>
    public const string Font = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

    public static readonly Shade Paper = new("paper", "#ffffff", "#16181d");
    public static readonly Shade Ink = new("ink", "#1b1d21", "#eceef1");
    public static readonly Shade Muted = new("muted", "#565b63", "#aab0ba");
    public static readonly Shade Grid = new("grid", "#e3e5e8", "#30343b");
    public static readonly Shade Zero = new("zero", "#6f757e", "#8a909a");

    /// <summary>A series that only gives context.</summary>
    public static readonly Hue Faint = new(new("k-f", "#9aa0a8", "#6c727b"), new("l-f", "#636870", "#a3a9b3"));

    // Okabe and Ito, "Color Universal Design" (2008), in an order that keeps neighbours apart; their yellow is too light for a line on
    // white and is olive there, blue and black are too dark for a dark page and are lightened there. Labels are darkened or lightened until read.
    private static readonly Hue[] Hues =
    [
        new(new("k0", "#d55e00", "#e8602c"), new("l0", "#b34f00", "#ff8f4a")),
        new(new("k1", "#0072b2", "#3a8fd9"), new("l1", "#00659e", "#5fa8ea")),
        new(new("k2", "#009e73", "#17b589"), new("l2", "#00704f", "#2cc79b")),
        new(new("k3", "#cc79a7", "#d88ab5"), new("l3", "#9a4474", "#e3a3c6")),
        new(new("k4", "#e69f00", "#e6a417"), new("l4", "#8a5d00", "#f0b63c")),
        new(new("k5", "#56b4e9", "#7cc8f5"), new("l5", "#1b6c9c", "#93d3f9")),
        new(new("k6", "#5c5200", "#f0e442"), new("l6", "#5c5200", "#f0e442")),
        new(new("k7", "#000000", "#f5f5f5"), new("l7", "#000000", "#f5f5f5")),
    ];

    // Orange over grey to blue, which readers with and without colour blindness tell apart; a strong cell is dark on a light page and light on a dark one.
    private static readonly Shade[] Scale =
    [
        new("c0", "#8a3200", "#ffb27a"), new("c1", "#b04a0a", "#e8935a"), new("c2", "#e08a4b", "#8f4d22"), new("c3", "#f0b488", "#6b3d20"), new("c4", "#f8dcc6", "#45301f"),
        new("c5", "#f2f3f5", "#2a2e35"),
        new("c6", "#d2e3f2", "#22384c"), new("c7", "#a6c9e6", "#234f74"), new("c8", "#6ea6d2", "#2a679c"), new("c9", "#2171b5", "#6fb1ea"), new("c10", "#0b4a86", "#a8d3fa"),
    ];

    /// <summary>Text on a strong cell; on a weak one it is <see cref="Ink"/>.</summary>
    public static readonly Shade OnStrong = new("on", "#fffffe", "#101114");

    /// <summary>How many colours there are before lines are told apart by dashes too.</summary>
    public static int Colours => Hues.Length;

    /// <summary>Every colour in both themes, each light one different, so that a page can swap them.</summary>
    public static IEnumerable<Shade> Shades => Hues.Prepend(Faint).SelectMany(hue => new[] { hue.Line, hue.Label }).Concat(Scale).Concat([Paper, Ink, Muted, Grid, Zero, OnStrong]);

    public static Hue HueOf(FigureSeries series) => series.Emphasis == Emphasis.Faint ? Faint : Hues[Math.Abs(series.Colour % Colours)];

    /// <summary>The colour of a cell and of the text on it, for a value from -1 to 1.</summary>
    public static (Shade Fill, Shade Text) CellOf(double value)
    {
        var step = (int)Math.Round((Math.Clamp(value, -1, 1) + 1) * 5, MidpointRounding.AwayFromZero);
        return (Scale[step], Math.Abs(step - 5) >= 4 ? OnStrong : Ink);
    }

    public static bool IsDashed(FigureSeries series) => series.IsDashed || Math.Abs(series.Colour / Colours) % 2 == 1;

    public static double Opacity(FigureSeries series) => series.IsPale ? 0.5 : 1;

    public static double LineWidth(Emphasis emphasis) => emphasis switch { Emphasis.Highlighted => 3.5, Emphasis.Faint => 1.2, _ => 1.6 };

    public static double MarkerRadius(Emphasis emphasis) => emphasis switch { Emphasis.Highlighted => 3.6, Emphasis.Faint => 1.6, _ => 2.2 };

    public static double PointRadius(Emphasis emphasis) => emphasis switch { Emphasis.Highlighted => 5, Emphasis.Faint => 2.6, _ => 3.8 };

    /// <summary>How strongly the band of a line is filled.</summary>
    public const double BandOpacity = 0.18;
}

/// <summary>One colour on a light and on a dark page, under the name its style class has.</summary>
internal sealed record Shade(string Name, string Light, string Dark);

/// <summary>A series' colour as a line and as readable text.</summary>
internal sealed record Hue(Shade Line, Shade Label);
