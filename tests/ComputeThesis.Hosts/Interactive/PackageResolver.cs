using System.Reflection;
using System.Runtime.Loader;

namespace ComputeThesis.Hosts;

/// <summary>Finds the assemblies of restored packages as .NET Interactive does through F#'s package manager: asked last by the runtime, by simple name, loaded by path into the default context, and silent where that fails.</summary>
internal sealed class PackageResolver
{
    private readonly IReadOnlyList<string> restored;

    public PackageResolver(IReadOnlyList<string> restored)
    {
        this.restored = restored;
        AssemblyLoadContext.Default.Resolving += Resolve;
    }

    private Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        try
        {
            return restored.FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == name.Name) is { } path ? context.LoadFromAssemblyPath(path) : null;
        }
        catch (Exception problem) when (problem is IOException or BadImageFormatException)
        {
            return null;
        }
    }
}
