namespace ComputeThesis.Tests.Charts;

/// <summary>Every figure of the gallery, described and drawn as it was when it was looked at. ACCEPT_GOLDEN=1 writes the files anew; look at them before you commit.</summary>
public class GalleryGoldenTests
{
    private const string Accept = "ACCEPT_GOLDEN=1 dotnet test tests/ComputeThesis.Tests --filter GalleryGolden";

    private static string Folder => Repository.PathOf("tests", "ComputeThesis.Tests", "Charts", "Golden");

    [Theory]
    [MemberData(nameof(Gallery.Names), MemberType = typeof(Gallery))]
    public void A_figure_of_the_gallery_is_described_as_it_was_when_it_was_looked_at(string name) => Compare($"{name}.json", Described.Of(Gallery.Named(name)));

    [Theory]
    [MemberData(nameof(Gallery.Names), MemberType = typeof(Gallery))]
    public void A_figure_of_the_gallery_is_drawn_as_it_was_when_it_was_looked_at(string name) => Compare($"{name}.svg", Gallery.Named(name).ToSvg());

    [Fact]
    public void Every_golden_file_is_of_a_figure_that_there_is()
    {
        var names = Gallery.Figures.Select(figure => figure.Name).Concat([nameof(Sample.Growth), nameof(Sample.Panels)]).ToList();

        Assert.Equal(names.Distinct(), names);
        Assert.DoesNotContain(Directory.EnumerateFiles(Folder), file => !names.Contains(Path.GetFileNameWithoutExtension(file)));
    }

    [Fact]
    public void The_golden_files_stay_small() =>
        Assert.InRange(new DirectoryInfo(Folder).EnumerateFiles().Sum(file => file.Length), 1, 3_000_000);

    private static void Compare(string name, string actual)
    {
        var file = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
            File.WriteAllText(file, actual);
        Assert.True(File.Exists(file), $"There is no golden file {name}. Look at the figure (artifacts/gallery shows it), then accept it: {Accept}");

        var golden = File.ReadAllText(file);
        Assert.True(golden == actual, $"{name} is not what it was. If that is meant and looked at: {Accept}\n{Differences(golden.Split('\n'), actual.Split('\n'))}");
    }

    /// <summary>The lines that differ, the first few; the class of a drawing is a hash of the rest and says nothing.</summary>
    private static string Differences(string[] golden, string[] actual)
    {
        var pairs = Enumerable.Range(0, Math.Max(golden.Length, actual.Length)).Select(i => (Line: i + 1, Was: golden.ElementAtOrDefault(i), Is: actual.ElementAtOrDefault(i)))
            .Where(line => line.Was != line.Is && line.Was?.Contains("class=\"ct-", StringComparison.Ordinal) != true && line.Was?.Contains("<style>", StringComparison.Ordinal) != true).ToList();
        return $"{golden.Length} lines were, {actual.Length} are, {pairs.Count} differ:\n{string.Join('\n', pairs.Take(5).Select(line => $"{line.Line}: {Short(line.Was)}\n{new string(' ', $"{line.Line}".Length)}> {Short(line.Is)}"))}";
    }

    private static string Short(string? line) => line is null ? "(none)" : line.Length <= 200 ? line : line[..200] + "…";
}
