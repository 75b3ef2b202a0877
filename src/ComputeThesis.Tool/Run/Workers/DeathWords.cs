namespace ComputeThesis.Tool;

/// <summary>What a process that ended before its work was done can be said to have died of.</summary>
internal static class DeathWords
{
    // A process that a signal ended has 128 and the number of the signal.
    private const int Killed = 128 + 9;
    private const int Aborted = 128 + 6;
    private const int SegmentationFault = 128 + 11;

    public static string Of(int code, IReadOnlyList<string> said)
    {
        var cause = code switch
        {
            Aborted when said.Any(line => line.StartsWith("Unhandled exception", StringComparison.Ordinal)) => "An exception that nothing caught ended it, on a thread or in an async void method that a cell began. Catch it there.",
            Killed => "It was killed from outside, as the system does when memory runs short. Have the cell hold less at a time.",
            Aborted or SegmentationFault => "The runtime gave up: a recursion without end or native code does that. Look for what the cell calls.",
            _ => "Code in the cell ended it, as Environment.Exit does. Throw an exception instead: it ends the notebook and says why.",
        };
        var last = said.FirstOrDefault(line => line.Trim().Length > 0) is { } line ? $" Its last words: {line.Trim()}" : "";
        return $"The process that ran the notebook ended here with exit code {code}. {cause}{last}";
    }
}
