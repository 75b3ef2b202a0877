namespace ComputeThesis.Notebooks;

/// <summary>A notebook file cannot be read: says where, what was found, what was expected, and the cure.</summary>
public sealed class NotebookFormatException : Exception
{
    internal NotebookFormatException(string file, string place, string found, string expected, string cure, Exception? inner = null)
        : base($"{file}, {place}: found {found}, expected {expected}. {cure}", inner)
    {
        File = file;
        Place = place;
        Found = found;
        Expected = expected;
        Cure = cure;
    }

    /// <summary>The notebook as it was named by the caller.</summary>
    public string File { get; }

    /// <summary>Line and column, or the JSON path.</summary>
    public string Place { get; }

    /// <summary>What stands there.</summary>
    public string Found { get; }

    /// <summary>What should stand there.</summary>
    public string Expected { get; }

    /// <summary>What to do about it.</summary>
    public string Cure { get; }
}
