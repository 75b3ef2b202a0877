namespace ComputeThesis.Tests;

/// <summary>Stands in for hosts whose resolvers take of each package the lowest version that will do.</summary>
[Collection(nameof(Packed))]
public class LowestVersionTests(Packed packed)
{
    private LowestVersions Resolver => new(new PackageFile(Path.Combine(packed.Feed, "ComputeThesis.1.0.0.nupkg")).Nuspec, EmptyHome.Restored);

    [Fact]
    public void However_lowest_is_meant_the_versions_are_those_the_tests_ran_with()
    {
        var first = Resolver.AsFirstAsked();

        Assert.Equal(new Version(10, 1, 403), first["FSharp.Core"]);
        Assert.Equal(new Version(5, 6, 1), first["Fable.Core"]);
        Assert.Equal(Resolver.AsHighestAsked().OrderBy(package => package.Key), first.OrderBy(package => package.Key));
        Assert.Empty(new[] { "Deedle", "Plotly.NET", "DynamicObj", "Giraffe.ViewEngine", "Newtonsoft.Json" }.Except(first.Keys));
    }

    [Fact]
    public async Task With_nothing_but_the_lowest_versions_a_frame_and_a_figure_are_shown()
    {
        using var home = new EmptyHome(packed.Feed);
        var built = await SmallApp.BuildAsync(home);
        Directory.CreateDirectory(home.PathOf("lowest"));
        // Without a list of dependencies the runtime takes what lies beside the program.
        foreach (var name in new[] { "app.dll", "app.runtimeconfig.json", "ComputeThesis.dll" })
            File.Copy(Path.Combine(built, name), home.PathOf("lowest", name));
        foreach (var (id, version) in Resolver.AsFirstAsked())
            foreach (var assembly in Resolver.AssembliesOf(id, version))
                File.Copy(assembly, home.PathOf("lowest", Path.GetFileName(assembly)));

        var ran = await home.RunAsync("dotnet", home.PathOf("lowest", "app.dll"));

        Assert.True(ran.Code == 0, ran.Said);
        Assert.All(SmallApp.Says, line => Assert.Contains(line, ran.Said, StringComparison.Ordinal));
        Assert.Contains("core 10.1.403", ran.Said, StringComparison.Ordinal);
    }
}
