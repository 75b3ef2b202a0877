using System.Reflection;
using System.Runtime.Loader;

namespace ComputeThesis;

/// <summary>
/// Gives Deedle and Plotly.NET the FSharp.Core they ask for in a host whose own is older. A program has one FSharp.Core by default, the host's;
/// so the newer one lives in a context of its own, and whoever of the family asks for an older one is loaded asking for the newer: they all share one, and the host keeps its own.
/// </summary>
internal static class FSharpFamily
{
    private const string Core = "FSharp.Core";

    /// <summary>The newer FSharp.Core, and those whose own reference would be content with the host's, as they lie in a folder of packages.</summary>
    internal static readonly string[] Members =
    [
        "fsharp.core/10.1.403/lib/netstandard2.1/FSharp.Core.dll",
        "giraffe.viewengine/1.4.0/lib/net5.0/Giraffe.ViewEngine.dll",
        "fable.core/5.6.1/lib/netstandard2.0/Fable.Core.dll",
    ];

    private static bool isLoaded;

    /// <summary>Does so where it is needed, once. It has to come before a chart is made: what is loaded holds on to the FSharp.Core it found.</summary>
    public static void Load()
    {
        var library = typeof(FSharpFamily).Assembly;
        if (isLoaded || AssemblyLoadContext.GetLoadContext(library) != AssemblyLoadContext.Default || Held() is not { } held)
            return;
        var needed = library.GetReferencedAssemblies().First(name => name.Name == Core).Version!;
        if (held < needed)
            Load(held, needed);
        isLoaded = true;
    }

    private static void Load(Version held, Version needed)
    {
        if (AssemblyLoadContext.Default.Assemblies.FirstOrDefault(assembly => Array.Exists(Members[1..], member => NameOf(member) == assembly.GetName().Name)) is { } early)
            throw new InvalidOperationException(
                $"{early.GetName().Name} was loaded before ComputeThesis and holds on to the host's {Core} {held}, where {needed} is needed, so Plotly.NET would fail. Restart the kernel, and let #r \"nuget: ComputeThesis\" come before other packages.");
        var files = Members.Select(member => Find(member) ?? throw new InvalidOperationException(
            $"The host's {Core} is {held}, and Deedle and Plotly.NET ask for {needed}. {member} was looked for in the folder of packages that holds ComputeThesis, and is not there. `thesis doctor` says what else helps.")).ToList();
        var core = new AssemblyLoadContext($"{Core} {needed}").LoadFromAssemblyPath(files[0]);
        AssemblyLoadContext.Default.Resolving += (_, name) => name.Name == Core && name.Version <= core.GetName().Version ? core : null;
        foreach (var file in files[1..])
            AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(AssemblyReferences.Raise(File.ReadAllBytes(file), Core, needed)));
    }

    // What is loaded, or else what would be.
    private static Version? Held() =>
        AssemblyLoadContext.Default.Assemblies.Select(assembly => assembly.GetName()).FirstOrDefault(name => name.Name == Core)?.Version
        ?? (((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES"))?.Split(Path.PathSeparator).FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == Core) is { } path
            ? AssemblyName.GetAssemblyName(path).Version : null);

    private static string NameOf(string member) => Path.GetFileNameWithoutExtension(member);

    // Beside the library, or where packages lie: PACKAGES/computethesis/VERSION/lib/net10.0. Another package may have asked for a newer version than ours.
    private static string? Find(string member)
    {
        var library = Path.GetDirectoryName(typeof(FSharpFamily).Assembly.Location);
        if (string.IsNullOrEmpty(library))
            return null;
        var packages = Path.GetFullPath(Path.Combine(library, "..", "..", "..", ".."));
        var parts = member.Split('/', 3);
        var versions = new DirectoryInfo(Path.Combine(packages, parts[0]));
        return ((string[])[Path.Combine(library, Path.GetFileName(member)), Path.Combine(packages, member),
            .. versions.Exists ? versions.EnumerateDirectories().OrderByDescending(version => Version.TryParse(version.Name, out var number) ? number : new()).Select(version => Path.Combine(version.FullName, parts[2])) : []])
            .FirstOrDefault(File.Exists);
    }
}
