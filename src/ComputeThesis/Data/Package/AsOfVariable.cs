namespace ComputeThesis;

/// <summary>The environment variable that caps every package of a process, whatever opens it: a notebook host, a script, the tool.</summary>
internal static class AsOfVariable
{
    public const string Name = "COMPUTETHESIS_AS_OF";

    /// <summary>The day it names; null where it is not set.</summary>
    /// <exception cref="DataFormatException">It holds something else than a day.</exception>
    public static DateOnly? Day() => Read(Environment.GetEnvironmentVariable(Name));

    /// <summary>The day that a text names; null where there is none. An empty text is no day either: whoever set it meant one.</summary>
    public static DateOnly? Read(string? text) => text is null ? null
        : IsoDay.TryParse(text, out var day) ? day
        : throw new DataFormatException($"the environment variable {Name}", null, null, $"'{text}'", "a day such as 2026-05-15", "Set it to year, month and day with hyphens, or take it away to see everything that is known.");
}
