using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComputeThesis.Tool;

/// <summary>A kernel.json of another program, into which two variables are written, and out of which they are taken again.</summary>
/// <param name="File">The file; as it was, it is kept beside it.</param>
internal sealed record KernelFile(string File)
{
    private static readonly JsonSerializerOptions Legible = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file as it was before.</summary>
    public string Backup => File + ".bak";

    /// <summary>The text with the variables in it; null where they are in it already.</summary>
    /// <exception cref="DataFormatException">The file or its backup holds something else than expected: nothing is to be written then.</exception>
    public string? With(IReadOnlyDictionary<string, string> variables)
    {
        var kernel = Read(File);
        var env = Env(kernel);
        foreach (var (name, value) in variables)
        {
            if (env[name] is { } present && !IsOurs(present))
                throw new DataFormatException(File, null, null, $"{name} set to {present.ToJsonString()}", "no such variable", "Take it out, or choose --how replace, which changes no kernel.");
            if (!HasOurs(env, variables) && System.IO.File.Exists(Backup) && System.IO.File.ReadAllText(Backup) != System.IO.File.ReadAllText(File))
                throw new DataFormatException(Backup, null, null, "a backup of another text", "none, or that of the present file", "Move it elsewhere, and try again.");
        }

        if (variables.All(pair => env[pair.Key]?.GetValue<string>() == pair.Value))
            return null;
        foreach (var (name, value) in variables)
            env[name] = value;
        kernel["env"] = env.Parent is null ? env : env.DeepClone();
        return kernel.ToJsonString(Legible) + "\n";
    }

    /// <summary>Writes the text, and first what was there beside it.</summary>
    public void Write(string text)
    {
        if (!System.IO.File.Exists(Backup))
            NewFile.Write(Backup, System.IO.File.ReadAllText(File));
        NewFile.Write(File, text);
    }

    /// <summary>Takes the variables out; false where they are not in it.</summary>
    /// <exception cref="DataFormatException">The file has changed since they were written into it.</exception>
    public bool Undo(IReadOnlyDictionary<string, string> variables)
    {
        var kernel = Read(File);
        var env = Env(kernel);
        if (!HasOurs(env, variables))
            return false;
        foreach (var name in variables.Keys)
            env.Remove(name);
        var before = System.IO.File.Exists(Backup) ? Read(Backup) : null;
        if (env.Count == 0 && before?["env"] is null)
            kernel.Remove("env");
        if (!JsonNode.DeepEquals(kernel, before))
        {
            throw new DataFormatException(File, null, null, before is null ? "no backup beside it" : "other changes since the backup was made", "nothing new but the two variables",
                $"Take {string.Join(" and ", variables.Keys)} out of its env by hand{(before is null ? "." : $", or put {Backup} in its place.")}");
        }

        System.IO.File.Move(Backup, File, overwrite: true);
        return true;
    }

    private static bool HasOurs(JsonObject env, IReadOnlyDictionary<string, string> variables) => variables.Keys.Any(name => env[name] is { } value && IsOurs(value));

    private static bool IsOurs(JsonNode value) => value.GetValueKind() == JsonValueKind.String && FSharpStore.IsOurs(value.GetValue<string>());

    private JsonObject Env(JsonObject kernel) => kernel["env"] switch
    {
        null => [],
        JsonObject env => env,
        var other => throw new DataFormatException(File, null, null, $"env set to {other.ToJsonString()}", "an object of variables", "Correct it, or install the kernels again: dotnet interactive jupyter install"),
    };

    private static JsonObject Read(string file)
    {
        try
        {
            if (JsonNode.Parse(System.IO.File.ReadAllText(file)) is JsonObject { Count: > 0 } kernel)
            {
                // Members that are there twice are found only as they are counted.
                _ = (kernel["env"] as JsonObject)?.Count;
                return kernel;
            }
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            throw Wrong(file, $"no JSON ({e.Message})");
        }

        throw Wrong(file, "something else");
    }

    private static DataFormatException Wrong(string file, string found) => new(file, null, null, found, "the JSON object of a kernel", "Install the kernels again: dotnet interactive jupyter install");
}
