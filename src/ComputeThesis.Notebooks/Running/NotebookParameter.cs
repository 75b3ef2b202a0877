namespace ComputeThesis.Notebooks;

/// <summary>A value that a notebook lets its reader set: a declaration in the cell tagged <c>parameters</c>.</summary>
/// <param name="Name">The name of the variable.</param>
/// <param name="Type">Its type as C# writes it: <c>string</c>, <c>int</c>, <c>long</c>, <c>double</c>, <c>decimal</c>, <c>bool</c>, <c>DateOnly</c> or <c>DateTime</c>, with a <c>?</c> where it may be null.</param>
/// <param name="Default">The value it has unless it is set, as C# writes it.</param>
/// <param name="Line">The line of the declaration in its cell, from 1.</param>
public sealed record NotebookParameter(string Name, string Type, string Default, int Line);
