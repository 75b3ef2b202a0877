using System.Security.Cryptography;

namespace ComputeThesis.Notebooks;

/// <summary>The place of one run in a cache.</summary>
public sealed class CachePlace
{
    private readonly CacheFolder folder;
    private readonly string key;

    internal CachePlace(CacheFolder folder, string key) => (this.folder, this.key) = (folder, key);

    /// <summary>The run that was kept here, or null where there is none, or files it read have changed since.</summary>
    public CachedRun? Find() =>
        folder.Read(key) is { } entry && CacheEntry.Read(key, entry) is { } run && run.Report.Files.All(IsAsItWas) ? run : null;

    /// <summary>Keeps a run, where another could give nothing else.</summary>
    /// <param name="result">The run.</param>
    /// <param name="beside">Texts to keep with it by name, such as the page made of the notebook; they too must follow from notebook, options and application alone.</param>
    /// <returns>Why it was not kept, as a sentence; null where it was.</returns>
    public string? Keep(RunResult result, IReadOnlyDictionary<string, string>? beside = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.NotRepeatable is { } why)
            return why;
        if (!result.Succeeded || result.LeftBehind)
            return "The run did not come to its end.";
        if (result.Files.FirstOrDefault(file => !Path.IsPathFullyQualified(file.Path)) is { } vague)
            return $"A package read '{vague.Path}' and did not say from which folder.";
        try
        {
            folder.Write(key, CacheEntry.Write(key, new(RunReport.Of(result), result.Executed.ToString(), beside ?? new Dictionary<string, string>())));
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return $"The cache could not be written: {problem.Message}";
        }
    }

    private static bool IsAsItWas(FileRecord file)
    {
        try
        {
            if (!File.Exists(file.Path))
                return file.Sha256 is null;
            using var content = File.OpenRead(file.Path);
            return string.Equals(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(content)), StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
