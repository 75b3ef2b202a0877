namespace ComputeThesis;

/// <summary>A reporting segment or measure of a provider, and what it counts.</summary>
/// <param name="Provider">Who runs the cloud.</param>
/// <param name="Name">The segment's name while it was in use.</param>
/// <param name="IsHeadline">Whether it is the provider's measure to show first for its quarters.</param>
/// <param name="Scope">cloud, group (the whole company), mixed (mostly something else) or ai.</param>
/// <param name="Definition">What it counts, and since when.</param>
public sealed record Segment(string Provider, string Name, bool IsHeadline, string Scope, string Definition);
