namespace ComputeThesis.Tests;

/// <summary>Both packages, packed from this checkout into a folder of their own, the tool in its plain form alone: compiling ahead of time is for the release.</summary>
public sealed class Packed : IAsyncLifetime
{
    // Beside the tests, so that a second run compiles only what changed, and apart from what the tests are built from.
    private static readonly string Place = Path.Combine(AppContext.BaseDirectory, "packed");

    /// <summary>The folder the packages lie in.</summary>
    public string Feed { get; } = Path.Combine(Place, "feed");

    public async Task InitializeAsync()
    {
        if (Directory.Exists(Feed))
            Directory.Delete(Feed, recursive: true);
        await PackAsync("ComputeThesis", Feed);
        await PackAsync("ComputeThesis.Tool", Feed);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Packs the library again, nothing of its earlier compilation left.</summary>
    public static async Task<string> PackLibraryAfreshAsync()
    {
        foreach (var kind in new[] { "bin", "obj" })
            Directory.Delete(Path.Combine(Place, "artifacts", kind, "ComputeThesis"), recursive: true);
        var folder = Path.Combine(Place, "again");
        await PackAsync("ComputeThesis", folder);
        return folder;
    }

    private static async Task PackAsync(string project, string folder)
    {
        // What the checkout is at may change while the tests run: the packages of two commits are not the same.
        var packed = await Dotnet.RunAsync("dotnet", Repository.Root, new Dictionary<string, string>(),
            "pack", Repository.PathOf("src", project), "-c", "Release", "-o", folder, "--artifacts-path", Path.Combine(Place, "artifacts"), "-p:CompiledFor=", "-p:NuGetAudit=false", "-p:EnableSourceControlManagerQueries=false", "-nodeReuse:false");
        Assert.True(packed.Code == 0, packed.Said);
    }
}

/// <summary>Tests of what was packed once for all of them.</summary>
[CollectionDefinition(nameof(Packed))]
public sealed class PackedTests : ICollectionFixture<Packed>;
