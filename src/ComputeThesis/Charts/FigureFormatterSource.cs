namespace ComputeThesis;

/// <summary>The forms in which a notebook may ask for a figure, the richest first.</summary>
internal sealed class FigureFormatterSource
{
    public const string Plotly = "application/vnd.plotly.v1+json";
    public const string Svg = "image/svg+xml";
    public const string Html = "text/html";
    public const string Plain = "text/plain";

    // Without a plain form of its own a host lists every property of a figure, and draws it several times to do so.
    private readonly ShownFormatter[] formatters = [new(Html), new(Plotly), new(Svg), new(Plain)];

    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
