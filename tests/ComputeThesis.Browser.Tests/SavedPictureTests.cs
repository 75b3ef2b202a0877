using System.Xml.Linq;
using ComputeThesis.Tests.Charts;
using Microsoft.Playwright;

namespace ComputeThesis.Browser.Tests;

/// <summary>Pictures saved by a real browser, read back by another page of it.</summary>
public sealed class SavedPictureTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("figure-pictures-");

    public void Dispose() => folder.Delete(recursive: true);

    [SkippableTheory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public async Task A_picture_has_two_pixels_a_pixel_and_the_drawing_to_its_edges(string name)
    {
        Browser.Demand();
        // A frame along the edges shows what a cut picture would lose.
        var figure = Sample.Named(name);
        var size = Size(figure.ToSvg());
        var framed = figure.ToSvg().Replace("</svg>", $"<path d=\"M.5 .5H{size.Width - .5}V{size.Height - .5}H.5Z\" fill=\"none\" stroke=\"#ff00ff\"/></svg>", StringComparison.Ordinal);
        await File.WriteAllBytesAsync(At("framed.png"), FigurePicture.Write(figure, framed));

        var read = await ReadAsync("framed.png");

        Assert.Equal((1600, 2 * size.Height), (read.Width, read.Height));
        Assert.All(read.Edges, edge => Assert.Equal("255,0,255", edge));
    }

    [SkippableFact]
    public async Task A_figure_saved_as_a_picture_is_light_and_leaves_nothing_else()
    {
        Browser.Demand();
        Sample.Growth.Save(At("f.png"));

        var read = await ReadAsync("f.png");

        Assert.Equal((1600, 2 * Size(Sample.Growth.ToSvg()).Height), (read.Width, read.Height));
        Assert.All(read.Edges, edge => Assert.Equal("255,255,255", edge));
        Assert.InRange(new FileInfo(At("f.png")).Length, 10_000, 1_000_000);
        Assert.DoesNotContain(folder.EnumerateFileSystemInfos(), file => file.Name is not ("f.png" or "read.html"));
    }

    private static (double Width, double Height) Size(string svg)
    {
        var box = ((string)XElement.Parse(svg).Attribute("viewBox")!).Split(' ').Select(double.Parse).ToList();
        return (box[2], box[3]);
    }

    /// <summary>The size of a picture, and the colours in the middle of its four edges.</summary>
    private async Task<(int Width, int Height, string[] Edges)> ReadAsync(string name)
    {
        await File.WriteAllTextAsync(At("read.html"), $"<!doctype html><meta charset=utf-8><img src=\"data:image/png;base64,{Convert.ToBase64String(await File.ReadAllBytesAsync(At(name)))}\">");
        var opened = await browser.OpenAsync(At("read.html"), 1700, ColorScheme.Light);
        var read = await opened.Page.EvaluateAsync<string[]>("""
            () => {
              const image = document.querySelector("img"), canvas = document.createElement("canvas"), {naturalWidth: width, naturalHeight: height} = image;
              Object.assign(canvas, {width, height});
              const context = canvas.getContext("2d");
              context.drawImage(image, 0, 0);
              const at = (x, y) => context.getImageData(x, y, 1, 1).data.slice(0, 3).join();
              return [`${width}`, `${height}`, at(width / 2, 0), at(width / 2, height - 1), at(0, height / 2), at(width - 1, height / 2)];
            }
            """);
        return (int.Parse(read[0]), int.Parse(read[1]), read[2..]);
    }

    private string At(string name) => Path.Combine(folder.FullName, name);
}
