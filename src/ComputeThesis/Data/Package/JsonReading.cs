using System.Text.Json;

namespace ComputeThesis;

/// <summary>The few reads that a data package's JSON needs, each failing with the name it missed. What is there but of another kind is wrong, never left out in silence.</summary>
internal static class JsonReading
{
    public static string Text(this JsonElement json, string name) => json.Find(name, JsonValueKind.String)?.GetString() ?? throw Missing(name);

    public static string TextOr(this JsonElement json, string name, string otherwise) => json.Find(name, JsonValueKind.String)?.GetString() ?? otherwise;

    public static JsonElement Part(this JsonElement json, string name) => json.Find(name, JsonValueKind.Object) ?? throw Missing(name);

    public static IEnumerable<JsonElement> Items(this JsonElement json, string name) => json.Find(name, JsonValueKind.Array) is { } list ? list.EnumerateArray() : [];

    /// <summary>A list that has to be there, though it may be empty.</summary>
    public static IEnumerable<JsonElement> ItemsOf(this JsonElement json, string name) => json.Find(name, JsonValueKind.Array)?.EnumerateArray() ?? throw Missing(name);

    /// <summary>One name or a list of them: Frictionless allows both.</summary>
    public static IReadOnlyList<string> Names(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? [value.GetString()!]
            : [.. json.Items(name).Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Missing(name))];

    private static JsonElement? Find(this JsonElement json, string name, JsonValueKind kind) =>
        json.ValueKind != JsonValueKind.Object ? throw Missing(name)
        : !json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == kind ? value
        : throw Missing(name);

    private static KeyNotFoundException Missing(string name) => new($"'{name}'");
}
