using System.Text;

namespace ComputeThesis;

/// <summary>A figure as a PNG: its static drawing on a light page, drawn by a browser of this machine.</summary>
internal static class FigurePicture
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static byte[] Write(FigureContent figure, string svg) => Write(figure, svg, InstalledBrowser.Find(), Patience);

    /// <param name="figure">The figure.</param>
    /// <param name="svg">Its static drawing.</param>
    /// <param name="browser">Who draws.</param>
    /// <param name="limit">How long it may take.</param>
    public static byte[] Write(FigureContent figure, string svg, InstalledBrowser browser, TimeSpan limit)
    {
        var layout = FigureLayout.Of(figure);
        var (width, height) = ((int)Math.Ceiling(layout.Width), (int)Math.Ceiling(layout.Height));
        return Draw(Page(svg, width), width, height, browser, limit);
    }

    /// <summary>A page of any kind as a PNG of two pixels a CSS pixel.</summary>
    /// <param name="html">The page.</param>
    /// <param name="width">How wide it is, in CSS pixels.</param>
    /// <param name="height">How much of its height to keep.</param>
    /// <param name="browser">Who draws.</param>
    /// <param name="limit">How long it may take.</param>
    public static byte[] Draw(string html, int width, int height, InstalledBrowser browser, TimeSpan limit)
    {
        var folder = Directory.CreateDirectory(Path.Combine(browser.WorkRoot, $"figure-{Guid.NewGuid():N}"));
        try
        {
            var (page, picture) = (Path.Combine(folder.FullName, "figure.html"), Path.Combine(folder.FullName, "figure.png"));
            File.WriteAllText(page, html, new UTF8Encoding(false));
            browser.Draw(page, width, height, picture, limit);
            return PngPicture.Cut(File.ReadAllBytes(picture), width * InstalledBrowser.Scale, height * InstalledBrowser.Scale, InstalledBrowser.Scale);
        }
        catch (InvalidDataException problem)
        {
            throw new InvalidOperationException($"'{browser.Program}' drew a picture that is not whole: {problem.Message} {InstalledBrowser.Another("")}", problem);
        }
        finally
        {
            Remove(folder);
        }
    }

    /// <summary>A page with nothing on it but the drawing, which the reader's dark screen does not change and which can fetch nothing.</summary>
    public static string Page(string svg, int width) => $$"""
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <style>html{background:#fff;overflow:hidden;color-scheme:only light}body{margin:0}svg{display:block;width:{{width}}px}</style>
        {{svg.Replace("<style>@media (prefers-color-scheme:dark)", "<style>@media not all", StringComparison.Ordinal)}}
        </html>
        """;

    // What a browser leaves running for a moment may still write to its profile.
    private static void Remove(DirectoryInfo folder)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                if (tries == 20)
                    return;
                Thread.Sleep(50);
            }
        }
    }
}
