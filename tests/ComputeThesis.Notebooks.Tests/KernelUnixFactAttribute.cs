namespace ComputeThesis.Notebooks.Tests;

/// <summary>A test of what only Unix has: signals, and orphans that go to another parent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KernelUnixFactAttribute : FactAttribute
{
    public KernelUnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "There are no signals." : null;
}
