namespace ComputeThesis.Notebooks;

/// <summary>How notebooks are made into a site.</summary>
public sealed record SiteOptions
{
    /// <summary>The title of the site.</summary>
    public string Title { get; init; } = "Notebooks";

    /// <summary>How code is shown at first.</summary>
    public CodeInputs Inputs { get; init; } = CodeInputs.Shown;

    /// <summary>The language the text is in, as a BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Opens the text of plotly.js, asked for only where a figure needs it; without it figures stand still.</summary>
    public Func<Stream?>? PlotlyScript { get; init; }

    /// <summary>The CSV of a table that a run read, or null where it is not at hand.</summary>
    public Func<DataRecord, byte[]?>? Table { get; init; }

    /// <summary>A notebook as a file-based app, or null where it cannot be one.</summary>
    public Func<Notebook, string?>? Script { get; init; }
}
