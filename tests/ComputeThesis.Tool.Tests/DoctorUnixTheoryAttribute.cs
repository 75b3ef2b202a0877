namespace ComputeThesis.Tests;

/// <summary>Cases with fake programs, which are shell scripts.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows runs no shell script.";
    }
}
