namespace ComputeThesis.Notebooks;

/// <summary>A kernel cannot be started with the connection file it was given; the message says where, what was found, what was expected, and the cure.</summary>
public sealed class KernelException : Exception
{
    internal KernelException(string where, string found, string expected, string cure, Exception? inner = null)
        : base($"{where}: found {found}, expected {expected}. {cure}", inner)
    {
    }
}
