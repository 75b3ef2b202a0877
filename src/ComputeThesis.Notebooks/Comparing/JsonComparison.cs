using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>Compares JSON by its structure: numbers by value, strings as text, lists so that an entry put in between does not make the others differ.</summary>
/// <param name="looks">Tells the keys whose value only says how something looks.</param>
/// <param name="ledger">What takes the changes.</param>
internal sealed class JsonComparison(Func<string, JsonNode?, bool> looks, Ledger ledger)
{
    private const int MostDepth = 60;

    public void Compare(JsonNode? old, JsonNode? @new, string where, int depth = 0)
    {
        switch (old, @new)
        {
            case (JsonObject before, JsonObject after) when depth < MostDepth:
                foreach (var key in before.Select(entry => entry.Key).Union(after.Select(entry => entry.Key)))
                    Member(before, after, key, Path(where, key), depth);
                break;
            case (JsonArray before, JsonArray after) when depth < MostDepth:
                List(before, after, where, depth);
                break;
            case (JsonValue before, JsonValue after) when before.GetValueKind() == JsonValueKind.String && after.GetValueKind() == JsonValueKind.String:
                TextComparison.Lines(before.ToString(), after.ToString(), NoisePlace.Shown, where, ledger);
                break;
            case (JsonValue before, JsonValue after) when Number(before) is { } from && Number(after) is { } to:
                if (!from.Value.Equals(to.Value) || (from.IsWhole && to.IsWhole))
                    ledger.Number(where, from, to);
                break;
            default:
                if (!JsonNode.DeepEquals(old, @new))
                    ledger.Drift(where, Shown(old), Shown(@new));
                break;
        }
    }

    private void Member(JsonObject before, JsonObject after, string key, string where, int depth)
    {
        var (has, had) = (after.TryGetPropertyValue(key, out var @new), before.TryGetPropertyValue(key, out var old));
        if (looks(key, had ? old : @new) && looks(key, has ? @new : old))
        {
            if (has != had || !JsonNode.DeepEquals(old, @new))
                ledger.Looks(where, had ? Shown(old) : null, has ? Shown(@new) : null);
        }
        else if (has && had)
            Compare(old, @new, where, depth + 1);
        else
            ledger.Drift(where, had ? Shown(old) : null, has ? Shown(@new) : null);
    }

    private void List(JsonArray before, JsonArray after, string where, int depth)
    {
        if (before.Count == after.Count)
        {
            var inPlace = ledger.Fork();
            var comparison = new JsonComparison(looks, inPlace);
            for (var i = 0; i < before.Count; i++)
                comparison.Compare(before[i], after[i], $"{where}[{i}]", depth + 1);
            if (!inPlace.HasDrift || before.All(item => item is JsonValue or null))
            {
                ledger.Take(inPlace);
                return;
            }
        }
        if (before.Concat(after).All(item => item is JsonValue or null))
        {
            ledger.Drift(where, $"{before.Count} values: {Text(before)}", $"{after.Count} values: {Text(after)}");
            return;
        }
        string[] olds = [.. before.Select(Text)], news = [.. after.Select(Text)];
        foreach (var (from, to) in Alignment.Of((olds, news), ([.. before.Select(Name)], [.. after.Select(Name)])))
        {
            if (from >= 0 && to >= 0)
                Compare(before[from], after[to], $"{where}[{from}]", depth + 1);
            else
                ledger.Drift($"{where}[{Math.Max(from, to)}]", from < 0 ? null : olds[from], to < 0 ? null : news[to]);
        }
    }

    // Entries that change and are named are found again by their name.
    private static string Name(JsonNode? node) =>
        node is JsonObject map && (map["name"] ?? map["id"] ?? map["key"]) is JsonValue name ? name.ToString() : Text(node);

    private static string Path(string where, string key) => where.Length == 0 ? key : where.EndsWith(',') ? $"{where} {key}" : $"{where}.{key}";

    private static Quantity? Number(JsonValue value) => value.GetValueKind() == JsonValueKind.Number ? Quantity.Of(value.ToJsonString()) : null;

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";

    private static string Shown(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.ToString() : Text(node);
}
