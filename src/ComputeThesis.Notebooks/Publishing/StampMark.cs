using System.Text;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>What the metadata of an output says of its picture: what it was drawn from, and how large it is to be shown.</summary>
internal static class StampMark
{
    private const string Key = "compute_thesis";
    private const string DrawnFrom = "drawn_from";

    /// <summary>A digest of what a picture is drawn from.</summary>
    public static string DigestOf(string? svg, JsonNode? plotly)
    {
        var text = new StringBuilder(svg).Append('\n');
        // The order of keys is the file's: a figure is the same in any.
        CanonicalJson.Write(text, plotly);
        return CodeDigest.Of(text.ToString());
    }

    /// <summary>The digest of what the picture of an output was drawn from; null where it is not one of ours.</summary>
    public static string? Of(DisplayOutput output) =>
        output.Metadata[Key] is JsonObject mark && mark[DrawnFrom] is JsonValue value && value.TryGetValue<string>(out var digest) ? digest : null;

    /// <summary>Metadata with the mark, and the size in the place where Jupyter looks for it.</summary>
    public static JsonObject On(JsonObject metadata, string digest, JsonNode? size)
    {
        var marked = Without(metadata);
        marked[Key] = new JsonObject { [DrawnFrom] = digest };
        if (size is not null)
            marked[MimeType.Png] = size;
        return marked;
    }

    public static JsonObject Without(JsonObject metadata)
    {
        var rest = (JsonObject)metadata.DeepClone();
        if (rest.Remove(Key))
            rest.Remove(MimeType.Png);
        return rest;
    }
}
