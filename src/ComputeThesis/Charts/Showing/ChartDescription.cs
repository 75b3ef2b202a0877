using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ComputeThesis;

/// <summary>What a plotly.js chart of any maker says of itself.</summary>
/// <param name="chart">A figure as plotly.js takes it.</param>
internal sealed partial class ChartDescription(JsonNode chart)
{
    /// <summary>What it is called.</summary>
    public string Title => TitleOf(Layout) is { Length: > 0 } title ? title : "A Plotly.NET chart";

    /// <summary>How it is laid out.</summary>
    public JsonObject Layout { get; } = chart["layout"] as JsonObject ?? [];

    /// <summary>What it draws, without what waits for a click in the legend.</summary>
    public IReadOnlyList<JsonObject> Traces { get; } =
        [.. (chart["data"] as JsonArray ?? []).OfType<JsonObject>().Where(trace => TextOf(trace["visible"]) is not ("legendonly" or "false"))];

    /// <summary>It in words: its traces, each with its kind and how many points it has.</summary>
    public string Words => $"{Units.Count(Traces.Count, "trace")}: {string.Join("; ", Traces.Select((trace, place) => $"{NameOf(trace, place)} ({KindOf(trace)}{CountOf(trace)})"))}.";

    /// <summary>What stands along an axis.</summary>
    public string AxisTitle(string axis) => TitleOf(Layout[axis]);

    /// <summary>The type of an axis where it is said.</summary>
    public string AxisType(string axis) => Layout[axis] is JsonObject found ? TextOf(found["type"]) : "";

    /// <summary>The name of a trace, or the one that plotly.js gives it.</summary>
    public static string NameOf(JsonObject trace, int place) => TextOf(trace["name"]) is { Length: > 0 } name ? Plain(name) : $"trace {place}";

    /// <summary>What a trace is.</summary>
    public static string KindOf(JsonObject trace) => TextOf(trace["type"]) is { Length: > 0 } kind ? kind : "scatter";

    /// <summary>A text of JSON; of anything else, how it is written.</summary>
    public static string TextOf(JsonNode? node) => node is JsonValue ? node.ToString() : "";

    private static string CountOf(JsonObject trace) =>
        (ChartValues.Of(trace["y"]) ?? ChartValues.Of(trace["x"]) ?? ChartValues.Of(trace["values"])) is { } values ? $", {Units.Count(values.Count, "point")}" : "";

    private static string TitleOf(JsonNode? holder) =>
        holder is JsonObject { } found ? Plain(TextOf(found["title"] is JsonObject title ? title["text"] : found["title"])) : "";

    // Titles may be marked up a little.
    private static string Plain(string text) => Tag().Replace(text, " ").Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
