using System.Text;

namespace ComputeThesis;

/// <summary>One picture, described once.</summary>
public sealed record Figure : FigureContent, IShown
{
    /// <summary>The figure as SVG: the same bytes every run, no script, nothing fetched.</summary>
    public string ToSvg() => SvgFigure.Write(this);

    /// <summary>The figure as an HTML fragment that needs no script.</summary>
    public string ToHtml() => ToSvg();
}
