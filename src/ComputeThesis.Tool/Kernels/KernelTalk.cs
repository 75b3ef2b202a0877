namespace ComputeThesis.Tool;

/// <summary>How a kernel is spoken of.</summary>
internal static class KernelTalk
{
    /// <summary>Whose it is and what it starts, for the middle of a sentence.</summary>
    public static string Of(KernelSpec spec) => spec switch
    {
        { Problem: { } problem } => $"a kernel that cannot be read ({problem.TrimEnd('.')})",
        { IsOurs: true } => $"ours, of version {spec.Version}",
        _ => $"another program's kernel '{spec.DisplayName}', which starts {string.Join(' ', spec.Start.TakeWhile(part => part != KernelSpec.ConnectionFile).Take(3))}",
    };
}
