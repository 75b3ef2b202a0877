namespace ComputeThesis.Hosts;

/// <summary>The C# cells of a <c>.dib</c>: each begins after a line <c>#!csharp</c>.</summary>
internal static class DibCells
{
    public static IEnumerable<string> Read(string text) =>
        text.ReplaceLineEndings("\n").Split("#!csharp\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
