using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComputeThesis;

/// <summary>The values along a trace of a plotly.js chart: numbers, texts and gaps.</summary>
internal static class ChartValues
{
    /// <summary>The values of a list, or of a typed array in base64.</summary>
    /// <returns>Each a number, a text or null; null where it is neither, or has rows.</returns>
    public static IReadOnlyList<object?>? Of(JsonNode? node) => node switch
    {
        JsonArray list when list.All(item => item is null or JsonValue) => [.. list.Select(Value)],
        JsonObject typed when typed["shape"] is null && typed["dtype"] is JsonValue type && typed["bdata"] is JsonValue data => Numbers(type.ToString(), data.ToString()),
        _ => null,
    };

    private static object? Value(JsonNode? item) => item?.GetValueKind() switch
    {
        JsonValueKind.Number => item.GetValue<double>(),
        // JSON has no such numbers, so they are written as texts.
        JsonValueKind.String => item.GetValue<string>() is var text && text is "NaN" or "Infinity" or "-Infinity" ? null : text,
        JsonValueKind.True or JsonValueKind.False => item.ToString(),
        _ => null,
    };

    private static object?[]? Numbers(string type, string data)
    {
        var bytes = new byte[data.Length];
        if (!Convert.TryFromBase64String(data, bytes, out var length))
            return null;
        Array.Resize(ref bytes, length);
        return type switch
        {
            "f8" => Cast<double>(bytes),
            "f4" => Cast<float>(bytes),
            "i4" => Cast<int>(bytes),
            "i2" => Cast<short>(bytes),
            "i1" => Cast<sbyte>(bytes),
            "u4" => Cast<uint>(bytes),
            "u2" => Cast<ushort>(bytes),
            "u1" => Cast<byte>(bytes),
            _ => null,
        };
    }

    private static object?[] Cast<T>(byte[] bytes)
        where T : unmanaged, IConvertible => Array.ConvertAll(MemoryMarshal.Cast<byte, T>(bytes).ToArray(), number =>
        {
            var value = number.ToDouble(null);
            return double.IsFinite(value) ? (object?)value : null;
        });
}
