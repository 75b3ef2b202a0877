namespace ComputeThesis.Notebooks;

/// <summary>A folder of entries, one file each, of which the ones not used for longest go when it grows too large.</summary>
internal sealed class CacheFolder(string folder, long most)
{
    private const string Ending = ".run";

    // A file under way for longer is of a process that is gone.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    public byte[]? Read(string key)
    {
        var path = PathOf(key);
        try
        {
            if (!File.Exists(path))
                return null;
            var bytes = File.ReadAllBytes(path);
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return bytes;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes an entry whole or not at all.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Write(string key, byte[] entry)
    {
        Directory.CreateDirectory(folder);
        var underWay = Path.Combine(folder, $"{key}.{Path.GetRandomFileName()}.tmp");
        try
        {
            File.WriteAllBytes(underWay, entry);
            File.Move(underWay, PathOf(key), overwrite: true);
        }
        finally
        {
            File.Delete(underWay);
        }
        Trim(PathOf(key));
    }

    private void Trim(string kept)
    {
        foreach (var left in new DirectoryInfo(folder).EnumerateFiles("*.tmp").Where(file => file.LastWriteTimeUtc < DateTime.UtcNow - Abandoned))
            TryDelete(left);
        var total = 0L;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*" + Ending).OrderByDescending(file => file.FullName == kept).ThenByDescending(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal))
        {
            total += file.Length;
            if (total > most)
                TryDelete(file);
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key + Ending);

    private static void TryDelete(FileInfo file)
    {
        try
        {
            file.Delete();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Another process has it open, and will see to it when it writes.
        }
    }
}
