using Markdig.Syntax;

namespace ComputeThesis.Notebooks;

/// <summary>What an index says of a notebook.</summary>
/// <param name="Title">Its first heading, or its name.</param>
/// <param name="Summary">Its first paragraph, or nothing.</param>
/// <param name="Figures">How many pictures it shows.</param>
/// <param name="Tables">How many tables it shows.</param>
/// <param name="Record">What the run that gave its outputs rested on, where it is known.</param>
internal sealed record NotebookFacts(string Title, string Summary, int Figures, int Tables, RunRecord? Record)
{
    private const int LongestSummary = 480;

    public static NotebookFacts Of(SiteNotebook site)
    {
        var texts = site.Notebook.Cells.Where(cell => cell.Kind == CellKind.Markdown).Select(cell => MarkdownHtml.Parse(cell.Source)).ToList();
        var title = texts.SelectMany(text => text.Descendants<HeadingBlock>()).Select(PlainText.Of).FirstOrDefault(text => text.Trim().Length > 0);
        var summary = texts.SelectMany(text => text.OfType<ParagraphBlock>()).Select(PlainText.Of).FirstOrDefault(text => text.Trim().Length > 0);
        var outputs = ShownOutputs.Of(site.Notebook).ToList();
        return new(title?.Trim() ?? site.Path, Short(summary?.Trim() ?? ""), outputs.Count(ShownOutputs.IsFigure), outputs.Count(ShownOutputs.IsTable), RunRecord.Of(site.Notebook));
    }

    /// <summary>What a reader sees in it and what it rests on, in a line.</summary>
    public string Line()
    {
        var parts = new List<string>();
        if (Figures > 0)
            parts.Add(Counted(Figures, "figure"));
        if (Tables > 0)
            parts.Add(Counted(Tables, "table"));
        if (Record is { Data: { Count: > 0 } data })
            parts.Add($"{Counted(data.Count, "data table")} ({string.Join(", ", data.Select(table => table.Package).Distinct())})");
        if (Record is not null)
            parts.AddRange(Record.Variables.Where(variable => variable.Key.EndsWith("AS_OF", StringComparison.OrdinalIgnoreCase)).Select(variable => $"as known on {variable.Value}"));
        return string.Join(" · ", parts);
    }

    private static string Counted(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");

    private static string Short(string text) =>
        text.Length <= LongestSummary ? text : text[..(text.LastIndexOf(' ', LongestSummary) is var space and > 0 ? space : LongestSummary)].TrimEnd(',', '.', ';', ':', ' ') + " …";
}
