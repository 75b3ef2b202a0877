using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>The only file that knows how plotting libraries pack lists of numbers: <c>{"dtype":"f8","bdata":base64,"shape":"2, 3"}</c>.</summary>
internal static class TypedArray
{
    /// <summary>A copy with every packed list unpacked, keys in order and each number in its shortest spelling.</summary>
    public static JsonNode? Unpack(JsonNode? node) => node switch
    {
        JsonObject map => (JsonNode?)Decode(map) ?? new JsonObject(map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, Unpack(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Unpack)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => Shortest(value),
        _ => node?.DeepClone(),
    };

    // Digits beyond what a double holds are kept: a long id is not its neighbour.
    private static JsonNode? Shortest(JsonValue value)
    {
        var text = value.ToJsonString();
        if (!text.AsSpan().ContainsAny(".eE"))
            return value.DeepClone();
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? Node(number.ToString("R", CultureInfo.InvariantCulture)) : value.DeepClone();
    }

    private static JsonArray? Decode(JsonObject map)
    {
        if (map["dtype"] is not JsonValue type || !type.TryGetValue<string>(out var dtype) || map["bdata"] is not JsonValue data || !data.TryGetValue<string>(out var text))
            return null;
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
            return null;
        var (size, read) = dtype.TrimStart('<', '|') switch
        {
            "i1" => (1, at => ((sbyte)bytes[at]).ToString(CultureInfo.InvariantCulture)),
            "u1" or "u1c" => (1, at => bytes[at].ToString(CultureInfo.InvariantCulture)),
            "i2" => (2, at => BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(at)).ToString(CultureInfo.InvariantCulture)),
            "u2" => (2, at => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at)).ToString(CultureInfo.InvariantCulture)),
            "i4" => (4, at => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at)).ToString(CultureInfo.InvariantCulture)),
            "u4" => (4, at => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)).ToString(CultureInfo.InvariantCulture)),
            "i8" => (8, at => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at)).ToString(CultureInfo.InvariantCulture)),
            "u8" => (8, at => BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at)).ToString(CultureInfo.InvariantCulture)),
            "f4" => (4, at => BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(at)).ToString("R", CultureInfo.InvariantCulture)),
            "f8" => (8, (Func<int, string>)(at => BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(at)).ToString("R", CultureInfo.InvariantCulture))),
            _ => (0, at => ""),
        };
        if (size == 0 || length % size != 0)
            return null;
        var numbers = Enumerable.Range(0, length / size).Select(i => Node(read(i * size))).ToList();
        return Shape(map["shape"]) is { Count: > 1 } shape && Product(shape) == numbers.Count ? Nest(numbers, shape, 0, 0) : new JsonArray([.. numbers]);
    }

    private static long Product(List<int> shape) => shape.Aggregate(1L, (product, size) => Math.Min(product * size, int.MaxValue));

    private static List<int>? Shape(JsonNode? shape)
    {
        var sizes = new List<int>();
        foreach (var part in (shape?.ToString() ?? "").Split([',', '[', ']', '\n', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(part, out var size) || size < 1)
                return null;
            sizes.Add(size);
        }
        return sizes;
    }

    private static JsonArray Nest(List<JsonNode?> numbers, List<int> shape, int level, int start)
    {
        var stride = shape.Skip(level + 1).Aggregate(1, (product, size) => product * size);
        return new([.. Enumerable.Range(0, shape[level]).Select(i => level == shape.Count - 1 ? numbers[start + i] : Nest(numbers, shape, level + 1, start + i * stride))]);
    }

    // JSON has no such numbers: a list that is written out has null where a packed one has NaN.
    private static JsonNode? Node(string number) => number switch { "NaN" => null, "Infinity" or "-Infinity" => JsonValue.Create(number), _ => JsonNode.Parse(number) };
}
