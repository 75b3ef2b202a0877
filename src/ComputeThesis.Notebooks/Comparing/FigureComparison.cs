using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>Compares figures of plotly.js: the only file of the comparison that knows its names. Data and words count, colours and sizes only look different.</summary>
internal static class FigureComparison
{
    private static readonly HashSet<string> Looks =
    [
        "config", "template", "font", "colorscale", "colorway", "colorbar", "line", "opacity", "fillcolor", "bgcolor", "bordercolor", "borderpad", "borderwidth", "paper_bgcolor", "plot_bgcolor",
        "margin", "pad", "width", "height", "size", "symbol", "hoverlabel", "gridcolor", "gridwidth", "tickcolor", "ticklen", "tickwidth", "tickfont", "tickangle", "ticks", "zerolinecolor",
        "zerolinewidth", "linecolor", "linewidth", "showgrid", "showline", "automargin", "autosize", "align", "valign", "xanchor", "yanchor", "xshift", "yshift", "bargap", "bargroupgap", "domain",
        "hovermode", "dragmode", "cliponaxis", "textposition", "textfont", "insidetextfont", "outsidetextfont", "dash", "arrowcolor", "arrowhead", "arrowsize", "arrowwidth", "legend", "layer",
        "uid", "dark", "outlinecolor", "outlinewidth", "thickness", "len", "standoff", "uirevision", "sizemode", "sizeref", "sizemin", "showarrow", "ax", "ay",
    ];

    /// <summary>What a point shows besides its place: told only where its place is the same.</summary>
    private static readonly HashSet<string> Words = ["text", "hovertext", "customdata", "ids", "meta"];

    public static void Compare(JsonNode old, JsonNode @new, string where, Ledger ledger)
    {
        if (old is not JsonObject before || @new is not JsonObject after || before["data"] is not JsonArray olds || after["data"] is not JsonArray news)
        {
            new JsonComparison(IsLooks, ledger).Compare(old, @new, where);
            return;
        }
        foreach (var (from, to) in Alignment.Of((Names(olds, withName: true), Names(news, withName: true)), (Names(olds, withName: false), Names(news, withName: false))))
        {
            if (from < 0 || to < 0)
                ledger.Drift(Join(where, "traces"), from < 0 ? null : NameOf(olds, from), to < 0 ? null : NameOf(news, to));
            else if (olds[from] is JsonObject trace && news[to] is JsonObject other)
                Trace(trace, other, Join(where, NameOf(olds, from)), ledger);
            else
                new JsonComparison(IsLooks, ledger).Compare(olds[from], news[to], Join(where, NameOf(olds, from)));
        }
        JsonObject was = Without(before, "data"), @is = Without(after, "data");
        Sources(TakeSources(was), TakeSources(@is), Join(where, "sources"), ledger);
        var rest = ledger.Fork();
        new JsonComparison(IsLooks, rest).Compare(was, @is, "");
        ledger.Take(rest, place => Join(where, Plain(place)));
    }

    // An address is its letters: a number in it is no quantity.
    private static void Sources(IReadOnlyList<string> olds, IReadOnlyList<string> news, string where, Ledger ledger)
    {
        foreach (var (from, to) in Alignment.Of((olds, news)).Where(pair => pair.Old < 0 || pair.New < 0 || olds[pair.Old] != news[pair.New]))
            ledger.Drift(where, from < 0 ? null : olds[from], to < 0 ? null : news[to]);
    }

    private static IReadOnlyList<string> TakeSources(JsonObject figure)
    {
        if (figure["layout"] is not JsonObject layout || layout["meta"] is not JsonObject meta || meta["sources"] is not JsonArray list)
            return [];
        meta.Remove("sources");
        return [.. list.Select(source => source is JsonValue value && value.TryGetValue<string>(out var text) ? text : source?.ToJsonString() ?? "null")];
    }

    // A reader knows a title and an axis, not where plotly.js keeps their text.
    private static string Plain(string place)
    {
        var plain = place.StartsWith("layout.", StringComparison.Ordinal) ? place["layout.".Length..] : place;
        return (plain.EndsWith(".text", StringComparison.Ordinal) ? plain[..^".text".Length] : plain).Replace('.', ' ');
    }

