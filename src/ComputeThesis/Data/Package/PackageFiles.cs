using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;

namespace ComputeThesis;

/// <summary>Where the files of a data package are: in this assembly or in a folder.</summary>
internal abstract record PackageFiles(string Place)
{
    /// <summary>Opens a file for reading; one whose path ends with .gz is unpacked.</summary>
    /// <exception cref="DataFormatException">It is not there, lies outside the package, or is an archive that is not whole.</exception>
    public Stream Open(string path) => Open(path, out _);

    /// <inheritdoc cref="Open(string)"/>
    /// <param name="path">The file, relative to the package.</param>
    /// <param name="sha256">The SHA-256 of the file as it was read; null where the catalogue's is as good.</param>
    public Stream Open(string path, out string? sha256)
    {
        var stream = OpenAsIs(path, out sha256);
        if (!path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            return stream;
        using (stream)
        {
            try
            {
                return Archive.Unpack(stream);
            }
            catch (InvalidDataException)
            {
                throw new DataFormatException(path, null, null, "a broken or truncated archive", "a whole gzip file", "Copy or download the file again.");
            }
        }
    }

    /// <summary>Opens a file for reading, byte for byte.</summary>
    /// <exception cref="DataFormatException">It is not there, or lies outside the package.</exception>
    public Stream OpenAsIs(string path) => OpenAsIs(path, out _);

    /// <summary>What a record of a run calls the package.</summary>
    /// <param name="version">Its edition.</param>
    public abstract string Edition(string version);

    /// <inheritdoc cref="OpenAsIs(string)"/>
    protected abstract Stream OpenAsIs(string path, out string? sha256);

    /// <summary>What tells a file from one of the same name in another package.</summary>
    public virtual string FullName(string path) => path;

    /// <summary>The table files that are there, whether the catalogue names them or not; empty where they cannot be listed.</summary>
    public virtual IEnumerable<string> Tables => [];

    /// <summary>The files that the library carries, each compressed with gzip.</summary>
    public sealed record InAssembly() : PackageFiles("bundled with the library")
    {
        private static readonly Assembly Assembly = typeof(InAssembly).Assembly;

        public override string Edition(string version) => $"{Place} {version}".TrimEnd();

        protected override Stream OpenAsIs(string path, out string? sha256)
        {
            sha256 = null;
            return Assembly.GetManifestResourceStream($"data/{path}.gz") is { } stream
                ? new GZipStream(stream, CompressionMode.Decompress)
                : throw new DataFormatException(path, null, null, "no such file in the library", "one of the bundled tables", "This build is incomplete: install the package again.");
        }
    }

    /// <summary>The files of a folder.</summary>
    public sealed record InFolder(string Folder) : PackageFiles(Folder)
    {
        public override IEnumerable<string> Tables => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase))
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

        public override string Edition(string version) => Folder;

        public override string FullName(string path) => Path.GetFullPath(path, Path.GetFullPath(Folder));

        protected override Stream OpenAsIs(string path, out string? sha256)
        {
            var root = Path.GetFullPath(Folder) + Path.DirectorySeparatorChar;
            var full = Path.GetFullPath(path, root);
            if (!full.StartsWith(root, StringComparison.Ordinal))
                throw new DataFormatException("datapackage.json", null, null, $"the path '{path}'", "a path inside the package's folder", "Move the file beside datapackage.json and name it without '..'.");
            if (!File.Exists(full))
                ReadLog.Add(new FileUse(full, null));
            if (!Directory.Exists(root))
                throw new DataFormatException(Folder, null, null, "no such folder", "a folder with a datapackage.json", "Check the name; a relative name is looked up from the working directory.");
            if (!File.Exists(full))
                throw new DataFormatException(path, null, null, $"no such file in {Folder}", "a file that the data package names", "Put the file back, or take its table out of datapackage.json.");
            try
            {
                // At once, so that what is hashed is what is read, however the file changes meanwhile.
                var bytes = File.ReadAllBytes(full);
                sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
                ReadLog.Add(new FileUse(full, sha256));
                return new MemoryStream(bytes, writable: false);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                ReadLog.Add(new FileUse(full, null));
                throw new DataFormatException(path, null, null, $"a file that cannot be opened ({e.Message})", "a file that may be read", "Close it in the program that holds it, or give leave to read it.");
            }
        }
    }
}
