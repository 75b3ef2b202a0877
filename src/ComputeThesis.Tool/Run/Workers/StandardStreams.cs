using System.Runtime.InteropServices;

namespace ComputeThesis.Tool;

/// <summary>The process's standard input and output, taken for one use, so that no code of a notebook reads or writes there.</summary>
/// <remarks>
/// <see cref="Console.SetOut"/> turns aside only what is written through <see cref="Console"/>: native code and <see cref="Console.OpenStandardOutput()"/> find the
/// descriptor itself. So the descriptors are given away: what is written to stdout goes to stderr, and stdin is at its end.
/// </remarks>
internal static class StandardStreams
{
    private const int WindowsInput = -10;
    private const int WindowsOutput = -11;
    private const int WindowsError = -12;

    public static (Stream Input, Stream Output) Take()
    {
        // Both are duplicates of the descriptors on Unix and keep the handle they have on Windows.
        var taken = (Console.OpenStandardInput(), Console.OpenStandardOutput());
        if (OperatingSystem.IsWindows())
        {
            _ = SetStdHandle(WindowsInput, 0);
            _ = SetStdHandle(WindowsOutput, GetStdHandle(WindowsError));
        }
        else
        {
            // The file stays open, as the descriptor it is copied to does.
            var nothing = new FileStream("/dev/null", FileMode.Open, FileAccess.Read);
            _ = Duplicate((int)nothing.SafeFileHandle.DangerousGetHandle(), 0);
            _ = Duplicate(2, 1);
        }

        return taken;
    }

    [DllImport("libc", EntryPoint = "dup2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Duplicate(int from, int to);

    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern nint GetStdHandle(int which);

    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SetStdHandle(int which, nint handle);
}
