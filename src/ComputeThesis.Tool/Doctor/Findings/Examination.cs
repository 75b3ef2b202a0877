namespace ComputeThesis.Tool;

/// <summary>All that was found on a machine; its programs are asked at the same time.</summary>
internal sealed record Examination(
    DotnetInstalled Dotnet, IReadOnlyList<EditorInstalled> Editors, JupyterInstalled Jupyter, KernelsInstalled Kernels, InteractiveInstalled Interactive, VersoInstalled Verso, Finding Browser, PackageInReach Package)
{
    public static async Task<Examination> OfAsync(Machine machine, CancellationToken stop)
    {
        var (editors, jupyter, dotnet) = (EditorInstalled.AskAsync(machine, stop), JupyterInstalled.AskAsync(machine, stop), DotnetInstalled.AskAsync(machine, stop));
        var package = PackageAsync();
        await Task.WhenAll(editors, jupyter, package);
        return new(dotnet.Result, editors.Result, jupyter.Result, KernelsInstalled.Find(), InteractiveInstalled.Find(machine), VersoInstalled.Find(machine), BrowserInstalled.Find(machine), package.Result);

        async Task<PackageInReach> PackageAsync() => await PackageInReach.AskAsync(machine, await dotnet, stop);
    }

    /// <summary>What is installed, part by part; what is not is left out but for the parts that hosts have in common.</summary>
    public IReadOnlyList<Finding> Installed =>
    [
        new("thesis", Standing.Well, $"{RunFacts.Tool} ({AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)})"),
        .. Dotnet.Findings(), .. Jupyter.Findings(), .. Kernels.Findings(), .. Editors.SelectMany(editor => editor.Findings()), .. Interactive.Findings(), .. Verso.Findings(), Package.Finding(), Browser,
    ];
}
