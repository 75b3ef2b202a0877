namespace ComputeThesis;

/// <summary>Data that does not hold what its schema says: where, what was found, what was expected, and the cure.</summary>
public sealed class DataFormatException : Exception
{
    /// <summary>Says what is wrong with one place of one file.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="line">The line, counted from 1, or null when the whole file is meant.</param>
    /// <param name="column">The column's name, or null when the whole line is meant.</param>
    /// <param name="found">What stands there.</param>
    /// <param name="expected">What should.</param>
    /// <param name="cure">What to do about it, as a sentence.</param>
    public DataFormatException(string file, int? line, string? column, string found, string expected, string cure)
        : base($"{file}{(line is null ? "" : $"({line})")}: {(column is null ? "" : $"column '{column}' holds ")}{found} where {expected} is expected. {cure}")
    {
        File = file;
        Line = line;
        Column = column;
        Found = found;
        Expected = expected;
        Cure = cure;
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>The line, counted from 1; null when the whole file is meant.</summary>
    public int? Line { get; }

    /// <summary>The column's name; null when the whole line is meant.</summary>
    public string? Column { get; }

    /// <summary>What stands there.</summary>
    public string Found { get; }

    /// <summary>What should stand there.</summary>
    public string Expected { get; }

    /// <summary>What to do about it.</summary>
    public string Cure { get; }
}
