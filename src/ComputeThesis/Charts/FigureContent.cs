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

    /// <summary>How many panels stand side by side, from 1 to 6; null chooses by their number.</summary>
    public int? Columns { get; init; }

    /// <summary>Whether panels of days or of numbers share the range of their places.</summary>
    public bool SharesPlaces { get; init; } = true;

    /// <summary>How high the plot of each panel is, in pixels at 800 px width; null chooses by what it holds.</summary>
    public double? PlotHeight { get; init; }

    /// <summary>How many points of a line are drawn at most, from 3: of a longer one those are kept that show its shape, and a note says so. <see cref="Figure.Data"/> holds them all.</summary>
    public int MostPoints { get; init; } = 2000;

    /// <summary>How many of what is shown, such as "n = 12 events of 3 assets"; it stands first in the footer.</summary>
    public string Sample { get; init; } = "";

    /// <summary>What a reader must know to read the figure; breaks and clipped points add their own lines.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Short names of the sources, for the footer.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The documents behind what is shown, by their addresses: a published page makes footnotes of them. None where the figure knows none, as one of a frame.</summary>
    public IReadOnlyList<Uri> Documents { get; init; } = [];

    /// <summary>Both the short names and the documents.</summary>
    internal FigureSources From
    {
        init => (Sources, Documents) = (value.Names, value.Documents);
    }

    /// <summary>The day by which everything shown was known; null where no such day was chosen.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The figure in words, made from its data: for readers who do not see it.</summary>
    public required string AltText { get; init; }
}
