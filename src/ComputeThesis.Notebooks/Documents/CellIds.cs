using System.Security.Cryptography;
using System.Text;

namespace ComputeThesis.Notebooks;

/// <summary>Gives each cell of a notebook an id that nbformat accepts, the same on every reading.</summary>
internal sealed class CellIds
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The id the file gave, or one made from position and content where it gave none that serves.</summary>
    public string For(string? given, int position, string source)
    {
        if (given is not null && IsValid(given) && taken.Add(given))
            return given;
        for (var attempt = 0; ; attempt++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{position}\n{attempt}\n{source}"));
            var made = Convert.ToHexStringLower(hash.AsSpan(0, 4));
            if (taken.Add(made))
                return made;
        }
    }

    private static bool IsValid(string id) =>
        id.Length is > 0 and <= 64 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
