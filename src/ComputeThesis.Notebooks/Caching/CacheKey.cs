using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace ComputeThesis.Notebooks;

/// <summary>Puts all that the result of a repeatable run follows from into one number.</summary>
/// <remarks>Nothing here may load the compiler or a package of the host: a look into the cache is to cost a fraction of a run.</remarks>
internal sealed class CacheKey : IDisposable
{
    // What is kept is laid out otherwise in each form.
    private const string Form = "1";

    private static readonly string[] Settings = ["DOTNET_", "COMPlus_", "LC_"];
    private static readonly string[] Places = ["TZ", "LANG", "LANGUAGE"];

    /// <summary>The assemblies of the application, each with the number its compiler gave it.</summary>
    /// <remarks>Read once: an assembly that is loaded does not change any more in this process.</remarks>
    private static readonly Lazy<IReadOnlyList<(string, string)>> Application = new(() =>
        [.. TrustedAssemblies.Files.Values.Where(path => !TrustedAssemblies.IsOfRuntime(path))
            .Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories).Where(IsOfApplication))
            .Distinct(StringComparer.Ordinal).Select(path => (path, VersionOf(path)))]);

    /// <summary>What else the last digit of a number depends on: the processor, and the system's own mathematics.</summary>
    private static readonly Lazy<string> Machine = new(() => MachineArithmetic.Describe());

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private CacheKey()
    {
    }

    public static string Of(Notebook notebook, RunOptions options)
    {
        using var key = new CacheKey();
        key.Add("form", Form);
        key.Add("notebook", notebook.WithCells([.. notebook.Cells.Select(cell => cell.Kind == CellKind.Code ? cell with { Outputs = [], ExecutionCount = null } : cell)]).With(null).ToString());
        // How the file wrote these is lost in the text above.
        key.AddAll("languages", notebook.Cells.Select(cell => (cell.Id, cell.Language)));
        key.AddAll("parameters", options.Parameters.Select(value => (value.Key, value.Value)));
        key.AddAll("variables", options.Variables.Select(value => (value.Key, value.Value)));
        key.Add("keep going", options.KeepGoing.ToString());
        key.Add("limits", $"{options.CellTimeout.Ticks} {options.NotebookTimeout.Ticks}");
        key.Add("folder", Path.GetFullPath(options.Folder ?? Environment.CurrentDirectory));
        foreach (var package in options.Provided)
            key.Add(package, options);
        key.AddSurroundings();
        key.AddAll("application", Application.Value);
        return Convert.ToHexStringLower(key.hash.GetHashAndReset());
    }

    public void Dispose() => hash.Dispose();

    private void Add(ProvidedPackage package, RunOptions options)
    {
        Add("package", package.Id);
        Add("version", package.Version);
        Add("script", package.ExtensionScript ?? "");
        AddAll("pure", package.Pure.Select(name => (name, "")));
        AddAll("impure", package.Impure.Select(name => (name, "")));
        AddAll("reads", package.Reads.Select(name => (name, options.Variables.TryGetValue(name, out var set) ? "=" + set : Environment.GetEnvironmentVariable(name) is { } had ? "=" + had : "")));
    }

    private void AddSurroundings()
    {
        Add("culture", $"{CultureInfo.CurrentCulture.Name}\n{CultureInfo.CurrentUICulture.Name}\n{CultureInfo.DefaultThreadCurrentCulture?.Name}");
        Add("time zone", TimeZoneInfo.Local.ToSerializedString());
        Add("runtime", $"{RuntimeInformation.FrameworkDescription}\n{typeof(object).Module.ModuleVersionId}");
        Add("machine", $"{RuntimeInformation.OSDescription}\n{RuntimeInformation.OSArchitecture}\n{RuntimeInformation.ProcessArchitecture}\n{RuntimeInformation.RuntimeIdentifier}\n{Machine.Value}");
        AddAll("settings", Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => Places.Contains(name) || Settings.Any(start => name.StartsWith(start, StringComparison.Ordinal)))
            .Select(name => (name, Environment.GetEnvironmentVariable(name) ?? "")));
    }

    private void AddAll(string name, IEnumerable<(string Name, string Value)> parts)
    {
        var all = parts.OrderBy(part => part.Name, StringComparer.Ordinal).ThenBy(part => part.Value, StringComparer.Ordinal).ToList();
        Add(name, all.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (key, value) in all)
        {
            Add("", key);
            Add("", value);
        }
    }

    // Each part with its length before it, so that no two lists of parts read the same; in UTF-16, which keeps half a pair.
    private void Add(string name, string value)
    {
        Span<byte> lengths = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(lengths, name.Length);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(lengths[4..], value.Length);
        hash.AppendData(lengths);
        hash.AppendData(MemoryMarshal.AsBytes(name.AsSpan()));
        hash.AppendData(MemoryMarshal.AsBytes(value.AsSpan()));
    }

    // Beside the assemblies what is native, and what sets the runtime up.
    private static bool IsOfApplication(string path) => Path.GetExtension(path) is ".dll" or ".so" or ".dylib" || path.EndsWith(".runtimeconfig.json", StringComparison.Ordinal);

    private static string VersionOf(string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            if (file.HasMetadata && file.GetMetadataReader() is var metadata)
                return metadata.GetGuid(metadata.GetModuleDefinition().Mvid).ToString();
        }
        catch (Exception problem) when (problem is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            // A native library, or nothing to be read at all.
        }
        var info = new FileInfo(path);
        return info.Exists ? $"{info.Length} {info.LastWriteTimeUtc.Ticks}" : "gone";
    }
}
