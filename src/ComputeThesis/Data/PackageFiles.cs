using System.IO.Compression;
using System.Reflection;

namespace ComputeThesis;

/// <summary>Where the files of a data package are: in this assembly or in a folder.</summary>
internal abstract record PackageFiles(string Place)
{
    /// <summary>Opens a file for reading.</summary>
    /// <exception cref="DataFormatException">It is not there, or lies outside the package.</exception>
    public abstract Stream Open(string path);

    /// <summary>The files that the library carries, each compressed with gzip.</summary>
    public sealed record InAssembly() : PackageFiles("bundled with the library")
    {
        private static readonly Assembly Assembly = typeof(InAssembly).Assembly;

        public override Stream Open(string path) => Assembly.GetManifestResourceStream($"data/{path}.gz") is { } stream
            ? new GZipStream(stream, CompressionMode.Decompress)
            : throw new DataFormatException(path, null, null, "no such file in the library", "one of the bundled tables", "This build is incomplete: install the package again.");
    }

    /// <summary>The files of a folder.</summary>
    public sealed record InFolder(string Folder) : PackageFiles(Folder)
    {
        public override Stream Open(string path)
        {
            var root = Path.GetFullPath(Folder) + Path.DirectorySeparatorChar;
            var full = Path.GetFullPath(path, root);
            if (!full.StartsWith(root, StringComparison.Ordinal))
                throw new DataFormatException("datapackage.json", null, null, $"the path '{path}'", "a path inside the package's folder", "Move the file beside datapackage.json and name it without '..'.");
            if (!Directory.Exists(root))
                throw new DataFormatException(Folder, null, null, "no such folder", "a folder with a datapackage.json", "Check the name; a relative name is looked up from the working directory.");
            if (!File.Exists(full))
                throw new DataFormatException(path, null, null, $"no such file in {Folder}", "a file that the data package names", "Put the file back, or take its table out of datapackage.json.");
            return File.OpenRead(full);
        }
    }
}
