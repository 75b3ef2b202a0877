using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ComputeThesis.Notebooks;

/// <summary>Finds the web addresses that a text names.</summary>
internal static partial class Addresses
{
    /// <summary>The addresses in running text, without the sign that ends a sentence after them.</summary>
    public static IEnumerable<string> In(string text) => Address().Matches(text).Select(found => Trimmed(found.Value));

    /// <summary>The addresses in a text shown on hover. One that begins with an address is an address, spaces and all, up to the remark in brackets.</summary>
    public static IEnumerable<string> InTitle(string title)
    {
        if (!title.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !title.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return In(title);
        var remark = title.IndexOf(" (", StringComparison.Ordinal);
        return [(remark < 0 ? title : title[..remark]).Trim()];
    }

    /// <summary>The addresses that a figure names: in its data and in its layout, but not those its settings and its template bring.</summary>
    public static IEnumerable<string> InFigure(JsonNode? figure)
    {
        if (figure is not JsonObject parts)
            return [];
        // In a list of addresses each is one as a whole, whatever sign it ends with.
        var sources = MetaOf(figure)?["sources"] as JsonArray;
        return Texts(parts["data"]).Concat(Texts(parts["layout"], sources)).SelectMany(In).Concat(Texts(sources));
    }

    /// <summary>How many more addresses a figure says it has than it lists.</summary>
    public static int LeftOutOf(JsonNode? figure) =>
        MetaOf(figure)?["sources_left_out"] is JsonValue value && value.TryGetValue<int>(out var count) && count > 0 ? count : 0;

    private static JsonObject? MetaOf(JsonNode? figure) => figure is JsonObject parts && parts["layout"] is JsonObject layout ? layout["meta"] as JsonObject : null;

    private static IEnumerable<string> Texts(JsonNode? node, JsonArray? without = null) => node switch
    {
        JsonObject map => map.Where(entry => entry.Key != "template").SelectMany(entry => Texts(entry.Value, without)),
        JsonArray list => ReferenceEquals(list, without) ? [] : list.SelectMany(item => Texts(item, without)),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Contains("://", StringComparison.Ordinal) => [text],
        _ => [],
    };

    private static string Trimmed(string address)
    {
        address = address.TrimEnd('.', ',', ';', ':', '!', '?');
        // A bracket that the address did not open closes what stands around it.
        while (address.EndsWith(')') && address.Count(c => c == '(') < address.Count(c => c == ')'))
            address = address[..^1].TrimEnd('.', ',', ';');
        return address;
    }

    [GeneratedRegex(@"\bhttps?://[^\s<>""'`\\^{}|\p{Cc}]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
