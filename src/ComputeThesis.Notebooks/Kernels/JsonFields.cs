using System.Text.Json;

namespace ComputeThesis.Notebooks;

/// <summary>Reads members of what a frontend has sent; one that is not there, or of another kind, is null.</summary>
internal static class JsonFields
{
    public static string? Text(this JsonElement json, string name) =>
        Field(json, name) is { ValueKind: JsonValueKind.String } field ? field.GetString() : null;

    public static bool? Flag(this JsonElement json, string name) =>
        Field(json, name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } field ? field.GetBoolean() : null;

    public static long? Number(this JsonElement json, string name) =>
        Field(json, name) is { ValueKind: JsonValueKind.Number } field && field.TryGetInt64(out var number) ? number : null;

    private static JsonElement? Field(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var field) ? field : null;
}
