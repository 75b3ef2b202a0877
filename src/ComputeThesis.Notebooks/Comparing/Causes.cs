namespace ComputeThesis.Notebooks;

/// <summary>Finds out what has changed between two runs from what each recorded.</summary>
internal static class Causes
{
    private const int MostRows = 4;
    private const int HashShown = 10;

    /// <summary>Everything that has changed, the code first.</summary>
    /// <param name="published">The notebook as it is stored.</param>
    /// <param name="rerun">The notebook with the outputs of the rerun.</param>
    /// <param name="cells">The pairs of their cells.</param>
    /// <param name="isWhole">Whether the rerun came to its end: what one that did not come so far has not read, it may yet have read.</param>
    public static IReadOnlyList<Cause> Between(Notebook published, Notebook rerun, IReadOnlyList<(int Old, int New)> cells, bool isWhole)
    {
        if (RunRecord.Of(published) is not { } old)
            return [.. Edited(published, rerun, cells), new(CauseKind.Unknown, "The published notebook has no record of its run: its outputs are from another tool or an older version, and what they rested on is not known.")];
        var causes = new List<Cause>(Code(old, published, rerun, cells));
        if (RunRecord.Of(rerun) is not { } @new)
            return [.. causes, new(CauseKind.Unknown, "The rerun left no record of what it rested on.")];
        causes.AddRange(Data(old, @new).Where(cause => isWhole || cause.Data!.New is not null));
        causes.AddRange(Words(CauseKind.Parameters, "parameter", old.Parameters, @new.Parameters));
        causes.AddRange(Words(CauseKind.Variables, "variable", old.Variables, @new.Variables));
        causes.AddRange(Words(CauseKind.Packages, "package", isWhole ? old.Packages : old.Packages.Where(package => @new.Packages.ContainsKey(package.Key)).ToDictionary(), @new.Packages));
        causes.AddRange(Word(CauseKind.Runtime, "runtime", old.Runtime, @new.Runtime));
        causes.AddRange(Word(CauseKind.Culture, "culture", old.Culture, @new.Culture));
        causes.AddRange(Word(CauseKind.Seed, "seed", old.Seed ?? "none", @new.Seed ?? "none"));
        causes.AddRange(Word(CauseKind.Engine, "engine", old.Engine, @new.Engine));
        return causes;
    }

    private static IEnumerable<Cause> Edited(Notebook published, Notebook rerun, IReadOnlyList<(int Old, int New)> cells) =>
        from pair in cells
        where pair is { Old: >= 0, New: >= 0 } && rerun.Cells[pair.New].Kind == CellKind.Code && published.Cells[pair.Old].Source != rerun.Cells[pair.New].Source
        select new Cause(CauseKind.Code, $"code of cell {pair.New + 1} changed") { Cell = pair.New };

    private static IEnumerable<Cause> Code(RunRecord old, Notebook published, Notebook rerun, IReadOnlyList<(int Old, int New)> cells)
    {
        var known = new HashSet<string>();
        foreach (var (from, to) in cells)
        {
            if (from >= 0)
                known.Add(published.Cells[from].Id);
            if (to < 0 || rerun.Cells[to] is not { Kind: CellKind.Code } cell || (cell.Language != Languages.CSharp) || cell.Source.Trim().Length == 0)
                continue;
            if (from < 0 || !old.Code.TryGetValue(published.Cells[from].Id, out var digest))
                yield return new(CauseKind.Code, $"cell {to + 1} was added after the outputs were stored") { Cell = to };
            else if (digest != CodeDigest.Of(cell.Source))
                yield return new(CauseKind.Code, $"code of cell {to + 1} was edited after the outputs were stored") { Cell = to };
        }
        foreach (var id in old.Code.Keys.Where(id => !known.Contains(id) && !IsInjected(published, rerun, id)))
            yield return new(CauseKind.Code, $"a cell ('{id}') was removed after the outputs were stored");
        foreach (var (from, _) in cells.Where(pair => pair is { Old: >= 0, New: < 0 } && published.Cells[pair.Old].Kind == CellKind.Code))
            yield return new(CauseKind.Code, $"cell '{published.Cells[from].Id}' is gone");
    }

    // A run with parameters puts a cell in, and records it as one that ran.
    private static bool IsInjected(Notebook published, Notebook rerun, string id) =>
        published.Cells.Concat(rerun.Cells).Any(cell => cell.Id == id) || id.Contains("injected", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Cause> Data(RunRecord old, RunRecord @new)
    {
        foreach (var table in old.Data.Concat(@new.Data).Select(data => data.Table).Distinct().Order(StringComparer.Ordinal))
        {
            foreach (var (before, after) in Tables([.. old.Data.Where(data => data.Table == table)], [.. @new.Data.Where(data => data.Table == table)]))
            {
                if (before is null || after is null)
                    yield return new(CauseKind.Data, $"table {table} ({(before ?? after)!.Package}) {(before is null ? "is read now and was not" : "was read and is not now")}") { Data = new(before, after) };
                else if (before.Sha256 != after.Sha256)
                {
                    var rows = RowChanges.Between(before, after);
                    yield return new(CauseKind.Data, Text(before, after, rows)) { Data = new(before, after) { Rows = rows } };
                }
            }
        }
    }

    // The name of a package holds its edition: a table that is read from one package only is the same table in the next edition.
    private static IEnumerable<(DataRecord? Old, DataRecord? New)> Tables(List<DataRecord> olds, List<DataRecord> news)
    {
        foreach (var old in olds.ToList())
        {
            if (news.Find(data => data.Package == old.Package) is { } same)
            {
                olds.Remove(old);
                news.Remove(same);
                yield return (old, same);
            }
        }
        if (olds.Count == 1 && news.Count == 1)
        {
            yield return (olds[0], news[0]);
            yield break;
        }
        foreach (var old in olds)
            yield return (old, null);
        foreach (var @new in news)
            yield return (null, @new);
    }

    private static string Text(DataRecord old, DataRecord @new, IReadOnlyList<RowChange> rows)
    {
        var which = string.Join(", ", rows.Take(MostRows)) + (rows.Count > MostRows ? $" and {rows.Count - MostRows} more places" : "")
            + (rows.Count > 0 && @new.RowsPerMark > 1 ? $" (told by blocks of {@new.RowsPerMark})" : "");
        var count = old.Rows == @new.Rows ? $"{old.Rows} rows" : $"{old.Rows} -> {@new.Rows} rows";
        var package = old.Package == @new.Package ? old.Package : $"{old.Package} -> {@new.Package}";
        return $"table {old.Table} ({package}): {(which.Length == 0 ? count : $"{which}; {count}")}; sha256 {Short(old.Sha256)} -> {Short(@new.Sha256)}";
    }

    private static IEnumerable<Cause> Words(CauseKind kind, string noun, IReadOnlyDictionary<string, string> old, IReadOnlyDictionary<string, string> @new) =>
        from name in old.Keys.Union(@new.Keys).Order(StringComparer.Ordinal)
        let before = old.GetValueOrDefault(name)
        let after = @new.GetValueOrDefault(name)
        where before != after
        select new Cause(kind, $"{noun} {name}: {before ?? "none"} -> {after ?? "none"}");

    private static IEnumerable<Cause> Word(CauseKind kind, string noun, string old, string @new) =>
        old == @new ? [] : [new(kind, $"{noun}: {old} -> {@new}")];

    private static string Short(string hash) => hash.Length <= HashShown ? hash : hash[..HashShown] + "…";
}
