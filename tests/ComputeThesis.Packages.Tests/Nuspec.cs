using System.Xml.Linq;

namespace ComputeThesis.Tests;

/// <summary>What a package says of itself and asks of others.</summary>
internal sealed class Nuspec(XDocument document)
{
    /// <summary>The frameworks a .NET 10 host looks for, the best first.</summary>
    public static readonly string[] Frameworks = ["net10.0", "net9.0", "net8.0", "net7.0", "net6.0", "net5.0", "netcoreapp3.1", "netstandard2.1", "netstandard2.0"];

    private XElement Metadata => document.Root!.Elements().Single(element => element.Name.LocalName == "metadata");

    public string? this[string name] => Metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    /// <summary>The packages asked for on .NET 10, in their order, each with the lowest version that will do.</summary>
    public IReadOnlyList<(string Id, Version Lowest)> Dependencies
    {
        get
        {
            var all = Metadata.Elements().SingleOrDefault(element => element.Name.LocalName == "dependencies");
            var groups = all?.Elements().Where(element => element.Name.LocalName == "group").ToLookup(group => ShortName((string?)group.Attribute("targetFramework") ?? ""));
            var group = Frameworks.Select(framework => groups?[framework].FirstOrDefault()).FirstOrDefault(found => found is not null) ?? all;
            return [.. (group?.Elements() ?? []).Where(element => element.Name.LocalName == "dependency").Select(element => ((string)element.Attribute("id")!, Lowest((string)element.Attribute("version")!)))];
        }
    }

    // 1.2.3 and [1.2.3, 2.0.0) both begin at 1.2.3.
    private static Version Lowest(string range) => Version.Parse(range.TrimStart('[', '(').Split(',')[0].TrimEnd(']', ')').Trim());

    private static string ShortName(string framework) => framework.ToLowerInvariant().Replace(".netstandard", "netstandard", StringComparison.Ordinal).Replace(".netcoreapp", "netcoreapp", StringComparison.Ordinal);
}
