namespace ComputeThesis.Notebooks;

/// <summary>How a page of a site shows the code of its cells at first; a button shows all of it.</summary>
public enum CodeInputs
{
    /// <summary>Open, but for cells whose tags say otherwise.</summary>
    Shown,

    /// <summary>Folded, a line a cell.</summary>
    Folded,

    /// <summary>Not there until asked for.</summary>
    Hidden,
}
