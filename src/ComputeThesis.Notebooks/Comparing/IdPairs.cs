namespace ComputeThesis.Notebooks;

/// <summary>Which name of the published cell stands for which of the rerun: one for one, or it is not the same thing.</summary>
internal sealed class IdPairs
{
    private readonly Dictionary<string, string> olds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> news = new(StringComparer.Ordinal);

    public bool Bind(string old, string @new)
    {
        if (olds.TryGetValue(old, out var known) | news.TryGetValue(@new, out var meant))
            return known == @new && meant == old;
        olds[old] = @new;
        news[@new] = old;
        return true;
    }

    public IdPairs Copy()
    {
        var copy = new IdPairs();
        foreach (var (old, @new) in olds)
            copy.Bind(old, @new);
        return copy;
    }
}
