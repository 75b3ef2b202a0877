namespace ComputeThesis.Notebooks;

/// <summary>A notebook as the text of a file.</summary>
/// <param name="Text">What the file holds.</param>
/// <param name="Notes">What this format could not take over, or what does not work in it: each with its cell, in one line.</param>
public sealed record NotebookText(string Text, IReadOnlyList<string> Notes);
