namespace ComputeThesis.Tests.Data;

/// <summary>A copy of the shipped data that a test may spoil.</summary>
internal sealed class PackageFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("thesis-data-");

    public PackageFolder()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("data")))
            File.Copy(file, FileOf(Path.GetFileName(file)));
    }

    public string Name => folder.FullName;

    public string FileOf(string name) => Path.Combine(Name, name);

    public void Edit(string file, Func<string, string> change)
    {
        var before = File.ReadAllText(FileOf(file));
        var after = change(before);
        Assert.NotEqual(before, after);
        File.WriteAllText(FileOf(file), after);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
