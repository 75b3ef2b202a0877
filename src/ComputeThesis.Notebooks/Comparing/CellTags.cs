using System.Globalization;

namespace ComputeThesis.Notebooks;

/// <summary>What the tags of a cell say about comparing it.</summary>
/// <param name="Tolerance">The tolerance of its numbers.</param>
/// <param name="Chosen">Whether somebody chose that tolerance, for this cell or for all.</param>
/// <param name="LeftOut">The tag that leaves its outputs out of the comparison, or null.</param>
internal sealed record CellTags(Tolerance Tolerance, bool Chosen, string? LeftOut)
{
    private const string Cure = "Write a number that is not negative, such as atol=0.01 or rtol=1e-3, once for a cell.";

    /// <summary>nbval's names, so that a notebook need not be tagged twice. Its <c>nbval-check-output</c> asks for what is done anyway.</summary>
    private static readonly string[] LeavingOut = ["nbval-ignore-output", "nbval-skip"];

    public static CellTags Of(Notebook notebook, int index, Tolerance usual)
    {
        var tags = notebook.Cells[index].Tags;
        var absolute = Read(notebook, index, tags, "atol");
        var relative = Read(notebook, index, tags, "rtol");
        return new(new(absolute ?? usual.Absolute, relative ?? usual.Relative),
            absolute is not null || relative is not null || usual != Tolerance.Default, LeavingOut.FirstOrDefault(tags.Contains));
    }

    private static double? Read(Notebook notebook, int index, IReadOnlyList<string> tags, string name)
    {
        double? read = null;
        foreach (var tag in tags)
        {
            var text = tag.Trim();
            if (!text.StartsWith(name, StringComparison.OrdinalIgnoreCase) || (text.Length > name.Length && char.IsLetterOrDigit(text[name.Length])))
                continue;
            if (read is not null || !text.StartsWith(name + "=", StringComparison.Ordinal) || Number(text[(name.Length + 1)..]) is not { } number)
                throw new NotebookFormatException(notebook.Name, $"cell {index + 1} ('{notebook.Cells[index].Id}'), tags",
                    read is null ? $"the tag '{tag}'" : $"a second tag '{tag}'", $"one tag {name}=NUMBER", Cure);
            read = number;
        }
        return read;
    }

    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
