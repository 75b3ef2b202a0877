using System.Reflection;

namespace ComputeThesis.Notebooks;

/// <summary>What every cell may name without a using of its own.</summary>
internal static class CellNames
{
    /// <summary>The namespaces and types whose names every cell sees.</summary>
    public static IReadOnlyList<string> Imports { get; } =
    [
        "System", "System.IO", "System.Text", "System.Collections", "System.Collections.Generic", "System.Linq", "System.Threading.Tasks",
        HostConventions.Namespace, typeof(NotebookDisplay).FullName!, typeof(NotebookDisplayExtensions).FullName!,
    ];

    /// <summary>The host's assemblies whose types those names lead to.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } = [typeof(NotebookDisplay).Assembly, .. HostConventions.Assemblies];
}
