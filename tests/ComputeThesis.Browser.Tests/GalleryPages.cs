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
        foreach (var (name, _) in Gallery.Figures)
        {
            var figure = Gallery.Named(name);
            body.Append($"<section id=\"{name}\">\n<h2>{name}</h2>\n<div data-drawing=\"static\">{figure.ToHtml()}</div>\n<div data-drawing=\"interactive\">{FigurePage.Live(figure.ToHtml(), figure.ToPlotlyJson())}</div>\n</section>\n");
        }

        var page = FigurePage.Write("Gallery", body.ToString());
        Write("figures.html", page);
        // A page that is always dark or light: the question that its styles and its script ask is answered beforehand.
        Write("dark.html", page.Replace(Dark, "all", StringComparison.Ordinal));
        Write("light.html", page.Replace(Dark, "not all", StringComparison.Ordinal));
        Write("index.html", Index());
    }

    public static string Folder { get; } = Repository.PathOf("artifacts", "gallery");

    public static string Page => Path.Combine(Folder, "figures.html");

    private static string Index()
    {
        var names = string.Concat(Gallery.Figures.Select(figure => $"<li><a href=\"figures.html#{figure.Name}\">{WebUtility.HtmlEncode(Gallery.Named(figure.Name).Title)}</a> ({figure.Name})</li>\n"));
        return $"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\"><title>Gallery</title></head><body style=\"font-family:system-ui,sans-serif\"><main>\n<h1>Gallery</h1>\n<p><a href=\"figures.html\">As your system</a>, <a href=\"light.html\">light</a>, <a href=\"dark.html\">dark</a></p>\n<ul>\n{names}</ul>\n</main></body></html>\n";
    }

    private static void Write(string name, string html) => File.WriteAllText(Path.Combine(Folder, name), html, new UTF8Encoding(false));
}
