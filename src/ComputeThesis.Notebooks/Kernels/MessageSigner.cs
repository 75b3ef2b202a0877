using System.Security.Cryptography;
using System.Text;

namespace ComputeThesis.Notebooks;

/// <summary>Signs messages, and tells whether one was signed by who knows the key.</summary>
/// <param name="key">The key; empty where messages are not signed.</param>
internal sealed class MessageSigner(string key)
{
    public const string Scheme = "hmac-sha256";

    private readonly byte[] secret = Encoding.UTF8.GetBytes(key);

    public bool IsSigning => secret.Length > 0;

    /// <summary>The signature of the four parts every message has, in hexadecimal letters; empty where messages are not signed.</summary>
    public byte[] Sign(ReadOnlySpan<byte[]> parts)
    {
        if (!IsSigning)
            return [];
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        foreach (var part in parts)
            hash.AppendData(part);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Whether a signature is that of the parts; how long the answer takes tells nothing.</summary>
    public bool Verify(byte[] signature, ReadOnlySpan<byte[]> parts) =>
        !IsSigning || CryptographicOperations.FixedTimeEquals(signature, Sign(parts));
}
