namespace ComputeThesis.Notebooks;

/// <summary>A package a cell asks for, with the version where it names one.</summary>
internal sealed record PackageRequest(string Id, string? Version)
{
    private const string Prefix = "nuget:";

    /// <summary>The version as NuGet reads it: without one, the newest stable.</summary>
    public string Wanted => Version ?? "*";

    /// <summary>The package a <c>#r</c> names, or null where it names a file.</summary>
    public static PackageRequest? Parse(string reference)
    {
        if (!reference.TrimStart().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return null;
        var parts = reference.TrimStart()[Prefix.Length..].Split(',', 2, StringSplitOptions.TrimEntries);
        if (parts[0].Length == 0 || !parts[0].All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-'))
            throw new CellFaultException($"#r \"{reference}\": '{parts[0]}' is no package name. Write #r \"nuget: Name\" or #r \"nuget: Name, 1.2.3\".");
        return new PackageRequest(parts[0], parts is [_, { Length: > 0 } version] ? version : null);
    }

    public override string ToString() => Version is null ? Id : $"{Id} {Version}";
}
