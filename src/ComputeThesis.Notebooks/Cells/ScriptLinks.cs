using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComputeThesis.Notebooks;

/// <summary>The cells that a new one sees, in the order of their running, no more of them than can be seen.</summary>
/// <remarks>The compiler holds on to all that a cell follows on: a session without end would grow without end, be it the same few cells again and again.</remarks>
internal sealed class ScriptLinks(Func<int, int, IEnumerable<MetadataReference>> references)
{
    private const int Least = 32;

    private readonly List<ScriptLink> links = [];
    private int clearAt = Least;

    /// <summary>The texts of the cells.</summary>
    public IReadOnlyList<ScriptText> Texts => [.. links.Select(link => link.Text)];

    /// <summary>What a cell is compiled upon: all before it but the last ones that it takes the place of.</summary>
    public IReadOnlyList<ScriptLink> Before(ScriptDraft draft)
    {
        var anew = ScriptLink.Of(draft);
        var kept = links.Count;
        while (kept > 0 && links[kept - 1].IsSuperseded([anew]))
            kept--;
        return links[..kept];
    }

    /// <summary>Puts a cell behind those it was compiled upon.</summary>
    public void Extend(IReadOnlyList<ScriptLink> before, ScriptLink link)
    {
        links.RemoveRange(before.Count, links.Count - before.Count);
        if (link.DeclaresNothing)
            return;
        links.Add(link);
        if (links.Count >= clearAt)
            Clear();
    }

    /// <summary>The references of a cell that follows on others: those it has from them are not named again, for they would add up from cell to cell.</summary>
    public IEnumerable<MetadataReference> ReferencesAfter(IReadOnlyList<ScriptLink> before, int assemblies) => references(before is [.., var last] ? last.Assemblies : -1, assemblies);

    private void Clear()
    {
        var count = links.Count;
        // From the back: what kept an earlier one in use may itself have gone.
        for (var i = links.Count - 2; i >= 0; i--)
        {
            if (links[i].IsSuperseded(links[(i + 1)..]))
                links.RemoveAt(i);
        }
        if (links.Count < count)
        {
            for (var i = 0; i < links.Count; i++)
                links[i].Follow(i > 0 ? links[i - 1] : null, ReferencesAfter(links[..i], links[i].Assemblies));
        }
        clearAt = Math.Max(Least, 2 * links.Count);
    }
}
