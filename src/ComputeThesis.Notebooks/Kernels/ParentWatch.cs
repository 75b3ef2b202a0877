using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ComputeThesis.Notebooks;

/// <summary>Tells when the program that started this one is gone, so that no kernel stays behind that nobody can reach.</summary>
internal static partial class ParentWatch
{
    /// <summary>Asks, as often as it is called, whether the program that started this one is gone.</summary>
    public static Func<bool> OfThisProcess()
    {
        var named = nint.TryParse(Environment.GetEnvironmentVariable("JPY_PARENT_PID"), NumberStyles.None, CultureInfo.InvariantCulture, out var parent) ? parent : 0;
        return OperatingSystem.IsWindows() ? OnWindows(named) : OnUnix((int)named);
    }

    // An orphan goes to another parent. Where something stands in between, the frontend has said who it is.
    private static Func<bool> OnUnix(int frontend)
    {
        var parent = ParentId();
        var named = frontend > 1 && frontend != parent && frontend != Environment.ProcessId;
        var watched = named && IsThere(frontend);
        // It may have ended while this process was starting. Under any other parent, who is not there is one of another container.
        var tooLate = named && !watched && parent == 1;
        return () => tooLate || ParentId() != parent || (watched && !IsThere(frontend));
    }

    // There the frontend hands down a handle of its own process.
    private static Func<bool> OnWindows(nint frontend)
    {
        if (frontend == 0)
            return () => false;
        var process = new ManualResetEvent(false) { SafeWaitHandle = new SafeWaitHandle(frontend, ownsHandle: false) };
        return () => process.WaitOne(0);
    }

    // Signal 0 is sent to nobody, yet fails where nobody is; another user's process answers that it may not be sent to.
    private static bool IsThere(int id) => Kill(id, 0) == 0 || Marshal.GetLastPInvokeError() != NoSuchProcess;

    private const int NoSuchProcess = 3;

    [LibraryImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ParentId();

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int id, int signal);
}
