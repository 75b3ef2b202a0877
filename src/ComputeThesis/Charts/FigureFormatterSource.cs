namespace ComputeThesis;

/// <summary>The forms in which a notebook may ask for a figure, the richest first.</summary>
internal sealed class FigureFormatterSource
{
    // Without a plain form of its own a host lists every property of a figure, and draws it several times to do so.
    private readonly ShownFormatter[] formatters = [new(MimeTypes.Html), new(MimeTypes.Plotly), new(MimeTypes.Svg), new(MimeTypes.Plain)];

    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
