namespace ComputeThesis.Notebooks;

/// <summary>Pairs the items of two lists in order, so that one put in between does not make all after it differ.</summary>
internal static class Alignment
{
    /// <summary>Beyond this many comparisons a stretch counts as replaced: the answer would be no clearer, only later.</summary>
    private const long MostWork = 4_000_000;

    /// <summary>For each pair the two places; -1 stands for an item without a counterpart.</summary>
    /// <param name="keys">The keys of both lists, the strictest first: what one leaves unpaired the next tries, between the pairs already found.</param>
    public static IReadOnlyList<(int Old, int New)> Of(params ReadOnlySpan<(IReadOnlyList<string> Old, IReadOnlyList<string> New)> keys)
    {
        var pairs = new List<(int Old, int New)>();
        var (olds, news) = (keys[0].Old.Count, keys[0].New.Count);
        foreach (var (old, @new) in keys)
        {
            var found = new List<(int Old, int New)>(pairs);
            foreach (var (from, to, start, end) in Gaps(pairs, olds, news))
                Common(old, @new, from, to, start, end, found);
            found.Sort();
            pairs = found;
        }
        var all = new List<(int Old, int New)>(pairs);
        foreach (var (from, to, start, end) in Gaps(pairs, olds, news))
        {
            var isReplaced = to - from == end - start;
            for (var i = from; i < to; i++)
                all.Add((i, isReplaced ? start + i - from : -1));
            for (var j = start; j < end && !isReplaced; j++)
                all.Add((-1, j));
        }
        return InOrder(all);
    }

    /// <summary>The pairs in the order of reading: what is gone stands before what came in its place.</summary>
    private static List<(int Old, int New)> InOrder(List<(int Old, int New)> pairs)
    {
        var both = pairs.Where(pair => pair is { Old: >= 0, New: >= 0 }).Order().ToList();
        var gone = new Queue<int>(pairs.Where(pair => pair.New < 0).Select(pair => pair.Old).Order());
        var come = new Queue<int>(pairs.Where(pair => pair.Old < 0).Select(pair => pair.New).Order());
        var ordered = new List<(int Old, int New)>(pairs.Count);
        foreach (var pair in both.Append((Old: int.MaxValue, New: int.MaxValue)))
        {
            while (gone.TryPeek(out var old) && old < pair.Old)
                ordered.Add((gone.Dequeue(), -1));
            while (come.TryPeek(out var @new) && @new < pair.New)
                ordered.Add((-1, come.Dequeue()));
            if (pair.Old != int.MaxValue)
                ordered.Add(pair);
        }
        return ordered;
    }

    private static IEnumerable<(int From, int To, int Start, int End)> Gaps(List<(int Old, int New)> pairs, int olds, int news)
    {
        var (from, start) = (0, 0);
        foreach (var (old, @new) in pairs.Append((olds, news)))
        {
            if (old > from || @new > start)
                yield return (from, old, start, @new);
            (from, start) = (old + 1, @new + 1);
        }
    }

    private static void Common(IReadOnlyList<string> old, IReadOnlyList<string> @new, int from, int to, int start, int end, List<(int Old, int New)> pairs)
    {
        for (; from < to && start < end && old[from] == @new[start]; from++, start++)
            pairs.Add((from, start));
        for (; from < to && start < end && old[to - 1] == @new[end - 1]; to--, end--)
            pairs.Add((to - 1, end - 1));
        var (rows, columns) = (to - from, end - start);
        if (rows == 0 || columns == 0 || (long)rows * columns > MostWork)
            return;
        var longest = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
                longest[i, j] = old[from + i] == @new[start + j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        }
        for (var (i, j) = (0, 0); i < rows && j < columns;)
        {
            if (old[from + i] == @new[start + j])
                pairs.Add((from + i++, start + j++));
            else if (longest[i + 1, j] >= longest[i, j + 1])
                i++;
            else
                j++;
        }
    }
}