    private static void Trace(JsonObject old, JsonObject @new, string where, Ledger ledger)
    {
        var place = PlaceKey(old, @new);
        if (place is null)
        {
            new JsonComparison(IsLooks, ledger).Compare(old, @new, where);
            return;
        }
        var (olds, news) = ((JsonArray)old[place]!, (JsonArray)@new[place]!);
        var lists = old.Where(entry => entry.Value is JsonArray list && list.Count == olds.Count && @new[entry.Key] is JsonArray other && other.Count == news.Count)
            .Select(entry => entry.Key).OrderBy(Words.Contains).ToList();
        var pairs = Points(olds, news);
        foreach (var (from, to) in pairs.Where(pair => pair.Old < 0 || pair.New < 0))
            ledger.Drift(Join(where, "points"), from < 0 ? null : PointAt(old, lists, from), to < 0 ? null : PointAt(@new, lists, to));
        var known = new HashSet<int>();
        foreach (var key in lists)
        {
            foreach (var (from, to) in pairs.Where(pair => pair is { Old: >= 0, New: >= 0 } && !(Words.Contains(key) && known.Contains(pair.Old))))
            {
                var point = ledger.Fork();
                new JsonComparison(IsLooks, point).Compare(((JsonArray)old[key]!)[from], ((JsonArray)@new[key]!)[to], key == place ? $"{where}, {key} of point {from + 1}" : $"{where}, {key} at {olds[from]}");
                if (point.HasDrift)
                    known.Add(from);
                ledger.Take(point);
            }
        }
        new JsonComparison(IsLooks, ledger).Compare(Without(old, [.. lists]), Without(@new, [.. lists]), where + ",");
    }

    private static IReadOnlyList<(int Old, int New)> Points(JsonArray olds, JsonArray news)
    {
        string[] before = [.. olds.Select(point => point?.ToString() ?? "")], after = [.. news.Select(point => point?.ToString() ?? "")];
        return olds.Count == news.Count && olds.Concat(news).All(point => point?.GetValueKind() == JsonValueKind.Number)
            ? [.. Enumerable.Range(0, olds.Count).Select(i => (i, i))]
            : Alignment.Of((before, after));
    }

    /// <summary>The list that says where the points of a trace stand.</summary>
    private static string? PlaceKey(JsonObject old, JsonObject @new)
    {
        string[] order = old["orientation"]?.ToString() == "h" ? ["y", "x", "labels", "locations", "lat"] : ["x", "labels", "locations", "lat", "y"];
        return order.FirstOrDefault(key => old[key] is JsonArray { Count: > 0 } before && @new[key] is JsonArray { Count: > 0 } after && before.Concat(after).All(point => point is JsonValue));
    }

    private static string PointAt(JsonObject trace, List<string> lists, int index) =>
        string.Join(", ", lists.Where(key => !Words.Contains(key)).Select(key => $"{key} {((JsonArray)trace[key]!)[index]}"));

    private static string[] Names(JsonArray traces, bool withName) => [.. traces.Select((trace, i) => trace is JsonObject map
        ? $"{map["type"]}\u001f{(withName ? (map["name"]?.ToString() ?? $"{i}") : "")}" : "")];

    private static string NameOf(JsonArray traces, int index) =>
        traces[index] is JsonObject map && map["name"]?.ToString() is { Length: > 0 } name ? $"trace '{name}'" : $"trace {index + 1}";

    // A colour or a size that is a list of numbers shows data.
    private static bool IsLooks(string key, JsonNode? value) =>
        key is "color" ? value is not JsonArray list || list.All(item => item?.GetValueKind() == JsonValueKind.String)
        : Looks.Contains(key) && (value is not JsonArray { Count: > 0 } || key is "domain" or "colorscale" or "colorway");

    private static JsonObject Without(JsonObject json, params IReadOnlyCollection<string> keys) =>
        new(json.Where(entry => !keys.Contains(entry.Key)).Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())));

    private static string Join(string where, string more) => where.Length == 0 ? more : $"{where}, {more}";
}
