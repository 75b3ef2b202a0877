namespace ComputeThesis.Notebooks;

/// <summary>A file that a run read, so that the run may be taken again only while the file is the same.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Sha256">The SHA-256 of what was read, in lower-case hexadecimal digits; null where the file was looked for and not there.</param>
public sealed record FileRecord(string Path, string? Sha256);
