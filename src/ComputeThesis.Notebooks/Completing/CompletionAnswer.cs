namespace ComputeThesis.Notebooks;

/// <summary>What may stand at a place of a cell.</summary>
/// <param name="Start">Where the text begins that a match replaces.</param>
/// <param name="End">Where that text ends.</param>
/// <param name="Matches">The likeliest first.</param>
internal sealed record CompletionAnswer(int Start, int End, IReadOnlyList<CompletionMatch> Matches);

/// <summary>One thing that may stand there.</summary>
/// <param name="Text">What is written into the cell.</param>
/// <param name="Kind">What it is, in the words Jupyter's frontends have pictures for.</param>
/// <param name="Signature">What it takes and gives, on one line; null where that says nothing or was not looked up.</param>
internal sealed record CompletionMatch(string Text, string Kind, string? Signature);
