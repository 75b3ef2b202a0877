using System.Security.Cryptography;
using System.Text;

namespace ComputeThesis.Notebooks;

/// <summary>Tells whether the text of a cell is still the one that ran.</summary>
internal static class CodeDigest
{
    /// <summary>The first 16 hexadecimal digits of the SHA-256 of the text.</summary>
    public static string Of(string source) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)).AsSpan(0, 8));
}
