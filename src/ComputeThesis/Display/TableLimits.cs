namespace ComputeThesis;

/// <summary>How much of each text of a table is shown, in characters; a text is cut with … and its control characters are shown.</summary>
/// <param name="OfCell">Of a cell.</param>
/// <param name="OfHover">Of what is said on hover; 0 for nothing.</param>
/// <param name="OfNote">Of a note.</param>
/// <param name="MostNotes">How many notes.</param>
/// <param name="Columns">How many columns beside the key.</param>
/// <param name="Rows">How many rows.</param>
internal sealed record TableLimits(int OfCell, int OfHover, int OfNote, int MostNotes, int Columns, int Rows)
{
    private const int OfHead = 60;
    private const int OfTitle = 300;

    public string Title(string text) => Cut(text, Math.Min(OfTitle, OfNote));

    public string Head(string text) => Cut(text, Math.Min(OfHead, OfCell));

    public string Cell(string text) => Cut(text, OfCell);

    /// <summary>A source on hover, or null where there is no room for any.</summary>
    public string? Hover(string text) => OfHover == 0 ? null : Cut(text, OfHover);

    /// <summary>A cell in full, or null where it was not cut or does not fit on hover either.</summary>
    public string? Whole(string text) => text.Length <= OfCell || text.Length > OfHover ? null : VisibleText.Of(text);

    public IEnumerable<string> Notes(IReadOnlyList<string> notes) => notes.Take(MostNotes).Select(note => Cut(note, OfNote))
        .Concat(notes.Count > MostNotes ? [$"{notes.Count - MostNotes} more notes."] : []);

    private static string Cut(string text, int most) => VisibleText.Of(VisibleText.Cut(text, most));
}
