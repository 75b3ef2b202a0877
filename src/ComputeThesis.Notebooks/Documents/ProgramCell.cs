namespace ComputeThesis.Notebooks;

/// <summary>The C# of a cell as part of a program.</summary>
/// <param name="Lines">What stands in the place of the cell.</param>
internal sealed record ProgramCell(IReadOnlyList<string> Lines)
{
    /// <summary>What stands at the head of the program, for this cell and all others.</summary>
    public IReadOnlyList<string> Usings { get; init; } = [];

    /// <summary>The packages it asks for, each with the version where it names one.</summary>
    public IReadOnlyList<(string Id, string? Version)> Packages { get; init; } = [];

    /// <summary>What stands at the end of the program: types and extension methods, by the name of their region.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<string> Lines)> Moved { get; init; } = [];

    /// <summary>What works in a notebook and not in a program.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
