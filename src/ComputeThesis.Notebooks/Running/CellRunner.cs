using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>Runs the cells of one notebook in one session.</summary>
internal sealed class CellRunner(RunOptions options) : IDisposable
{
    private readonly string folder = Path.GetFullPath(options.Folder ?? Environment.CurrentDirectory);
    private readonly Session session = new(Path.GetFullPath(options.Folder ?? Environment.CurrentDirectory));
    private readonly HashSet<string> loaded = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> sources = [];

    /// <summary>Runs one cell; whatever it shows goes to the outputs that are current.</summary>
    public void Run(string source, int cell, int count, CancellationToken stop)
    {
        var directives = Directives.Read(source);
        if (directives.Unknown is { } magic)
            throw new MagicException(magic);
        sources.AddRange(directives.Sources);
        Load(directives.Packages, cell, stop);
        var (hasValue, value) = session.Run(directives.Code, CellErrors.PathOf(cell), stop);
        if (hasValue)
            // To show a value may run code of the notebook too.
            Stoppable.Run(
                () => CellOutputs.Current!.Add(new JsonObject
                {
                    ["data"] = MimeBundle.Of(value, []), ["execution_count"] = count, ["metadata"] = new JsonObject(), ["output_type"] = "execute_result",
                }),
                stop);
    }

    public void Dispose() => session.Dispose();

    private void Load(IReadOnlyList<PackageReference> packages, int cell, CancellationToken stop)
    {
        var wanted = packages.Where(package => loaded.Add(package.Id)).ToList();
        foreach (var package in wanted.ToList())
        {
            if (options.Provided.FirstOrDefault(provided => provided.Id.Equals(package.Id, StringComparison.OrdinalIgnoreCase)) is not { } provided)
                continue;
            wanted.Remove(package);
            if (package.Version is not null && package.Version != provided.Version)
                CellOutputs.Current!.Write("stderr", $"{package} was asked for; {provided.Id} {provided.Version}, which this program carries, is used.\n");
            session.Use(provided.Assemblies);
            if (provided.ExtensionScript is { } script)
                RunExtension(script, cell, stop);
        }

        if (wanted.Count == 0)
            return;
        var restored = PackageRestore.Run(wanted, sources, folder, stop);
        session.Use(restored.Assemblies);
        foreach (var root in restored.Folders)
            if (Path.Combine(root, "interactive-extensions", "dotnet", "extension.dib") is var extension && File.Exists(extension))
                RunExtension(File.ReadAllText(extension), cell, stop);
    }

    private void RunExtension(string script, int cell, CancellationToken stop)
    {
        foreach (var part in DibText.Read(script).Cells.Where(part => part is { Kind: CellKind.Code, Language: Languages.CSharp }))
            session.Run(Directives.Read(part.Source).Code, CellErrors.PathOf(cell), stop);
    }
}

/// <summary>A cell that begins with a magic command of another host.</summary>
internal sealed class MagicException(UnknownMagic magic)
    : Exception($"The magic command {magic.Text} is not known here. Remove it, or write what it does in C#; #!csharp, #r and #i are understood.")
{
    public int Line => magic.Line;
}
