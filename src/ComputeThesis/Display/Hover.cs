namespace ComputeThesis;

/// <summary>Where a figure comes from, as said on hover.</summary>
internal static class Hover
{
    /// <param name="source">An address, or the short name that the data give a source.</param>
    /// <param name="knownOn">The day it could first be known; null where no source shows one.</param>
    /// <param name="market">The market that made the figure, where it is one's.</param>
    public static string Of(string source, DateOnly? knownOn, string? market = null) =>
        source + (market is null ? "" : $", {market}") + (knownOn is { } day ? $" (known on {Units.Day(day)})" : "");

    /// <inheritdoc cref="Of(string, DateOnly?, string?)"/>
    public static string Of(Uri source, DateOnly? knownOn) => Of(source.ToString(), knownOn);
}
