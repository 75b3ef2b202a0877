using Deedle;
using Plotly.NET;

namespace ComputeThesis;

/// <summary>A picture, described once and drawn twice: interactive where scripts run, static everywhere.</summary>
[TypeFormatterSource(typeof(FigureFormatterSource), PreferredMimeTypes = [FigureFormatterSource.Html, FigureFormatterSource.Plotly, FigureFormatterSource.Svg])]
public sealed record Figure : FigureContent, IShown
{
    /// <summary>The figure as a Plotly.NET chart, themed and complete, for whoever wants to style on.</summary>
    public GenericChart Chart => PlotlyChart.Of(PlotlyFigure.Of(this));

    /// <summary>The data behind the figure: a row is a point, with panel, series, x and y; the y of a gap is missing.</summary>
    public Frame<int, string> Data => FigureData.Frame(this);

    /// <summary>The figure as SVG: the same bytes every run, light or dark as the reader's screen, no script, nothing fetched.</summary>
    public string ToSvg() => SvgFigure.Write(this);

    /// <summary>The figure as an HTML fragment that needs no script and leaves its page's style alone.</summary>
    public string ToHtml() => FigureHtml.Fragment(this, ToSvg());

    /// <summary>The figure as plotly.js takes it, with data, layout and config: the same bytes every run.</summary>
    public string ToPlotlyJson() => PlotlyFigure.Of(this).ToJson();

    /// <summary>The figure as text: its title, and a line a series.</summary>
    public override string ToString() => FigureWords.Write(this);

    /// <summary>Writes the figure to a file: <c>.svg</c> a static picture, <c>.html</c> an interactive page that works offline, <c>.json</c> for plotly.js.</summary>
    /// <param name="path">Where to; its ending says the form. A file that exists is replaced.</param>
    /// <exception cref="ArgumentException">The ending is none of the three.</exception>
    public void Save(string path) => FigureFile.Save(path,
        (".svg", ToSvg), (".html", () => FigurePage.Write(this, ToHtml(), ToPlotlyJson())), (".json", ToPlotlyJson));

    string? IShown.As(string mimeType) => mimeType switch
    {
        FigureFormatterSource.Html => ToHtml(),
        FigureFormatterSource.Svg => ToSvg(),
        FigureFormatterSource.Plotly => ToPlotlyJson(),
        _ => null,
    };
}
