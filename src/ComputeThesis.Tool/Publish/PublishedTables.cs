using System.Security.Cryptography;
using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>The files of the tables that the library carries, for the notebooks that read them.</summary>
internal static class PublishedTables
{
    /// <summary>The bytes of a table's file; null where the run read a table of that name elsewhere, and not this one.</summary>
    public static byte[]? Find(DataRecord record)
    {
        if (DataPackage.Bundled.Tables.FirstOrDefault(table => table.Name == record.Table) is not { } table)
            return null;
        // The file itself: what a package shows may be capped at a day.
        var carried = new PackageFiles.InAssembly();
        using var file = carried.Open(table.File);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        var content = bytes.ToArray();
        return record.Package.StartsWith(carried.Place, StringComparison.Ordinal) || Convert.ToHexStringLower(SHA256.HashData(content)) == record.Sha256 ? content : null;
    }
}
