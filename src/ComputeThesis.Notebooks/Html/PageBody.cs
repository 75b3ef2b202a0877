using System.Text;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>The cells of a notebook as HTML, and what was met while they were written.</summary>
internal sealed class PageBody
{
    private readonly PageParts parts;
    private readonly MarkdownHtml markdown;
    private readonly OutputHtml outputs;
    private readonly StringBuilder body = new();

    private PageBody(PageParts parts)
    {
        this.parts = parts;
        markdown = new(Headings, parts);
        outputs = new(markdown, parts);
    }

    public Headings Headings { get; } = new();

    /// <summary>Whether something written needs plotly.js to be drawn.</summary>
    public bool NeedsPlotly => outputs.NeedsPlotly;

    /// <summary>Whether a reader can ask for code.</summary>
    public bool HasCode { get; private set; }

    public StringBuilder Html => body;

    public static PageBody Of(Notebook notebook, PageParts parts)
    {
        var page = new PageBody(parts);
        foreach (var cell in notebook.Cells)
            page.Write(cell);
        return page;
    }

    private void Write(Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Markdown:
                body.Append("<section class=\"cell text\">\n").Append(markdown.Write(cell.Source, cell.Rest["attachments"] as JsonObject)).Append("</section>\n");
                break;
            case CellKind.Code:
                WriteCode(cell);
                break;
            default:
                body.Append($"<pre class=\"cell raw\">{Encode.Text(cell.Source)}</pre>\n");
                break;
        }
    }

    private void WriteCode(Cell cell)
    {
        if (cell.Source.Trim().Length == 0 && cell.Outputs.Count == 0)
            return;
        body.Append($"<section class=\"cell code\" id=\"cell-{Encode.Text(cell.Id)}\">\n");
        // The tags are those of Jupyter Book and nbconvert.
        if (!Tagged(cell, "remove-input", "remove_input"))
        {
            HasCode = true;
            var label = cell.Language == Languages.CSharp ? "Code" : $"Code in {cell.Language}";
            var code = cell.Language == Languages.CSharp ? CodeHtml.Write(cell.Source) : Encode.Text(cell.Source);
            var isOpen = parts.Inputs == CodeInputs.Shown && !Tagged(cell, "hide-input", "hide_input");
            body.Append($"<details class=\"source\"{(isOpen ? " open" : "")}><summary>{Encode.Text(label)}"
                + (cell.ExecutionCount is { } count ? $" <span class=\"count\">[{count}]</span>" : "")
                + $"</summary><pre><code>{code}</code></pre></details>\n");
        }
        if (!Tagged(cell, "remove-output", "remove_output"))
        {
            foreach (var output in cell.Outputs)
                outputs.Write(body, output, cell.ExecutionCount);
        }
        body.Append("</section>\n");
    }

    private static bool Tagged(Cell cell, params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            if (cell.Tags.Contains(tag))
                return true;
        }
        return false;
    }
}
