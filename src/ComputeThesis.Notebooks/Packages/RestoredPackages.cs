using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>The files that restored packages bring, read from NuGet's <c>project.assets.json</c>.</summary>
internal sealed record RestoredPackages(IReadOnlyList<string> Assemblies, IReadOnlyList<string> NativeFolders, IReadOnlyList<string> ExtensionScripts)
{
    /// <summary>The version of each package, dependencies among them, by its name.</summary>
    public required IReadOnlyDictionary<string, string> Versions { get; init; }

    private const string Extension = "interactive-extensions/dotnet/extension.dib";

    /// <summary>Reads the file, or gives null where it is missing, broken, or names files that are gone.</summary>
    public static RestoredPackages? Read(string assetsFile)
    {
        try
        {
            var found = File.Exists(assetsFile) && JsonNode.Parse(File.ReadAllText(assetsFile)) is JsonObject assets ? Read(assets) : null;
            return found is not null && found.Assemblies.All(File.Exists) ? found : null;
        }
        catch (Exception problem) when (problem is System.Text.Json.JsonException or InvalidOperationException or KeyNotFoundException or IOException)
        {
            return null;
        }
    }

    private static RestoredPackages Read(JsonObject assets)
    {
        // The target of this machine's runtime stands behind the portable one.
        var target = assets["targets"]!.AsObject().Select(entry => entry.Value!.AsObject()).Last();
        var roots = assets["packageFolders"]!.AsObject().Select(entry => entry.Key).ToList();
        var assemblies = new List<string>();
        var natives = new List<string>();
        var scripts = new List<string>();
        var versions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (library, details) in target)
        {
            if (details?["type"]?.GetValue<string>() != "package")
                continue;
            versions[library.Split('/')[0]] = library.Split('/')[^1];
            var path = assets["libraries"]![library]!["path"]!.GetValue<string>();
            var folder = roots.Select(root => Path.Combine(root, path)).FirstOrDefault(Directory.Exists)
                ?? throw new KeyNotFoundException(library);
            assemblies.AddRange(Files(details, "runtime").Where(file => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)).Select(file => Path.Combine(folder, file)));
            natives.AddRange(Files(details, "native").Select(file => Path.GetDirectoryName(Path.Combine(folder, file))!));
            if (File.Exists(Path.Combine(folder, Extension)))
                scripts.Add(Path.Combine(folder, Extension));
        }
        return new RestoredPackages(assemblies, [.. natives.Distinct()], scripts) { Versions = versions };
    }

    private static IEnumerable<string> Files(JsonNode details, string kind) =>
        details[kind] is JsonObject files ? files.Select(file => file.Key).Where(file => !file.EndsWith("_._", StringComparison.Ordinal)) : [];
}
