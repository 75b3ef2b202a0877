namespace ComputeThesis.Notebooks;

/// <summary>What is known of the thing named at a place of a cell, said twice.</summary>
/// <param name="Plain">For a console.</param>
/// <param name="Html">For a page.</param>
internal sealed record InspectionAnswer(string Plain, string Html);
