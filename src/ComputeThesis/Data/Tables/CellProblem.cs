namespace ComputeThesis;

/// <summary>What is wrong with a cell; whoever knows the place makes the message of it.</summary>
internal sealed record CellProblem(string Found, string Expected, string Cure);
