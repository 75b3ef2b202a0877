namespace ComputeThesis.Notebooks;

/// <summary>Parameters of a notebook cannot be set as was asked.</summary>
public sealed class ParameterException : Exception
{
    internal ParameterException(IReadOnlyList<string> problems)
        : base(string.Join("\n", problems)) => Problems = problems;

    /// <summary>All that is wrong, a sentence or two for each parameter.</summary>
    public IReadOnlyList<string> Problems { get; }
}
