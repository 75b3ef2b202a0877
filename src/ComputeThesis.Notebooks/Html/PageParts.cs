namespace ComputeThesis.Notebooks;

/// <summary>What the cells of a page are written with beside their own text; a page that stands alone has none of it.</summary>
internal sealed record PageParts
{
    public CodeInputs Inputs { get; init; } = CodeInputs.Shown;

    /// <summary>Whether each heading ends with a link to itself.</summary>
    public bool HasAnchors { get; init; }

    /// <summary>What an address written in Markdown becomes: the attribute that holds it, and the address.</summary>
    public Func<string, string, string>? Link { get; init; }

    /// <summary>Told of each address that an output loads something from.</summary>
    public Action<string>? Loads { get; init; }

    /// <summary>Gathers the addresses that outputs name, as footnotes of the page.</summary>
    public PageSources? Sources { get; init; }
}
