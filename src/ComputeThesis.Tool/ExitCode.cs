namespace ComputeThesis.Tool;

/// <summary>What the process says when it ends. 1 is a wrong command line, as the command-line library has it.</summary>
internal enum ExitCode
{
    Ok = 0,
    Usage = 1,
    CellFailed = 2,
    BadData = 3,
    Drifted = 4,
    Stopped = 130,
}
