using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>What reports call a cell.</summary>
internal static class CellTitle
{
    private const int Longest = 70;

    /// <summary>Its number, the heading it stands under, and its first line that says something.</summary>
    public static string Of(CellComparison compared, Notebooks.Notebook notebook)
    {
        var cell = (compared.Rerun ?? compared.Published)!;
        var lines = cell.Source.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var line = lines.FirstOrDefault(line => !line.StartsWith('#') && !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("using ", StringComparison.Ordinal)) ?? lines.FirstOrDefault() ?? "";
        var heading = notebook.Cells.Take(compared.Index).Reverse().Where(other => other.Kind == CellKind.Markdown)
            .SelectMany(other => other.Source.Split('\n').Reverse()).FirstOrDefault(text => text.StartsWith('#'))?.TrimStart('#').Trim();
        return $"cell {compared.Index + 1}{(string.IsNullOrEmpty(heading) ? "" : $" ({Short(heading)})")}{(line.Length == 0 ? "" : $": {Short(line)}")}";
    }

    private static string Short(string text) => text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest - 1), "…");
}
