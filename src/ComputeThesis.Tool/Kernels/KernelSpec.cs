using System.Text.Json;

namespace ComputeThesis.Tool;

/// <summary>A kernel as a frontend finds it: a folder with a file kernel.json that says how to start it.</summary>
/// <param name="Folder">The folder; its name is that of the kernel.</param>
internal sealed record KernelSpec(string Folder)
{
    public const string FileName = "kernel.json";

    /// <summary>The member of the metadata by which we know our own.</summary>
    public const string Mark = "compute_thesis";

    /// <summary>What a frontend puts the path of its connection file for.</summary>
    public const string ConnectionFile = "{connection_file}";

    /// <summary>The name that notebooks ask for, in lower case as Jupyter compares it.</summary>
    public string Name => Path.GetFileName(Folder).ToLowerInvariant();

    public string File => Path.Combine(Folder, FileName);

    public string DisplayName { get; init; } = "";

    public IReadOnlyList<string> Start { get; init; } = [];

    /// <summary>What the process gets beside the variables of the frontend.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>The version of this tool that wrote it; null where another program did, or where someone has made another kernel of it.</summary>
    public string? Version { get; init; }

    public bool IsOurs => Version is not null;

    /// <summary>What is wrong with the file, or null: a frontend cannot start such a kernel, yet its name is taken.</summary>
    public string? Problem { get; init; }

    /// <summary>The file that would be started and is gone, or null where all is there.</summary>
    public string? Missing => Start.Where((part, i) => Path.IsPathFullyQualified(part) && (i == 0 || part.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))).FirstOrDefault(path => !System.IO.File.Exists(path));

    /// <summary>Reads the kernel of a folder; null where the folder is no kernel's.</summary>
    public static KernelSpec? Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!System.IO.File.Exists(file))
            return null;
        try
        {
            return Parse(folder, System.IO.File.ReadAllText(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            // The last: a text that is no Unicode.
            return new(folder) { Problem = e.Message };
        }
    }

    /// <summary>The kernels of one folder of kernels, by name.</summary>
    public static IReadOnlyList<KernelSpec> In(string kernels)
    {
        try
        {
            return [.. Directory.Exists(kernels) ? Directory.EnumerateDirectories(kernels).Order(StringComparer.Ordinal).Select(Read).OfType<KernelSpec>() : []];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A frontend run by this user sees none there either.
            return [];
        }
    }

    /// <summary>Every kernel that a frontend may find, those first that it takes first.</summary>
    public static IReadOnlyList<KernelSpec> On(JupyterFolders folders) => [.. folders.Kernels.SelectMany(In)];

    private static KernelSpec Parse(string folder, string text)
    {
        using var json = JsonDocument.Parse(text);
        var spec = json.RootElement;
        if (spec.ValueKind != JsonValueKind.Object)
            return new(folder) { Problem = "It holds no JSON object." };
        List<string> start = Member(spec, "argv") is { ValueKind: JsonValueKind.Array } argv ? [.. argv.EnumerateArray().Select(Text).OfType<string>()] : [];
        var variables = new Dictionary<string, string>();
        if (Member(spec, "env") is { ValueKind: JsonValueKind.Object } env)
        {
            foreach (var one in env.EnumerateObject())
                variables[one.Name] = Text(one.Value) ?? one.Value.GetRawText();
        }

        return new(folder)
        {
            DisplayName = Text(Member(spec, "display_name")) ?? "",
            Start = start,
            Variables = variables,
            Version = start is [.., "kernel", "run", ConnectionFile] ? Text(Member(Member(Member(spec, "metadata"), Mark), "version")) : null,
            Problem = start.Count == 0 ? "Its argv names no program." : null,
        };
    }

    private static JsonElement? Member(JsonElement? element, string name) => element is { ValueKind: JsonValueKind.Object } all && all.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement? element) => element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static string? Text(JsonElement element) => Text((JsonElement?)element);
}
