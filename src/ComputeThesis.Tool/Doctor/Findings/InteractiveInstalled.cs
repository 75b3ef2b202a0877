namespace ComputeThesis.Tool;

/// <summary>.NET Interactive: the tool, as often as it is installed, and the kernels of Jupyter that start it.</summary>
/// <param name="Tools">Where its files were found.</param>
/// <param name="Kernels">The kernels that start it.</param>
/// <param name="Program">Its program in PATH, or null; it may have been installed where its files are not looked for.</param>
internal sealed record InteractiveInstalled(IReadOnlyList<DotnetTool> Tools, IReadOnlyList<KernelSpec> Kernels, string? Program)
{
    public const string Package = "microsoft.dotnet-interactive";

    public static InteractiveInstalled Find(Machine machine) => new(DotnetTool.Find(machine, Package), [.. KernelSpec.On(JupyterFolders.Here).Where(IsInteractive)], machine.Find("dotnet-interactive"));

    /// <summary>The file of FSharp.Core of a tool.</summary>
    public static string FSharpOf(DotnetTool tool) => Path.Combine(tool.Folder, FSharpCore.FileName);

    /// <summary>Whether frames and charts die in it for its FSharp.Core.</summary>
    public static bool Clashes(DotnetTool tool) => FSharpCore.VersionOf(FSharpOf(tool)) is { } version && version < FSharpCore.Needed && tool.Major >= DotnetInstalled.Needed;

    public IEnumerable<Diagnosis> Diagnoses()
    {
        foreach (var tool in Tools)
            yield return new(".NET Interactive", Standing.Well, $"{tool.Version} for {tool.Framework}, with FSharp.Core {FSharpCore.VersionOf(FSharpOf(tool))?.ToString(2) ?? "that is not readable"} ({tool.Folder})");
        if (Tools.Count == 0 && Program is not null)
            yield return new(".NET Interactive", Standing.Well, $"{Program}; which FSharp.Core it has is not known");
        foreach (var kernel in Kernels)
            yield return new("its kernel", Standing.Well, kernel.Folder);
    }

    // dotnet interactive [jupyter] jupyter ..., or dotnet-interactive [jupyter] jupyter ...
    private static bool IsInteractive(KernelSpec kernel) => !kernel.IsOurs && kernel.Start.Contains("jupyter")
        && (kernel.Start is [_, "interactive", ..] || kernel.Start.Take(3).Any(part => Path.GetFileNameWithoutExtension(part).Equals("dotnet-interactive", StringComparison.OrdinalIgnoreCase) || part == "dotnet-interactive"));
}
