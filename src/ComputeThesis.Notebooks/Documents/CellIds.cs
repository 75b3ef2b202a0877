using System.Security.Cryptography;
using System.Text;

namespace ComputeThesis.Notebooks;

/// <summary>Gives each cell of a notebook an id that nbformat accepts, the same on every reading.</summary>
internal static class CellIds
{
    /// <summary>The cells with the ids the file gave, and ids made from content where it gave none that serves.</summary>
    /// <remarks>What the file gave is kept first: a made id yields to it. One that is made does not depend on what stands before it.</remarks>
    public static IReadOnlyList<Cell> Assign(IReadOnlyList<(Cell Cell, string? Given)> cells)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var kept = cells.Select(cell => cell.Given is { } given && IsValid(given) && taken.Add(given)).ToList();
        var made = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. cells.Select((cell, i) => cell.Cell with { Id = kept[i] ? cell.Given! : Make(cell.Cell, taken, made) })];
    }

    public static bool IsValid(string id) =>
        id.Length is > 0 and <= 64 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static string Make(Cell cell, HashSet<string> taken, Dictionary<string, int> made)
    {
        var content = $"{cell.Kind}\n{cell.Source}";
        // Counted on from the last cell of this content, lest a thousand empty cells try a thousand times each.
        for (var attempt = made.GetValueOrDefault(content); ; attempt++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{attempt}\n{content}"));
            var id = Convert.ToHexStringLower(hash.AsSpan(0, 4));
            if (!taken.Add(id))
                continue;
            made[content] = attempt + 1;
            return id;
        }
    }
}
