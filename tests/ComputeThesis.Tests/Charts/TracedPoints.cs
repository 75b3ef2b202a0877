using System.Text.Json.Nodes;

namespace ComputeThesis.Tests.Charts;

/// <summary>Reads back what a plotly.js trace holds: a list, or a typed array in base64.</summary>
internal static class TracedPoints
{
    /// <summary>The numbers of a list or typed array; what is no number is null.</summary>
    public static double?[] Numbers(JsonNode list) => list is JsonArray plain
        ? [.. plain.Select(value => (double?)value)]
        : [.. Decoded((string)list["dtype"]!, Convert.FromBase64String((string)list["bdata"]!))];

    /// <summary>How many points a trace draws: those with a place and a value.</summary>
    public static int Count(JsonNode trace) => Known(trace["x"]!).Zip(Known(trace["y"]!)).Count(point => point.First && point.Second);

    private static IEnumerable<bool> Known(JsonNode list) => list is JsonArray plain ? plain.Select(value => value is not null) : Numbers(list).Select(value => value is not null);

    private static IEnumerable<double?> Decoded(string type, byte[] bytes)
    {
        var size = type[^1] - '0';
        Assert.Contains(type, (string[])["i2", "i4", "f8"]);
        for (var i = 0; i < bytes.Length; i += size)
            yield return size == 2 ? BitConverter.ToInt16(bytes, i) : size == 4 ? BitConverter.ToInt32(bytes, i) : BitConverter.ToDouble(bytes, i) is var number && double.IsNaN(number) ? null : number;
    }
}
