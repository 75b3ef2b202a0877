using System.Reflection;

namespace ComputeThesis.Notebooks;

/// <summary>Brings what the <c>#r</c> lines of cells name: packages of the host, packages from NuGet, files.</summary>
internal sealed class PackageBinder(string folder, IReadOnlyList<ProvidedPackage> provided, NuGetRestore restore, ScriptChain chain, SessionLoadContext context, PurityCheck check)
{
    private readonly HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PackageRequest> restored = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> sources = [];
    private readonly SortedDictionary<string, string> bound = new(StringComparer.Ordinal);

    /// <summary>The packages that cells named, with the versions they got.</summary>
    public IReadOnlyDictionary<string, string> Bound => bound;

    /// <summary>What the host's packages that cells named know of the run so far.</summary>
    public IReadOnlyList<PackageUse> Used() =>
        [.. provided.Where(own => bound.ContainsKey(own.Id)).Select(own => own.Used?.Invoke()).OfType<PackageUse>()];

    /// <summary>Adds a place to look for packages, as <c>#i</c> does.</summary>
    public void AddSource(string source)
    {
        var place = source.Trim();
        if (!place.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
            throw new CellFaultException($"#i \"{source}\": expected a package source. Write #i \"nuget:https://…\" or #i \"nuget:folder\".");
        place = place["nuget:".Length..].Trim();
        sources.Add(place.Contains("://", StringComparison.Ordinal) ? place : Path.GetFullPath(place, folder));
    }

    /// <summary>Binds the references of a cell, all its packages in one restore, and gives the extension scripts that came with them.</summary>
    public async Task<IReadOnlyList<string>> BindAsync(IReadOnlyList<ScriptDirective> directives, OutputSink sink, CancellationToken stop)
    {
        var scripts = new List<string>();
        var wanted = new List<(PackageRequest Package, ScriptDirective Directive)>();
        foreach (var directive in directives)
        {
            try
            {
                if (PackageRequest.Parse(directive.Reference) is not { } package)
                    BindFile(directive.Reference);
                else if (provided.FirstOrDefault(candidate => Same(candidate.Id, package.Id)) is { } own)
                    BindProvided(own, package, sink, scripts);
                else if (!restored.TryGetValue(package.Id, out var before) || before != package)
                    wanted.Add((package, directive));
            }
            catch (CellFaultException fault)
            {
                throw fault.At(directive.Line, directive.Column);
            }
        }
        if (wanted.Count > 0)
            await RestoreAsync(wanted, scripts, stop).ConfigureAwait(false);
        foreach (var directive in directives)
            chain.Bind(directive.Reference);
        return scripts;
    }

    private void BindProvided(ProvidedPackage own, PackageRequest asked, OutputSink sink, List<string> scripts)
    {
        if (asked.Version is { } version && version != own.Version)
            sink.Write("stderr", $"{own.Id} {version} was asked for; this host carries {own.Version}, which is used.\n");
        if (!seen.Add(own.Id))
            return;
        bound[own.Id] = own.Assemblies is [var main, ..] ? BuildName.Of(own.Version, main) : own.Version;
        // What lies elsewhere is not among what a cache asks whether it has changed.
        if (own.Assemblies.All(assembly => TrustedAssemblies.IsOfApplication(assembly.Location)))
            check.Trust(own.Pure, own.Impure);
        foreach (var assembly in own.Assemblies)
        {
            context.Know(assembly);
            chain.Add(assembly);
        }
        if (own.ExtensionScript is { } script)
            scripts.Add(script);
    }

    private async Task RestoreAsync(List<(PackageRequest Package, ScriptDirective Directive)> wanted, List<string> scripts, CancellationToken stop)
    {
        // One restore of all that this notebook asked for, so that shared dependencies agree.
        check.Add($"refers to packages restored from NuGet ({string.Join(", ", wanted.Select(asked => asked.Package))})");
        var together = new Dictionary<string, PackageRequest>(restored, StringComparer.OrdinalIgnoreCase);
        foreach (var (package, _) in wanted)
            together[package.Id] = package;
        RestoredPackages found;
        try
        {
            found = await restore.RunAsync([.. together.Values], sources, stop).ConfigureAwait(false);
        }
        catch (CellFaultException fault)
        {
            var (_, blamed) = wanted.FirstOrDefault(asked => fault.Message.Contains($"'{asked.Package.Id}'", StringComparison.OrdinalIgnoreCase)
                || fault.Message.Contains($"package {asked.Package.Id}", StringComparison.OrdinalIgnoreCase), wanted[0]);
            throw fault.At(blamed.Line, blamed.Column);
        }
        foreach (var (package, _) in wanted)
            restored[package.Id] = package;
        // A later restore may have moved what an earlier one settled.
        foreach (var id in restored.Keys)
        {
            var (name, version) = found.Versions.FirstOrDefault(library => Same(library.Key, id));
            if (name is not null)
                bound[name] = version;
        }
        foreach (var path in found.Assemblies)
        {
            context.Know(path);
            chain.Add(path);
        }
        foreach (var natives in found.NativeFolders)
            context.SearchNative(natives);
        scripts.AddRange(found.ExtensionScripts.Where(seen.Add).Select(File.ReadAllText));
    }

    private void BindFile(string reference)
    {
        var path = Path.GetFullPath(reference, folder);
        if (!File.Exists(path))
        {
            if (TrustedAssemblies.Files.TryGetValue(Path.GetFileNameWithoutExtension(reference), out var carried) && !reference.Contains('/') && !reference.Contains('\\'))
                path = carried;
            else
                throw new CellFaultException($"#r \"{reference}\": there is no such file beside the notebook. Give the path from the notebook's folder, or build the assembly first.");
        }
        try
        {
            _ = AssemblyName.GetAssemblyName(path);
        }
        catch (BadImageFormatException problem)
        {
            throw new CellFaultException($"#r \"{reference}\": found a file that is no .NET assembly, expected one. Name the .dll that the build made.", inner: problem);
        }
        check.Add($"refers to the file {Path.GetFileName(path)}");
        context.Know(path);
        context.Search(Path.GetDirectoryName(path)!);
        chain.Add(path);
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
