namespace ComputeThesis.Notebooks;

/// <summary>How a notebook is made into a page.</summary>
public sealed record HtmlPageOptions
{
    /// <summary>The title of the page, also its heading where the notebook has none of its own.</summary>
    public required string Title { get; init; }

    /// <summary>Opens the text of plotly.js, asked for only where an output needs it; without it such outputs show their still form.</summary>
    public Func<Stream?>? PlotlyScript { get; init; }

    /// <summary>The language the text is in, as a BCP 47 tag.</summary>
    public string Language { get; init; } = "en";
}
