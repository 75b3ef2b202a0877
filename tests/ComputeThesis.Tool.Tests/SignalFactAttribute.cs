namespace ComputeThesis.Tests;

/// <summary>A test that sends a signal to another process, which Windows cannot.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SignalFactAttribute : FactAttribute
{
    public SignalFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows has no signal to send to another process.";
    }
}
