namespace ComputeThesis.Notebooks;

/// <summary>Says of a stored notebook which of its outputs are missing, failed or older than their code.</summary>
internal static class StoredState
{
    public static IEnumerable<string> Notices(Notebook notebook, RunRecord? record)
    {
        var code = notebook.Cells.Select((cell, place) => (Cell: cell, Number: place + 1)).Where(numbered => numbered.Cell.Kind == CellKind.Code && numbered.Cell.Source.Trim().Length > 0).ToList();
        if (code.Count > 0 && code.All(numbered => !HasRun(numbered.Cell)))
        {
            yield return $"{notebook.Name}: {(code.Count == 1 ? "its code cell was never executed" : FormattableString.Invariant($"none of its {code.Count} code cells was ever executed"))}; the page shows code alone.";
            yield break;
        }
        foreach (var (cell, number) in code)
        {
            var place = FormattableString.Invariant($"{notebook.Name}, cell {number}");
            if (cell.Outputs.OfType<ErrorOutput>().FirstOrDefault() is { } error)
                yield return $"{place}: it failed when it last ran: {error.Name}: {error.Message.ReplaceLineEndings(" ")}";
            else if (!HasRun(cell))
                yield return $"{place}: it was never executed.";
            else if (record is not null && record.Code.TryGetValue(cell.Id, out var ran) && ran != CodeDigest.Of(cell.Source))
                yield return $"{place}: its code has changed since it ran; the output shown is that of the code before.";
        }
    }

    private static bool HasRun(Cell cell) => cell.ExecutionCount is not null || cell.Outputs.Count > 0;
}
