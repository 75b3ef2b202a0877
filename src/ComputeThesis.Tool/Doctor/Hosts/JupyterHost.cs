namespace ComputeThesis.Tool;

/// <summary>The frontends of Jupyter with our kernel.</summary>
internal static class JupyterHost
{
    private const string Name = "Jupyter";

    public static Diagnosis Of(Examination found) => found.Jupyter switch
    {
        { Program: null } => new(Name, Standing.Absent, "There is no jupyter in PATH.", HowToInstall.Jupyter),
        { Problem: not null } => new(Name, Standing.Broken, "jupyter does not answer as it should.", HowToInstall.Jupyter),
        _ => WithKernel(Name, found),
    };

    /// <summary>How it stands with a frontend that lacks nothing but, perhaps, a kernel.</summary>
    public static Diagnosis WithKernel(string name, Examination found)
    {
        if (found.Kernels.First is not { } kernel)
            return new(name, Standing.OneStep, "It has no kernel for C# of ours yet.", KernelsInstalled.Install);
        if (KernelsInstalled.ProblemOf(kernel) is { } problem)
            return new(name, Standing.Broken, $"The kernel '{kernel.Name}' does not start. {problem}", KernelsInstalled.Install);
        return kernel.Version == RunFacts.Tool
            ? new(name, Standing.Well, $"Choose the kernel {kernel.DisplayName}.")
            : new(name, Standing.Well, $"Choose the kernel {kernel.DisplayName}. Version {kernel.Version} installed it; this is {RunFacts.Tool}.", KernelsInstalled.Install);
    }
}
