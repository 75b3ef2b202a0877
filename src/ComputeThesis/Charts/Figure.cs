using Deedle;
using Plotly.NET;

namespace ComputeThesis;

/// <summary>A picture, described once and drawn twice: interactive where scripts run, static everywhere.</summary>
[TypeFormatterSource(typeof(FigureFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plotly, MimeTypes.Svg])]
public sealed record Figure : FigureContent, IShown
{
    /// <summary>The figure as a Plotly.NET chart, themed and complete, for whoever wants to style on.</summary>
    public GenericChart Chart => OwnCharts.Keep(PlotlyChart.Of(PlotlyFigure.Of(this)), this);

    /// <summary>The data behind the figure: a row is a point, with panel, series, x and y; the y of a gap is missing.</summary>
    public Frame<int, string> Data => FigureData.Frame(this);

    /// <summary>The figure as SVG: the same bytes every run, light or dark as the reader's screen, no script, nothing fetched.</summary>
    public string ToSvg() => SvgFigure.Write(this);

    /// <summary>The figure as an HTML fragment that needs no script and leaves its page's style alone.</summary>
    public string ToHtml() => FigureHtml.Fragment(this, ToSvg());

    /// <summary>The figure as plotly.js takes it, with data, layout and config: the same bytes every run.</summary>
    public string ToPlotlyJson() => PlotlyFigure.Of(this).ToJson();

    /// <summary>The figure as text for a terminal: each series with its first, last, lowest and highest value, its gaps and its shape in small; then the notes and sources.</summary>
    public override string ToString() => FigureWords.Write(this);

    /// <summary>
    /// Writes the figure to a file: <c>.svg</c> a static picture, <c>.png</c> a picture of fixed size, <c>.html</c> an interactive page that works offline, <c>.json</c> for plotly.js.
    /// A picture as <c>.png</c> has the light colours and two pixels for each of the drawing's 800 across; an installed Chromium, Chrome or Edge draws it:
    /// the one that the variable <c>CHROME_PATH</c> names, or the first one found. The other forms need no browser.
    /// </summary>
    /// <param name="path">Where to; its ending says the form. A file that exists is replaced when the new one is whole. No folder is made.</param>
    /// <exception cref="ArgumentException">The ending is none of the four.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="InvalidOperationException">A <c>.png</c> was asked for, and there is no browser, or it failed.</exception>
    /// <exception cref="TimeoutException">The browser took longer than a minute, and was ended.</exception>
    public void Save(string path) => FigureFile.Save(path,
        (".svg", FigureFile.Text(ToSvg)),
        (".png", () => FigurePicture.Write(this, ToSvg())),
        (".html", FigureFile.Text(() => FigurePage.Write(this, ToHtml(), ToPlotlyJson()))),
        (".json", FigureFile.Text(ToPlotlyJson)));

    string? IShown.As(string mimeType) => mimeType switch
    {
        MimeTypes.Html => ToHtml(),
        MimeTypes.Svg => ToSvg(),
        MimeTypes.Plotly => ToPlotlyJson(),
        MimeTypes.Plain => ToString(),
        _ => null,
    };
}
