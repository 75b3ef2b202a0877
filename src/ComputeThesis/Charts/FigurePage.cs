using System.Text;

namespace ComputeThesis;

/// <summary>A page of figures: it works offline, and shows the static drawings until the script has drawn.</summary>
internal static class FigurePage
{
    private const string Style = """
        body{margin:0 auto;padding:16px;max-width:1200px;background:#fff;color:#1b1d21}
        figure.ct-figure{max-width:none!important}
        .ct-heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        @media (prefers-color-scheme:dark){body{background:#16181d;color:#eceef1}}
        """;

    // Colours are values of their own in the JSON, so that a text which holds one stays as it is.
    private const string Draw = """
        document.querySelectorAll("script.ct-data").forEach(script => {
          const figure = script.previousElementSibling, still = figure.querySelector("svg"), live = document.createElement("div");
          let json = script.textContent;
          if (matchMedia("(prefers-color-scheme:dark)").matches) {
            const dark = JSON.parse(json).layout.meta.dark;
            json = json.replace(/"(#[0-9a-f]{6})"/g, (all, colour) => `"${dark[colour] ?? colour}"`);
          }
          const { data, layout, config } = JSON.parse(json);
          live.setAttribute("role", "img");
          live.setAttribute("aria-label", layout.meta.description);
          figure.prepend(live);
          Plotly.newPlot(live, data, layout, config).then(() => still.remove(), () => live.remove());
        });
        """;

    /// <summary>A page for one figure. The drawing shows the title; its heading is for readers who find their way by headings.</summary>
    public static string Write(FigureContent figure, string fragment, string json) =>
        Write(figure.Title, $"<h1 class=\"ct-heard\">{SvgText.Escape(figure.Title)}</h1>{Live(fragment, json)}");

    /// <summary>A figure that the page's script draws, followed by what it is drawn from.</summary>
    public static string Live(string fragment, string json) => $"{fragment}\n<script type=\"application/json\" class=\"ct-data\">{json}</script>";

    /// <summary>A page around any number of figures.</summary>
    public static string Write(string title, string body)
    {
        using var reader = new StreamReader(FigureScript.Open(), Encoding.UTF8);
        return $$"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{{SvgText.Escape(title)}}</title>
            <style>{{Style}}</style>
            </head>
            <body>
            <main>{{body}}</main>
            <script>{{reader.ReadToEnd()}}</script>
            <script>{{Draw}}</script>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }
}
