using System.Collections.Concurrent;

namespace ComputeThesis;

/// <summary>What this process has read so far, each thing once.</summary>
internal static class ReadLog
{
    private static readonly ConcurrentDictionary<(string Place, string Table, string Sha256), TableUse> AllTables = new();
    private static readonly ConcurrentDictionary<FileUse, bool> AllFiles = new();

    public static IReadOnlyList<TableUse> Tables => [.. AllTables.OrderBy(one => one.Value.Package, StringComparer.Ordinal).ThenBy(one => one.Value.Table, StringComparer.Ordinal)
        .ThenBy(one => one.Key.Place, StringComparer.Ordinal).ThenBy(one => one.Value.Sha256, StringComparer.Ordinal).Select(one => one.Value)];

    public static IReadOnlyList<FileUse> Files => [.. AllFiles.Keys.OrderBy(file => file.Path, StringComparer.Ordinal).ThenBy(file => file.Sha256, StringComparer.Ordinal)];

    /// <param name="place">What tells two packages of one name apart.</param>
    /// <param name="use">What was read.</param>
    public static void Add(string place, TableUse use) => AllTables.TryAdd((place, use.Table, use.Sha256), use);

    public static void Add(FileUse file) => AllFiles.TryAdd(file, true);
}
