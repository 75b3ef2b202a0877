using System.Security.Cryptography;
using System.Text;

namespace ComputeThesis.Notebooks;

/// <summary>Names for cells that have none, made from place and content, so that the same notebook always gets the same ones.</summary>
internal static class CellIds
{
    /// <summary>The given name if it is valid and not taken yet, else a new one.</summary>
    public static string Choose(string? given, int place, string source, HashSet<string> taken)
    {
        if (given is { Length: > 0 and <= 64 } && given.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && taken.Add(given))
            return given;
        for (var salt = 0; ; salt++)
        {
            var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{place}\n{salt}\n{source}")))[..8];
            if (taken.Add(id))
                return id;
        }
    }
}
