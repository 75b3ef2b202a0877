using System.Text.Json;

namespace ComputeThesis.Notebooks;

/// <summary>A message that a frontend has sent.</summary>
/// <param name="Channel">The channel it came by, and its answer leaves by.</param>
/// <param name="Route">What the sockets know the sender by.</param>
/// <param name="Id">What the frontend knows it by.</param>
/// <param name="Type">What it asks for.</param>
internal sealed record KernelRequest(KernelChannel Channel, IReadOnlyList<byte[]> Route, string Id, string Type)
{
    /// <summary>Its header as it came, which everything said in answer repeats.</summary>
    public required byte[] Header { get; init; }

    /// <summary>The id of the message it answers, where it answers one.</summary>
    public string? ParentId { get; init; }

    public JsonElement Content { get; init; }
}
