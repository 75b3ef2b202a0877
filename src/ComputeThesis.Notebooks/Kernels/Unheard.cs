using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>Hears what nobody asked to see.</summary>
internal sealed class Unheard : ICellListener
{
    public static Unheard Instance { get; } = new();

    public void Wrote(string stream, string text)
    {
    }

    public void Shown(string id, IReadOnlyDictionary<string, JsonNode> forms)
    {
    }

    public void Replaced(string id, IReadOnlyDictionary<string, JsonNode> forms)
    {
    }

    public string? Ask() => null;
}
