using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>The lines that open a cell in a Polyglot script: those of the languages that are known, and of the kernels that the notebook names.</summary>
internal sealed class DibOpeners
{
    /// <summary>Opens the block of JSON.</summary>
    public const string Meta = "#!meta";

    private readonly Dictionary<string, string> own = new(StringComparer.Ordinal);

    public DibOpeners(JsonObject metadata, IEnumerable<string> words)
    {
        if (metadata["kernelInfo"] is JsonObject kernels && kernels["items"] is JsonArray items)
        {
            foreach (var item in items.OfType<JsonObject>())
            {
                Add(item["name"].AsText(), item["name"].AsText());
                foreach (var alias in item["aliases"] as JsonArray ?? [])
                    Add(alias.AsText(), item["name"].AsText());
            }
        }
        foreach (var word in words)
            Add(word, word);
    }

    /// <summary>The language of the cell that a line opens, or null: a magic that is no language, such as <c>#!time</c>, is a line of its cell.</summary>
    public string? OpenedBy(string line)
    {
        if (!line.StartsWith("#!", StringComparison.Ordinal))
            return null;
        var word = line[2..].Trim();
        return Languages.Find(word) ?? own.GetValueOrDefault(word);
    }

    public static bool IsMeta(string line) => line.TrimEnd() == Meta;

    private void Add(string? word, string? language)
    {
        if (!string.IsNullOrWhiteSpace(word) && !string.IsNullOrWhiteSpace(language))
            own.TryAdd(word.Trim(), Languages.NameOf(language.Trim()));
    }
}
