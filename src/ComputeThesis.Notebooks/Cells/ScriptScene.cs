using Microsoft.CodeAnalysis;

namespace ComputeThesis.Notebooks;

/// <summary>What a cell written now would see.</summary>
/// <param name="References">The assemblies.</param>
/// <param name="Cells">The cells before it that declare something, in order; the same object as long as a cell is the same.</param>
internal sealed record ScriptScene(IReadOnlyList<MetadataReference> References, IReadOnlyList<ScriptText> Cells);

/// <summary>The text of a cell without the lines that are for the host, as it was written.</summary>
internal sealed class ScriptText(string code)
{
    public string Code { get; } = code;
}
