namespace ComputeThesis.Notebooks;

/// <summary>Finds each published cell again: by its id, else by its text, else by its place between cells already found.</summary>
internal static class CellPairs
{
    /// <summary>Pairs of places in the order of the rerun; -1 stands for a cell without a counterpart.</summary>
    public static IReadOnlyList<(int Old, int New)> Of(Notebook published, Notebook rerun)
    {
        var (olds, news) = (Places(published), Places(rerun));
        var found = new Dictionary<int, int>();
        Match(published, rerun, olds, news, found, cell => cell.Id);
        Match(published, rerun, olds, news, found, cell => $"{cell.Kind}\n{cell.Source.Trim()}");
        // Without ids an edited cell is known only by its neighbours and by how much of it is left.
        foreach (var place in news.Where(place => !found.ContainsKey(place)))
        {
            var before = found.TryGetValue(news.LastOrDefault(other => other < place, -1), out var left) ? left : -1;
            var next = olds.FirstOrDefault(other => other > before && !found.ContainsValue(other), -1);
            if (next >= 0 && olds.All(other => other <= before || other >= next) && AreAlike(published.Cells[next], rerun.Cells[place]))
                found[place] = next;
        }
        var gone = new Queue<int>(olds.Except(found.Values));
        var pairs = new List<(int Old, int New)>();
        foreach (var place in news)
        {
            while (gone.TryPeek(out var old) && found.TryGetValue(place, out var match) && old < match)
                pairs.Add((gone.Dequeue(), -1));
            pairs.Add((found.GetValueOrDefault(place, -1), place));
        }
        pairs.AddRange(gone.Select(old => (old, -1)));
        return pairs;
    }

    private static List<int> Places(Notebook notebook) =>
        [.. Enumerable.Range(0, notebook.Cells.Count).Where(i => !notebook.Cells[i].IsInjected)];

    private static void Match(Notebook published, Notebook rerun, List<int> olds, List<int> news, Dictionary<int, int> found, Func<Cell, string> key)
    {
        var open = olds.Except(found.Values).ToLookup(place => key(published.Cells[place]));
        var taken = new HashSet<int>();
        foreach (var place in news.Where(place => !found.ContainsKey(place)))
        {
            if (open[key(rerun.Cells[place])].FirstOrDefault(old => !taken.Contains(old), -1) is >= 0 and var old)
            {
                found[place] = old;
                taken.Add(old);
            }
        }
    }

    private static bool AreAlike(Cell old, Cell @new)
    {
        if (old.Kind != @new.Kind)
            return false;
        string[] olds = old.Source.Split('\n', ' '), news = @new.Source.Split('\n', ' ');
        var shared = Alignment.Of((olds, news)).Count(pair => pair is { Old: >= 0, New: >= 0 } && olds[pair.Old] == news[pair.New]);
        return shared * 2 >= Math.Max(olds.Length, news.Length);
    }
}
