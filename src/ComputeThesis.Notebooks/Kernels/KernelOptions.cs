namespace ComputeThesis.Notebooks;

/// <summary>What a kernel says of itself, and what its cells find.</summary>
public sealed record KernelOptions
{
    /// <summary>The packages the host carries itself.</summary>
    public IReadOnlyList<ProvidedPackage> Provided { get; init; } = [];

    /// <summary>The name frontends show.</summary>
    public string Implementation { get; init; } = "computethesis";

    /// <summary>The version frontends show.</summary>
    public string Version { get; init; } = typeof(KernelOptions).Assembly.GetName().Version!.ToString(3);

    /// <summary>What a console shows when it opens.</summary>
    public string Banner { get; init; } = "C# by ComputeThesis";
}
