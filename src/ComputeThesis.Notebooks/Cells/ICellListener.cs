using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>Who hears at once what one cell shows, and answers what it asks.</summary>
/// <remarks>Called from the threads of the cell, one call at a time but for <see cref="Ask"/>; also after the cell has ended, by tasks it has started.</remarks>
internal interface ICellListener
{
    /// <summary>Text was written to <c>stdout</c> or <c>stderr</c>.</summary>
    void Wrote(string stream, string text);

    /// <summary>A value was shown, by MIME type.</summary>
    void Shown(string id, IReadOnlyDictionary<string, JsonNode> forms);

    /// <summary>What was shown under an id is to give way to other forms; the cell that asks for it may be a later one.</summary>
    void Replaced(string id, IReadOnlyDictionary<string, JsonNode> forms);

    /// <summary>A line from the user, or null where there is nobody to ask; blocks in a way that <see cref="Thread.Interrupt"/> ends.</summary>
    string? Ask();
}
