namespace ComputeThesis;

/// <summary>A GPU in all the forms that pages name: H100 is also H100 SXM, H100 PCIe and H100 80GB.</summary>
internal static class GpuFamily
{
    /// <summary>The GPU that most is known of, where a reader named none.</summary>
    private const string Default = "H100";

    /// <summary>Whether a name is the GPU or a form of it.</summary>
    public static bool Has(string gpu, string name) => name == gpu || name.StartsWith(gpu + " ", StringComparison.Ordinal);

    /// <summary>The GPU asked for; where none is, the H100, or what has most prices where there is none of it.</summary>
    public static string Chosen(IReadOnlyCollection<string> names, string? gpu)
    {
        if (gpu is not null && !names.Any(name => Has(gpu, name)))
            Name.MustBeOneOf(names.Order(StringComparer.Ordinal), gpu, "GPU");
        return gpu ?? (names.Any(name => Has(Default, name)) ? Default : names.CountBy(name => name).OrderByDescending(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal).First().Key);
    }
}
