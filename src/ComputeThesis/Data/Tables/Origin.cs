namespace ComputeThesis;

/// <summary>What kind of document a figure comes from, strongest first: of rows that contradict each other the stronger kind counts.</summary>
public enum SourceKind
{
    /// <summary>The company's own release.</summary>
    CompanyRelease,

    /// <summary>A filing with a market authority.</summary>
    Filing,

    /// <summary>The seller's own page, of prices mostly, a copy of it included.</summary>
    VendorPage,

    /// <summary>A report of the project on itself.</summary>
    ProjectReport,

    /// <summary>Research of a third party.</summary>
    Research,

    /// <summary>A compiled dataset.</summary>
    Dataset,

    /// <summary>A news page.</summary>
    News,

    /// <summary>A blog, a guide, a comparison.</summary>
    Commentary,

    /// <summary>Computed from other figures.</summary>
    Derived,
}

/// <summary>How it is known since when the world could know a figure.</summary>
public enum KnownBy
{
    /// <summary>The day of the company's release.</summary>
    Release,

    /// <summary>The day that the page shows.</summary>
    Page,

    /// <summary>The day on which the price or state was seen.</summary>
    Observed,

    /// <summary>The day of our own collection: no earlier day can be shown.</summary>
    Collected,
}

/// <summary>Where a figure comes from, and since when the world could know it.</summary>
/// <param name="KnownOn">The day by which it was known.</param>
/// <param name="KnownBy">How that day is known.</param>
/// <param name="Source">The document.</param>
/// <param name="Kind">What that document is.</param>
public sealed record Origin(DateOnly KnownOn, KnownBy KnownBy, Uri Source, SourceKind Kind)
{
    /// <summary>The origin as a table says it on hover.</summary>
    internal string Hover => ComputeThesis.Hover.Of(Source, KnownOn);

    internal static Origin Of(DataRow row) => new(row.DayOf("known_on"), row.Word<KnownBy>("known_on_is"), row.Link("source_url"), row.Word<SourceKind>("source_kind"));
}
