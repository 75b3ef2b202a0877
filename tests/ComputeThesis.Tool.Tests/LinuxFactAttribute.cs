namespace ComputeThesis.Tests;

/// <summary>A test that needs a device only Linux has.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Only Linux has /dev/full.";
    }
}
