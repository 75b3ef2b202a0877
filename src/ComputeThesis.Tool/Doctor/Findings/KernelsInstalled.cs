namespace ComputeThesis.Tool;

/// <summary>Our kernels, as the frontends of Jupyter find them.</summary>
internal sealed record KernelsInstalled(IReadOnlyList<KernelSpec> Ours)
{
    public const string Install = "thesis kernel install";

    public static KernelsInstalled Find() =>
        new([.. KernelSpec.On(JupyterFolders.Here).DistinctBy(kernel => kernel.Name).Where(kernel => kernel.IsOurs).OrderBy(kernel => kernel.Name != OwnKernel.Name)]);

    /// <summary>The kernel that a reader chooses: one that starts where there is one.</summary>
    public KernelSpec? First => Ours.Where(kernel => ProblemOf(kernel) is null).Concat(Ours).FirstOrDefault();

    /// <summary>Why a kernel will not start, or null.</summary>
    public static string? ProblemOf(KernelSpec kernel) => kernel.Problem ?? (kernel.Missing is { } missing ? $"It starts {missing}, which is gone." : null);

    public IEnumerable<Diagnosis> Diagnoses() => Ours.Select(kernel => ProblemOf(kernel) is { } problem
        ? new Diagnosis("our kernel", Standing.Broken, $"{kernel.File}: {problem}", Install)
        : new Diagnosis("our kernel", Standing.Well, $"{kernel.Name}, {(kernel.Version == RunFacts.Tool ? "of this version" : $"written by version {kernel.Version}; this is {RunFacts.Tool}")} ({kernel.Folder})"));
}
