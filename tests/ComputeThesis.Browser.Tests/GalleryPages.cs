using System.Net;
using System.Text;
using ComputeThesis.Tests;
using ComputeThesis.Tests.Charts;

namespace ComputeThesis.Browser.Tests;

/// <summary>The gallery under <c>artifacts/gallery</c>: every figure in both drawings on one page, as the reader's system is, always light and always dark.</summary>
internal static class GalleryPages
{
    private const string Dark = "(prefers-color-scheme:dark)";

    public static void Write()
    {
        Directory.CreateDirectory(Folder);
        var body = new StringBuilder("<h1>Gallery</h1>\n<p>Each figure twice: the static drawing, then the interactive one.</p>\n");
        foreach (var (name, figure) in Figures)
            body.Append($"<section id=\"{name}\">\n<h2>{name}</h2>\n<div data-drawing=\"static\">{figure.ToHtml()}</div>\n<div data-drawing=\"interactive\">{FigurePage.Live(figure.ToHtml(), figure.ToPlotlyJson())}</div>\n</section>\n");

        var page = FigurePage.Write("Gallery", body.ToString());
        Write("figures.html", page);
        // A page that is always dark or light: the question that its styles and its script ask is answered beforehand.
        Write("dark.html", page.Replace(Dark, "all", StringComparison.Ordinal));
        Write("light.html", page.Replace(Dark, "not all", StringComparison.Ordinal));
        Write("index.html", Index());
    }

    /// <summary>The real figures, and the hand-made ones that hold everything a figure can hold.</summary>
    public static IReadOnlyList<(string Name, Figure Figure)> Figures { get; } =
    [
        .. Gallery.Figures.Select(figure => (figure.Name, Gallery.Named(figure.Name))),
        .. ((IEnumerable<object[]>)Sample.Names).Select(row => (string)row[0]).Select(name => ($"Sample{name}", Sample.Named(name))),
    ];

    public static string Folder { get; } = Repository.PathOf("artifacts", "gallery");

    public static string Page => Path.Combine(Folder, "figures.html");

    private static string Index()
    {
        var names = string.Concat(Figures.Select(figure => $"<li><a href=\"figures.html#{figure.Name}\">{WebUtility.HtmlEncode(figure.Figure.Title)}</a> ({figure.Name})</li>\n"));
        return $"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\"><title>Gallery</title></head><body style=\"font-family:system-ui,sans-serif\"><main>\n<h1>Gallery</h1>\n<p><a href=\"figures.html\">As your system</a>, <a href=\"light.html\">light</a>, <a href=\"dark.html\">dark</a></p>\n<ul>\n{names}</ul>\n</main></body></html>\n";
    }

    private static void Write(string name, string html) => File.WriteAllText(Path.Combine(Folder, name), html, new UTF8Encoding(false));
}
