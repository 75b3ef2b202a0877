namespace ComputeThesis.Notebooks;

/// <summary>What may have moved a number.</summary>
public enum CauseKind
{
    /// <summary>The text of a cell is not the one that gave the published outputs.</summary>
    Code,

    /// <summary>A table holds other rows.</summary>
    Data,

    /// <summary>A parameter has another value.</summary>
    Parameters,

    /// <summary>An environment variable that was set for the run, such as the as-of day, has another value.</summary>
    Variables,

    /// <summary>A package was bound in another version.</summary>
    Packages,

    /// <summary>Another runtime ran it.</summary>
    Runtime,

    /// <summary>Numbers were written as another country does.</summary>
    Culture,

    /// <summary>Random tests started from another seed.</summary>
    Seed,

    /// <summary>Another version of this engine ran it.</summary>
    Engine,

    /// <summary>The published notebook does not say what its outputs rested on.</summary>
    Unknown,

    /// <summary>Nothing that is recorded has changed: the clock, chance, the network or a file outside the data package.</summary>
    NotDeterministic,
}

/// <summary>Something that has changed between the published run and the rerun.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">It in words, with the old and the new.</param>
public sealed record Cause(CauseKind Kind, string Text)
{
    /// <summary>The cell it is about, from 0, where it is about one: it reaches that cell and those after it.</summary>
    public int? Cell { get; init; }

    /// <summary>The table, where it is about one.</summary>
    public DataChange? Data { get; init; }
}
