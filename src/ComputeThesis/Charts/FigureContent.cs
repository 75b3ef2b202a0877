namespace ComputeThesis;

/// <summary>What a figure says, before anything is drawn.</summary>
public abstract record FigureContent
{
    private protected FigureContent() { }

    /// <summary>The finding's subject, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What is shown, with its units.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>One panel for a plain figure, several for small multiples.</summary>
    public IReadOnlyList<FigurePanel> Panels { get; init; } = [];

    /// <summary>What a reader must know to read the figure; breaks and clipped points add their own lines.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Short names of the sources, for the footer.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The day by which everything shown was known; null where no such day was chosen.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The figure in words, made from its data: for readers who do not see it.</summary>
    public required string AltText { get; init; }
}
