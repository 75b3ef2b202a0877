using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks.Tests;

/// <summary>Makes two notebooks of one cell each and compares them.</summary>
internal static class Compared
{
    public static CellComparison Streams(string old, string @new, params string[] tags) => Outputs([new StreamOutput("stdout", old)], [new StreamOutput("stdout", @new)], tags);

    public static CellComparison Shown(string form, string old, string @new, params string[] tags) => Outputs([Display((form, old))], [Display((form, @new))], tags);

    public static CellComparison Json(string form, string old, string @new, params string[] tags) =>
        Outputs([Display((form, JsonNode.Parse(old)!))], [Display((form, JsonNode.Parse(@new)!))], tags);

    public static CellComparison Outputs(IReadOnlyList<CellOutput> old, IReadOnlyList<CellOutput> @new, params string[] tags) =>
        Assert.Single(NotebookComparison.Of(Notebook(Cell("a", "x", old, tags)), Notebook(Cell("a", "x", @new, tags)), new()).Cells);

    public static DisplayOutput Display(params (string Form, JsonNode Value)[] forms) => new(forms.ToDictionary(form => form.Form, form => form.Value), IsResult: true);

    public static Cell Cell(string id, string source, IReadOnlyList<CellOutput> outputs, params string[] tags) => new()
    {
        Kind = CellKind.Code, Id = id, Source = source, Outputs = outputs, Metadata = new() { ["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]) },
    };

    public static Notebook Notebook(params Cell[] cells) => new("made.ipynb", cells, []);

    /// <summary>The changes as a reader sees them.</summary>
    public static string[] Told(this CellComparison cell) => [.. cell.Changes.Select(change => $"{change.Kind}: {change}")];
}
