using System.Text.Json;

namespace ComputeThesis;

/// <summary>The few reads that a data package's JSON needs, each failing with the name it missed.</summary>
internal static class JsonReading
{
    public static string Text(this JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        ? value.GetString()!
        : throw new KeyNotFoundException($"'{name}'");

    public static string TextOr(this JsonElement json, string name, string otherwise) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : otherwise;

    public static IEnumerable<JsonElement> Items(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    /// <summary>One name or a list of them: Frictionless allows both.</summary>
    public static IReadOnlyList<string> Names(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? [value.GetString()!]
            : [.. json.Items(name).Select(item => item.GetString()!)];
}
