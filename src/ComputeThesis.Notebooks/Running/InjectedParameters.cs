using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>Puts values for parameters into a notebook as papermill does: in a cell of their own below the one that declares them.</summary>
internal static class InjectedParameters
{
    /// <summary>The notebook with the cell for these values in the place of the one an earlier run put in; with none where there are no values.</summary>
    /// <exception cref="ParameterException">Some cannot be set.</exception>
    public static Notebook Into(Notebook notebook, IReadOnlyDictionary<string, string> values)
    {
        var set = NotebookParameters.Read(notebook, values);
        if (NotebookParameters.Find(notebook) is not { } declaring)
            return notebook;
        var cells = notebook.Cells.Where(cell => !IsInjected(notebook, cell)).ToList();
        if (set.Count > 0)
            cells.Insert(cells.IndexOf(declaring) + 1, Make(declaring, set, [.. cells.Select(cell => cell.Id)]));
        return cells.SequenceEqual(notebook.Cells) ? notebook : notebook.WithCells(cells);
    }

    /// <summary>Whether a cell holds values that a run put in.</summary>
    /// <remarks>In a notebook where no cell declares parameters it is the cell the notebook has them from, and stays.</remarks>
    public static bool IsInjected(Notebook notebook, Cell cell) =>
        cell.Kind == CellKind.Code && cell.IsInjected && NotebookParameters.Find(notebook) is { } declaring && declaring != cell;

    private static Cell Make(Cell declaring, IReadOnlyList<(string Name, string Literal)> set, HashSet<string> ids)
    {
        var id = Cell.InjectedTag;
        for (var attempt = 2; ids.Contains(id); attempt++)
            id = $"{Cell.InjectedTag}-{attempt}";
        // The language of a cell stands in its metadata or in its first line.
        var metadata = (JsonObject)declaring.Metadata.DeepClone();
        metadata["tags"] = new JsonArray(Cell.InjectedTag);
        var opening = Languages.SwitchedTo(declaring.Source) is null ? "" : $"#!{Languages.CSharp}\n";
        return new Cell
        {
            Kind = CellKind.Code,
            Id = id,
            Language = declaring.Language,
            Source = opening + "// Parameters\n" + string.Join('\n', set.Select(value => $"{value.Name} = {value.Literal};")),
            Metadata = metadata,
        };
    }
}
