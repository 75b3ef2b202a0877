namespace ComputeThesis.Tests.Charts;

/// <summary>Every figure of the gallery, described and drawn as it was when it was looked at. ACCEPT_GOLDEN=1 writes the files anew; look at them before you commit.</summary>
public class GalleryGoldenTests
{
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
        Assert.True(File.Exists(file), $"There is no golden file {name}. Look at the figure (artifacts/gallery shows it), then accept it: ACCEPT_GOLDEN=1 dotnet test tests/ComputeThesis.Tests --filter GalleryGolden");

        Assert.Equal(File.ReadAllText(file), actual);
    }
}
