using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>What a file of any format holds of a notebook.</summary>
internal sealed record NotebookParts(IReadOnlyList<Cell> Cells, JsonObject Metadata)
{
    /// <summary>Keys beside the cells and the metadata that this version of the engine gives no meaning to.</summary>
    public JsonObject Rest { get; init; } = [];

    public IReadOnlyList<NotebookComplaint> Complaints { get; init; } = [];
}
