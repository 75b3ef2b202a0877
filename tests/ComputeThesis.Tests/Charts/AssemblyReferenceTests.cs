using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ComputeThesis.Tests.Charts;

/// <summary>An assembly that is made to ask for a newer version of another.</summary>
public class AssemblyReferenceTests
{
    private static readonly byte[] Assembly = File.ReadAllBytes(typeof(Giraffe.ViewEngine.HtmlElements).Assembly.Location);

    [Fact]
    public void Only_the_version_of_the_named_reference_is_changed()
    {
        var raised = AssemblyReferences.Raise([.. Assembly], "FSharp.Core", new(10, 1, 0, 0));

        var (before, after) = (References(Assembly), References(raised));
        Assert.Equal(new Version(5, 0, 0, 0), before["FSharp.Core"]);
        Assert.Equal(new Version(10, 1, 0, 0), after["FSharp.Core"]);
        Assert.Equal(before.Where(reference => reference.Key != "FSharp.Core"), after.Where(reference => reference.Key != "FSharp.Core"));
        Assert.InRange(Assembly.Zip(raised, (one, other) => one != other).Count(differs => differs), 1, 8);
    }

    [Theory]
    [InlineData("FSharp.Core", "5.0.0.0")]
    [InlineData("FSharp.Core", "4.7")]
    [InlineData("Deedle", "10.1.0.0")]
    public void What_asks_for_as_much_and_what_does_not_ask_stay_as_they_are(string name, string version) =>
        Assert.Equal(Assembly, AssemblyReferences.Raise([.. Assembly], name, Version.Parse(version)));

    private static Dictionary<string, Version> References(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        var metadata = file.GetMetadataReader();
        return metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).ToDictionary(reference => metadata.GetString(reference.Name), reference => reference.Version);
    }
}
