using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>What reports call a cell.</summary>
internal static class CellTitle
{
    private const int LongestLine = 60;
    private const int LongestHeading = 40;

    /// <summary>Its number, its first line that says something, and the heading it stands under.</summary>
    public static string Of(CellComparison compared, Notebooks.Notebook notebook)
    {
        var cell = (compared.Rerun ?? compared.Published)!;
        var lines = cell.Source.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var line = lines.FirstOrDefault(line => !line.StartsWith('#') && !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("using ", StringComparison.Ordinal)) ?? lines.FirstOrDefault() ?? "";
        var heading = notebook.Cells.Take(compared.Index).Reverse().Where(other => other.Kind == CellKind.Markdown)
            .SelectMany(other => other.Source.Split('\n').Reverse()).FirstOrDefault(text => text.StartsWith('#'))?.TrimStart('#').Trim();
        return $"cell {compared.Index + 1}{(line.Length == 0 ? "" : $": {Short(line, LongestLine)}")}{(string.IsNullOrEmpty(heading) ? "" : $"  [{Short(heading, LongestHeading)}]")}";
    }

    private static string Short(string text, int longest) => text.Length <= longest ? text : string.Concat(text.AsSpan(0, longest - 1), "…");
}
