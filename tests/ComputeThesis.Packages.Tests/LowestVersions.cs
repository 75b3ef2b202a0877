using System.Xml.Linq;

namespace ComputeThesis.Tests;

/// <summary>Resolvers of notebook hosts that take of each package the lowest version that will do, as NuGet does not where a project says otherwise.</summary>
internal sealed class LowestVersions(Nuspec library, string installed)
{
    // The hosts stop here, too.
    private const int Deepest = 6;

    /// <summary>Verso's rule: from package to package in the order they are asked for, each taken in the version of whoever asks first.</summary>
    public IReadOnlyDictionary<string, Version> AsFirstAsked()
    {
        var taken = new Dictionary<string, Version>(StringComparer.OrdinalIgnoreCase);
        Visit(library, 0);
        return taken;

        void Visit(Nuspec asking, int depth)
        {
            if (depth > Deepest)
                return;
            foreach (var (id, lowest) in asking.Dependencies.Where(dependency => !IsFramework(dependency.Id)))
                if (taken.TryAdd(id, lowest))
                    Visit(Installed(id, lowest), depth + 1);
        }
    }

    /// <summary>The rule of most others: the highest of all lowest versions.</summary>
    public IReadOnlyDictionary<string, Version> AsHighestAsked()
    {
        var taken = new Dictionary<string, Version>(StringComparer.OrdinalIgnoreCase);
        Visit(library);
        return taken;

        void Visit(Nuspec asking)
        {
            foreach (var (id, lowest) in asking.Dependencies.Where(dependency => !IsFramework(dependency.Id)))
            {
                // What a higher version has taken the place of asks for nothing any more that is not asked for again.
                if (taken.TryGetValue(id, out var so) && so >= lowest)
                    continue;
                taken[id] = lowest;
                Visit(Installed(id, lowest));
            }
        }
    }

    /// <summary>The assemblies of one package for .NET 10.</summary>
    public IEnumerable<string> AssembliesOf(string id, Version version) =>
        Nuspec.Frameworks.Select(framework => Path.Combine(FolderOf(id, version), "lib", framework)).FirstOrDefault(Directory.Exists) is { } folder ? Directory.EnumerateFiles(folder, "*.dll") : [];

    private static bool IsFramework(string id) => id.StartsWith("Microsoft.NETCore.", StringComparison.OrdinalIgnoreCase) || id.StartsWith("NETStandard.", StringComparison.OrdinalIgnoreCase);

    private string FolderOf(string id, Version version) => Path.Combine(installed, id.ToLowerInvariant(), version.ToString());

    private Nuspec Installed(string id, Version version)
    {
        var path = Path.Combine(FolderOf(id, version), id.ToLowerInvariant() + ".nuspec");
        return File.Exists(path) ? new(XDocument.Load(path)) : throw new FileNotFoundException(
            $"A host that takes lowest versions would take {id} {version}, which the restore of this checkout did not bring: so it was never proven. Reference {id} in the library and ask for it first (AskForOursFirst in its project).", path);
    }
}
