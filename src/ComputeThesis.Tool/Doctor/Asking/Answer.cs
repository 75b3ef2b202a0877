namespace ComputeThesis.Tool;

/// <summary>What a program said when asked.</summary>
/// <param name="Output">Its stdout.</param>
/// <param name="Problem">Why that is no answer, as the end of a sentence that begins with the program; null when all is well.</param>
internal sealed record Answer(string Output, string? Problem)
{
    /// <summary>The lines of the answer; none where there is no answer.</summary>
    public IEnumerable<string> Lines => Problem is null ? Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
}
