namespace ComputeThesis.Tool;

/// <summary>All that was found on a machine; its programs are asked at the same time.</summary>
internal sealed record Examination
{
    public required DotnetInstalled Dotnet { get; init; }

    public required IReadOnlyList<EditorInstalled> Editors { get; init; }

    public required JupyterInstalled Jupyter { get; init; }

    public required KernelsInstalled Kernels { get; init; }

    public required InteractiveInstalled Interactive { get; init; }

    public required VersoInstalled Verso { get; init; }

    public required PackageInReach Package { get; init; }

    public required Diagnosis Browser { get; init; }

    /// <summary>The project of the library where the user stands in a clone of this repository, or null.</summary>
    public required string? Project { get; init; }

    /// <summary>What is installed, part by part; what is not is left out but for the parts that hosts have in common.</summary>
    public IReadOnlyList<Diagnosis> Installed =>
    [
        new("thesis", Standing.Well, $"{RunFacts.Tool} ({AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)})"),
        .. Dotnet.Diagnoses(), .. Jupyter.Diagnoses(), .. Kernels.Diagnoses(), .. Editors.SelectMany(editor => editor.Diagnoses()), .. Interactive.Diagnoses(), .. Verso.Diagnoses(), Package.Diagnose(), Browser,
    ];

    public static async Task<Examination> OfAsync(Machine machine, CancellationToken stop)
    {
        var (editors, jupyter, dotnet) = (EditorInstalled.AskAsync(machine, stop), JupyterInstalled.AskAsync(machine, stop), DotnetInstalled.AskAsync(machine, stop));
        var package = PackageAsync();
        await Task.WhenAll(editors, jupyter, package);
        return new()
        {
            Dotnet = await dotnet,
            Editors = await editors,
            Jupyter = await jupyter,
            Kernels = KernelsInstalled.Find(),
            Interactive = InteractiveInstalled.Find(machine),
            Verso = VersoInstalled.Find(machine),
            Package = await package,
            Browser = BrowserInstalled.Find(machine),
            Project = ProjectAbove(machine.Folder),
        };

        async Task<PackageInReach> PackageAsync() => await PackageInReach.AskAsync(machine, await dotnet, stop);
    }

    private static string? ProjectAbove(string folder)
    {
        for (var place = new DirectoryInfo(folder); place is not null; place = place.Parent)
        {
            var project = Path.Combine(place.FullName, "src", "ComputeThesis", "ComputeThesis.csproj");
            if (File.Exists(project))
                return project;
        }

        return null;
    }
}
