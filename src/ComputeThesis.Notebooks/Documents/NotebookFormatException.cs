namespace ComputeThesis.Notebooks;

/// <summary>A file that is no notebook, or a broken one: where, what was found, what was expected, and the cure.</summary>
public sealed class NotebookFormatException : Exception
{
    /// <summary>Says what is wrong with one place of one file.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="place">The line and column as <c>(12,5)</c>, or the JSON path as <c> at cells[3]</c>; empty when the whole file is meant.</param>
    /// <param name="found">What stands there.</param>
    /// <param name="expected">What should.</param>
    /// <param name="cure">What to do about it, as a sentence.</param>
    public NotebookFormatException(string file, string place, string found, string expected, string cure)
        : base($"{file}{place}: found {found} where {expected} is expected. {cure}")
    {
        File = file;
        Place = place;
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>Line and column, or JSON path; empty when the whole file is meant.</summary>
    public string Place { get; }
}
