using System.Collections.Concurrent;
using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>Says in words which rows of a table a record of a run means.</summary>
internal static class TableRows
{
    private const int MostNamed = 3;

    private static readonly ConcurrentDictionary<string, DataPackage> Opened = new();

    /// <summary>What rows are, from the first to the last, those two included; a long range by its ends. Null where the table, as it is now, cannot tell.</summary>
    /// <param name="table">The table, with its package as the run named it.</param>
    /// <param name="first">The first row, counted from 0.</param>
    /// <param name="last">The last row.</param>
    /// <param name="folder">Where the notebook is, which may name a folder of data from there; the working directory when left out.</param>
    public static string? Describe(DataRecord table, int first, int last, string? folder = null)
    {
        try
        {
            var data = Open(table.Package, folder);
            string?[] words = last - first < MostNamed
                ? [.. Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(row => data.RowInWords(table.Table, row))]
                : [data.RowInWords(table.Table, first), data.RowInWords(table.Table, last)];
            return words.Length == 0 || words.Contains(null) ? null : string.Join(last - first < MostNamed ? "; " : " to ", words);
        }
        catch (Exception e) when (e is DataFormatException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static DataPackage Open(string package, string? folder) => package == DataPackage.Bundled.Edition
        ? DataPackage.Bundled
        : Opened.GetOrAdd(Path.GetFullPath(package, Path.GetFullPath(folder ?? ".")), DataPackage.At);
}
