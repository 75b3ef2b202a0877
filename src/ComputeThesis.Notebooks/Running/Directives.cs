using System.Text.RegularExpressions;

namespace ComputeThesis.Notebooks;

/// <summary>The lines of a cell that speak to the host and are no C#: packages, sources and magic commands. Each is blanked, so that every other line keeps its number.</summary>
internal sealed partial record Directives(string Code, IReadOnlyList<PackageReference> Packages, IReadOnlyList<string> Sources, UnknownMagic? Unknown)
{
    public static Directives Read(string source)
    {
        if (!source.Contains('#', StringComparison.Ordinal))
            return new(source, [], [], null);
        var packages = new List<PackageReference>();
        var sources = new List<string>();
        UnknownMagic? unknown = null;
        var lines = source.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Nuget().Match(lines[i]) is { Success: true } nuget)
            {
                if (nuget.Groups["kind"].Value == "i")
                    sources.Add(nuget.Groups["id"].Value.Trim());
                else
                    packages.Add(new(nuget.Groups["id"].Value.Trim(), nuget.Groups["version"].Value.Trim() is { Length: > 0 } version ? version : null));
            }
            else if (lines[i].TrimStart().StartsWith("#!", StringComparison.Ordinal))
            {
                var magic = lines[i].Trim();
                if (Languages.Normal(magic[2..]) != Languages.CSharp)
                    unknown ??= new(magic, i + 1);
            }
            else
            {
                continue;
            }

            lines[i] = "";
        }

        return new(string.Join('\n', lines), packages, sources, unknown);
    }

    [GeneratedRegex("""^\s*#(?<kind>r|i)\s+"nuget:(?<id>[^",]+)(,(?<version>[^"]+))?"\s*;?\s*$""", RegexOptions.CultureInvariant)]
    private static partial Regex Nuget();
}

/// <summary>A package that a cell asks for.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">The version asked for, or null for the newest stable one.</param>
internal sealed record PackageReference(string Id, string? Version)
{
    public override string ToString() => Version is null ? Id : $"{Id} {Version}";
}

/// <summary>A magic command that is not known here.</summary>
internal sealed record UnknownMagic(string Text, int Line);
