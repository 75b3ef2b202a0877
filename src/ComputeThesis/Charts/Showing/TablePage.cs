namespace ComputeThesis;

/// <summary>A page around a table: it needs no script and no network.</summary>
internal static class TablePage
{
    public static string Write(string title, string table) => $$"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="light dark">
        <title>{{SvgText.Escape(title)}}</title>
        <style>body{--ct-paper:#fff;margin:0 auto;padding:16px;max-width:1200px;background:var(--ct-paper);color:#1b1d21}@media (prefers-color-scheme:dark){body{--ct-paper:#16181d;color:#eceef1} }</style>
        </head>
        <body>
        <main>{{table}}</main>
        </body>
        </html>

        """.ReplaceLineEndings("\n");
}
