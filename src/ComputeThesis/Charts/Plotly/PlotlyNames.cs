using System.Text;

namespace ComputeThesis;

/// <summary>How plotly.js spells texts, colours and the names of axes.</summary>
internal static class PlotlyNames
{
    /// <summary>The suffix of a panel's axes: none for the first.</summary>
    public static string Axis(string letter, int panel) => panel == 0 ? letter : $"{letter}{panel + 1}";

    /// <summary>A text with the signs escaped that plotly.js would read as markup.</summary>
    public static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                _ => escaped.Append(rune),
            };
        return escaped.ToString();
    }

    /// <summary>A text, bold where the figure is about it.</summary>
    public static string Strong(bool isStrong, string text) => isStrong ? $"<b>{Text(text)}</b>" : Text(text);

    public static PlotlyFields Font(Shade shade, double size = Theme.TextSize) => new() { { "color", shade.Light }, { "size", size } };

    /// <summary>A text at a place of the page or of an axis, without an arrow.</summary>
    public static PlotlyFields Note(string html, string kind, PlotlyFields font, (string Reference, object Value, string Anchor, double Shift) x, (string Reference, object Value, string Anchor, double Shift) y) => new()
    {
        { "name", kind },
        { "text", html },
        { "font", font },
        { "showarrow", false },
        { "borderwidth", 0 },
        { "borderpad", 0 },
        { "align", x.Anchor == "right" ? "right" : x.Anchor == "center" ? "center" : "left" },
        { "xref", x.Reference },
        { "x", x.Value },
        { "xanchor", x.Anchor },
        { "xshift", Math.Round(x.Shift, 1) },
        { "yref", y.Reference },
        { "y", y.Value },
        { "yanchor", y.Anchor },
        { "yshift", Math.Round(y.Shift, 1) },
    };

    /// <summary>A value where plotly.js places an annotation: on an axis of ratios it wants the logarithm.</summary>
    public static double Value(PanelLayout panel, double value) => panel.Value.IsLogarithmic ? Math.Log10(value) : value;

    /// <summary>How hovering writes a value of a unit by itself; null where plotly.js cannot.</summary>
    public static string? HoverFormat(FigureUnit unit) => unit == FigureUnit.Percent ? ".1%" : unit == FigureUnit.SignedPercent ? "+.1%" : unit.Scale == 1 ? ",.6~f" : null;

    /// <summary>A place on a panel's axis as plotly.js takes it.</summary>
    public static object Place(PanelLayout panel, double place) =>
        panel.Place.IsTimed ? Units.Day(DateOnly.FromDayNumber((int)Math.Clamp(Math.Round(place), 0, DateOnly.MaxValue.DayNumber))) : place;
}
