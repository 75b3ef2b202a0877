using System.Globalization;
using System.Text;

namespace ComputeThesis;

/// <summary>Collects SVG elements; a colour is written for a light page and under the class that a dark page restyles.</summary>
internal sealed class SvgCanvas
{
    private readonly StringBuilder xml = new(16_384);
    private readonly Dictionary<string, Shade> used = [];

    /// <summary>The shades drawn so far, in the order of their names.</summary>
    public IEnumerable<Shade> Used => used.Values.OrderBy(shade => shade.Name, StringComparer.Ordinal);

    public override string ToString() => xml.ToString();

    /// <summary>Markup, its numbers rounded to hundredths and its strings taken as they are.</summary>
    public void Add(FormattableString markup)
    {
        var arguments = markup.GetArguments();
        for (var i = 0; i < arguments.Length; i++)
            if (arguments[i] is double number)
                arguments[i] = SvgText.Number(number);
        xml.AppendFormat(CultureInfo.InvariantCulture, markup.Format, arguments).Append('\n');
    }

    public void Raw(string markup) => xml.Append(markup);

    /// <summary>Attributes that fill with a shade.</summary>
    public string Fill(Shade shade) => $"fill=\"{shade.Light}\" class=\"{Class("f", shade)}\"";

    /// <summary>Attributes that draw a line with a shade.</summary>
    public string Stroke(Shade shade) => $"stroke=\"{shade.Light}\" class=\"{Class("s", shade)}\"";

    public void Text(PlacedText text)
    {
        var (size, weight, shade) = text.Role switch
        {
            TextRole.Title => (Theme.TitleSize, " font-weight=\"700\"", Theme.Ink),
            TextRole.Subtitle => (Theme.SubtitleSize, "", Theme.Muted),
            TextRole.PanelTitle => (Theme.SubtitleSize, " font-weight=\"600\"", Theme.Ink),
            _ => (Theme.TextSize, "", Theme.Muted),
        };
        Text(text.Text, text.X, text.Y, shade, size, weight);
    }

    /// <summary>A line of text, its baseline at a height.</summary>
    public void Text(string text, double x, double y, Shade shade, double size = Theme.TextSize, string more = "") =>
        Add($"<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{more} {Fill(shade)}>{SvgText.Escape(text)}</text>");

    private string Class(string kind, Shade shade)
    {
        used[shade.Name] = shade;
        return $"{kind}-{shade.Name}";
    }
}
