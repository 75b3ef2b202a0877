using System.Security.Cryptography;
using System.Text;

namespace ComputeThesis.Notebooks;

/// <summary>The only file that knows how a kept run is laid out: its form, the digest of what follows, the key, the texts.</summary>
internal static class CacheEntry
{
    private static readonly byte[] Opening = "thesis run 1\n"u8.ToArray();

    public static byte[] Write(string key, CachedRun run)
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(key);
            writer.Write(run.Report.ToJson());
            writer.Write(run.ExecutedText);
            writer.Write(run.Beside.Count);
            foreach (var (name, text) in run.Beside.OrderBy(text => text.Key, StringComparer.Ordinal))
            {
                writer.Write(name);
                writer.Write(text);
            }
        }
        var bytes = body.ToArray();
        return [.. Opening, .. SHA256.HashData(bytes), .. bytes];
    }

    /// <summary>Reads what was written under this key, or gives null for anything else: cut short, edited, of another form.</summary>
    public static CachedRun? Read(string key, byte[] file)
    {
        var start = Opening.Length + SHA256.HashSizeInBytes;
        if (file.Length < start || !file.AsSpan().StartsWith(Opening) || !SHA256.HashData(file.AsSpan(start)).AsSpan().SequenceEqual(file.AsSpan(Opening.Length, SHA256.HashSizeInBytes)))
            return null;
        try
        {
            using var reader = new BinaryReader(new MemoryStream(file, start, file.Length - start), Encoding.UTF8);
            if (reader.ReadString() != key)
                return null;
            var report = RunReport.FromJson(reader.ReadString());
            var executed = reader.ReadString();
            var beside = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var left = reader.ReadInt32(); left > 0; left--)
                beside.Add(reader.ReadString(), reader.ReadString());
            return new(report, executed, beside);
        }
        catch (Exception problem) when (problem is FormatException or IOException or ArgumentException)
        {
            return null;
        }
    }
}
