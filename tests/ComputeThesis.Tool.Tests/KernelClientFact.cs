using System.Diagnostics;

namespace ComputeThesis.Tests;

/// <summary>The clients of Jupyter on this machine: those of the system's own Python, wherever another may stand first.</summary>
internal static class JupyterClients
{
    public const string Python = "/usr/bin/python3";

    // THESIS_JUPYTER=required is set where a skipped test would hide that nothing was tried.
    private static readonly bool IsRequired = Environment.GetEnvironmentVariable("THESIS_JUPYTER") == "required";

    private static readonly Lazy<string?> Reason = new(() => AreThere() ? null : $"{Python} has no clients of Jupyter: apt-get install python3-nbclient python3-nbconvert jupyter-console jupyter-notebook.");

    /// <summary>Why they are not to be tried, or null.</summary>
    public static string? Missing => IsRequired ? null : Reason.Value;

    /// <summary>Fails where they are required and are not there.</summary>
    public static void Demand() => Assert.True(Reason.Value is null, Reason.Value);

    private static bool AreThere()
    {
        if (!File.Exists(Python))
            return false;
        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", "import jupyter_client, nbclient, nbconvert, jupyter_console, notebook"]) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

/// <summary>A test that drives our kernel with Jupyter's own clients.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class KernelClientFactAttribute : FactAttribute
{
    public KernelClientFactAttribute() => Skip = JupyterClients.Missing;
}

/// <summary>Several of them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class KernelClientTheoryAttribute : TheoryAttribute
{
    public KernelClientTheoryAttribute() => Skip = JupyterClients.Missing;
}
