using System.Reflection;
using System.Runtime.Loader;

namespace ComputeThesis.Notebooks;

/// <summary>Where the assemblies of one notebook live, so that the next may load other versions.</summary>
/// <param name="letsGo">Whether the code of a cell may be forgotten once nothing uses it any more, as in a session without end.</param>
internal sealed class SessionLoadContext(bool letsGo) : AssemblyLoadContext("notebook")
{
    private readonly Dictionary<string, string> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, WeakReference<Assembly>> passing = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Assembly> made = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Assembly> given = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> folders = [];
    private readonly List<string> natives = [];

    /// <summary>The assemblies that cells were compiled to.</summary>
    public IReadOnlyList<Assembly> Cells => [.. made.Values];

    /// <summary>Lets cells load an assembly from a file; one the host carries is taken from the host.</summary>
    public void Know(string path) => files.TryAdd(Path.GetFileNameWithoutExtension(path), path);

    /// <summary>Lets cells use an assembly the host has loaded.</summary>
    public void Know(Assembly assembly) => given.TryAdd(assembly.GetName().Name ?? "", assembly);

    /// <summary>Looks in a folder for what an assembly in it needs.</summary>
    public void Search(string folder) => folders.Add(folder);

    /// <summary>Looks in a folder for native libraries.</summary>
    public void SearchNative(string folder) => natives.Add(folder);

    public Assembly LoadCell(MemoryStream assembly, MemoryStream symbols)
    {
        if (letsGo)
        {
            var cell = new CellLoadContext(this).LoadFromStream(assembly, symbols);
            passing[cell.GetName().Name!] = new(cell);
            return cell;
        }
        var loaded = LoadFromStream(assembly, symbols);
        made[loaded.GetName().Name!] = loaded;
        return loaded;
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is not { } name)
            return null;
        if (made.TryGetValue(name, out var assembly) || given.TryGetValue(name, out assembly))
            return assembly;
        if (passing.TryGetValue(name, out var cell) && cell.TryGetTarget(out assembly))
            return assembly;
        // The host's copy comes first: a type of two copies is two types.
        if (TrustedAssemblies.Files.ContainsKey(name))
            return null;
        return files.TryGetValue(name, out var path) || (path = InFolders(name)) is not null ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        foreach (var folder in natives)
        {
            foreach (var candidate in (ReadOnlySpan<string>)[unmanagedDllName, $"lib{unmanagedDllName}.so", $"{unmanagedDllName}.so", $"lib{unmanagedDllName}.dylib", $"{unmanagedDllName}.dll"])
            {
                var path = Path.Combine(folder, candidate);
                if (File.Exists(path))
                    return LoadUnmanagedDllFromPath(path);
            }
        }
        return 0;
    }

    private string? InFolders(string name) =>
        folders.Select(folder => Path.Combine(folder, name + ".dll")).FirstOrDefault(File.Exists);

    /// <summary>Where one cell lives that may be forgotten.</summary>
    private sealed class CellLoadContext(SessionLoadContext session) : AssemblyLoadContext("cell", isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName) => session.Load(assemblyName);

        protected override nint LoadUnmanagedDll(string unmanagedDllName) => session.LoadUnmanagedDll(unmanagedDllName);
    }
}
