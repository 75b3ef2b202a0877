namespace ComputeThesis.Notebooks;

/// <summary>The notebook that a page shows: as it is stored, but a figure without any still form takes the picture that was drawn for readers without script.</summary>
internal static class ShownNotebook
{
    public static SiteNotebook With(SiteNotebook site)
    {
        if (site.Download is not { } stamped || stamped.Cells.Count != site.Notebook.Cells.Count)
            return site;
        return site with { Notebook = site.Notebook.WithCells([.. site.Notebook.Cells.Zip(stamped.Cells, Drawn)]) };
    }

    private static Cell Drawn(Cell stored, Cell stamped) => stored.Outputs.Count != stamped.Outputs.Count ? stored
        : stored with { Outputs = [.. stored.Outputs.Zip(stamped.Outputs, (output, drawn) => output is DisplayOutput shown && IsMoving(shown) ? drawn : output)] };

    private static bool IsMoving(DisplayOutput output) => output.Forms.ContainsKey(MimeType.Plotly)
        && !output.Forms.ContainsKey(MimeType.Svg) && !output.Forms.ContainsKey(MimeType.Html) && !output.Forms.ContainsKey(MimeType.Png);
}
