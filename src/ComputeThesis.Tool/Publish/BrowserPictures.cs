using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>Has an installed browser draw the figures of notebooks; where it cannot, says so once and leaves the rest undrawn.</summary>
internal sealed partial class BrowserPictures(Action<string> say)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // What a notebook may ask for is bounded: a picture is held in memory, four bytes a pixel.
    private const double Largest = 4000;

    private InstalledBrowser? browser;
    private bool gaveUp;

    public StillPictures Pictures => new(OfSvg, OfPlotly);

    private StillPicture? OfSvg(string svg)
    {
        var (width, height) = SizeOf(svg);
        return Draw(width, height, () => FigurePicture.Page(svg, width));
    }

    private StillPicture? OfPlotly(string figure)
    {
        var (width, height) = (800, 500);
        using var json = JsonDocument.Parse(figure);
        if (json.RootElement.TryGetProperty("layout", out var layout) && layout.ValueKind == JsonValueKind.Object)
        {
            width = Side(layout, "width") ?? width;
            height = Side(layout, "height") ?? height;
        }

        return Draw(width, height, () => PlotlyPage(figure, width, height));
    }

    private StillPicture? Draw(int width, int height, Func<string> page)
    {
        if (gaveUp)
            return null;
        try
        {
            browser ??= InstalledBrowser.Find();
            return new(FigurePicture.Draw(page(), width, height, browser, Patience), width, height);
        }
        catch (Exception problem) when (problem is InvalidOperationException or TimeoutException or IOException or UnauthorizedAccessException)
        {
            gaveUp = true;
            say($"No image/png is put beside the figures, their SVG alone: {problem.Message}");
            return null;
        }
    }

    private static int? Side(JsonElement layout, string name) =>
        layout.TryGetProperty(name, out var side) && side.ValueKind == JsonValueKind.Number && side.TryGetDouble(out var value) && value is >= 1 and <= Largest ? (int)Math.Ceiling(value) : null;

    /// <summary>The size that a drawing asks for: by its box, else by its width and height, else as wide as a notebook.</summary>
    private static (int Width, int Height) SizeOf(string svg)
    {
        var tag = Root().Match(svg).Value;
        if (Box().Match(tag) is { Success: true } box && Read(box, "width") is { } width && Read(box, "height") is { } height)
            return (width, height);
        return (Plain().Matches(tag).FirstOrDefault(found => found.Groups["name"].Value == "width") is { } wide ? Read(wide, "size") ?? 800 : 800,
            Plain().Matches(tag).FirstOrDefault(found => found.Groups["name"].Value == "height") is { } high ? Read(high, "size") ?? 600 : 600);
    }

    private static int? Read(Match found, string group) =>
        double.TryParse(found.Groups[group].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= Largest ? (int)Math.Ceiling(value) : null;

    private static string PlotlyPage(string figure, int width, int height)
    {
        using var script = new StreamReader(FigureScript.Open(), Encoding.UTF8);
        return $$"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:">
            <style>html{background:#fff;overflow:hidden;color-scheme:only light}body{margin:0}</style>
            <div id="figure"></div>
            <script>{{script.ReadToEnd()}}</script>
            <script type="application/json" id="json">{{figure.Replace("<", "\\u003c", StringComparison.Ordinal)}}</script>
            <script>
            const figure = JSON.parse(document.getElementById("json").textContent);
            Plotly.newPlot("figure", figure.data || [], { ...figure.layout, width: {{width}}, height: {{height}} }, { staticPlot: true });
            </script>
            </html>
            """;
    }

    [GeneratedRegex("<svg\\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Root();

    [GeneratedRegex("viewBox\\s*=\\s*[\"']\\s*[-\\d.e]+[\\s,]+[-\\d.e]+[\\s,]+(?<width>[\\d.e]+)[\\s,]+(?<height>[\\d.e]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Box();

    [GeneratedRegex("\\s(?<name>width|height)\\s*=\\s*[\"'](?<size>[\\d.]+)(?:px)?[\"']")]
    private static partial Regex Plain();
}
