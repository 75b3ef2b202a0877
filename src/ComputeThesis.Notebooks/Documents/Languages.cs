namespace ComputeThesis.Notebooks;

/// <summary>The names that notebooks use for languages.</summary>
internal static class Languages
{
    public const string CSharp = "csharp";

    /// <summary>One name a language, however a notebook spells it.</summary>
    public static string Normal(string name) => name.Trim().ToLowerInvariant() switch
    {
        "c#" or "cs" or ".net-csharp" or CSharp => CSharp,
        "f#" or "fs" or ".net-fsharp" => "fsharp",
        "powershell" or ".net-pwsh" or "pwsh" => "pwsh",
        "md" => "markdown",
        var other => other,
    };
}
