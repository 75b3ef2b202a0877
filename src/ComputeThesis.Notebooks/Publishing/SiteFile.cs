namespace ComputeThesis.Notebooks;

/// <summary>A file of a site.</summary>
/// <param name="Path">Where it lies in the site, with forward slashes.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SiteFile(string Path, ReadOnlyMemory<byte> Content);
