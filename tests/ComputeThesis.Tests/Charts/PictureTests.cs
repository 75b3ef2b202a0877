using System.Buffers.Binary;
using System.Diagnostics;
using System.Xml.Linq;

namespace ComputeThesis.Tests.Charts;

/// <summary>A picture that a browser draws: the search for one, what goes wrong, and what is left behind.</summary>
public sealed class PictureTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("picture");

    public void Dispose() => folder.Delete(recursive: true);

    // The last argument is the page, and the one before it says where the picture goes.
    private const string Picture = "for a; do case $a in --screenshot=*) p=${a#*=};; esac; done; ";

    [UnixFact]
    public void A_whole_picture_is_cut_to_the_figure_and_nothing_is_left_behind()
    {
        var (width, height) = Size();
        File.WriteAllBytes(At("drawn.png"), Png.Write(width, height + 100));

        var png = Draw(Picture + $"cp '{At("drawn.png")}' \"$p\"; dirname \"$p\" > '{At("work")}'; mkdir \"$(dirname \"$p\")/profile\"; cp \"$(dirname \"$p\")/figure.html\" '{At("page.html")}'");

        Assert.Equal((width, height), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        Assert.Equal(Png.Rows(width, height), Png.RowsOf(png));
        Assert.False(Directory.Exists(File.ReadAllText(At("work")).Trim()));
        Assert.DoesNotContain("prefers-color-scheme", File.ReadAllText(At("page.html")), StringComparison.Ordinal);
    }

    [UnixFact]
    public void The_browser_has_a_profile_of_its_own_two_pixels_a_pixel_and_no_network()
    {
        _ = Assert.Throws<InvalidOperationException>(() => Draw($"printf '%s\\n' \"$@\" > '{At("asked")}'"));
        var asked = File.ReadAllLines(At("asked"));
        var work = Path.GetDirectoryName(new Uri(asked[^1]).LocalPath)!;

        Assert.StartsWith("file:///", asked[^1], StringComparison.Ordinal);
        Assert.Contains($"--user-data-dir={Path.Combine(work, "profile")}", asked);
        Assert.Contains("--force-device-scale-factor=2", asked);
        Assert.Contains("--disable-background-networking", asked);
        Assert.Equal(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, asked.Contains("--no-sandbox"));
        Assert.False(Directory.Exists(work));
    }

    [UnixFact]
    public void A_browser_that_fails_is_named_with_its_code_and_its_words()
    {
        var message = Assert.Throws<InvalidOperationException>(() => Draw("echo 'cannot open display :9' >&2; exit 1")).Message;

        Assert.All((string[])[At("browser"), "code 1", "cannot open display :9", "CHROME_PATH", ".svg"], part => Assert.Contains(part, message, StringComparison.Ordinal));
    }

    [UnixFact]
    public void A_browser_that_draws_nothing_is_told() =>
        Assert.Contains("drew no picture", Assert.Throws<InvalidOperationException>(() => Draw("exit 0")).Message, StringComparison.Ordinal);

    [UnixFact]
    public void Garbage_is_no_picture()
    {
        var problem = Assert.Throws<InvalidOperationException>(() => Draw(Picture + "echo garbage > \"$p\""));

        Assert.Contains("8 bytes are no PNG", problem.Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_browser_that_hangs_is_ended_with_all_it_started()
    {
        var problem = Assert.Throws<TimeoutException>(() => Draw($"echo 'still thinking' >&2; sleep 600 & echo $! > '{At("child")}'; wait", TimeSpan.FromSeconds(4)));

        Assert.All((string[])["after 4 s", "still thinking", At("browser")], part => Assert.Contains(part, problem.Message, StringComparison.Ordinal));
        Assert.True(HasEnded(int.Parse(File.ReadAllText(At("child")))));
    }

    [UnixFact]
    public void A_file_that_is_no_program_is_told()
    {
        File.WriteAllText(At("browser"), "text");

        Assert.Contains("could not be started", Assert.Throws<InvalidOperationException>(() => FigurePicture.Write(Sample.Growth, Sample.Growth.ToSvg(), new(At("browser")), Long)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, -1)]
    public void A_picture_of_another_size_is_refused(int wider, int higher) =>
        Assert.Contains("10 x 5 were asked for", Assert.Throws<InvalidDataException>(() => PngPicture.Cut(Png.Write(10 + wider, 5 + higher), 10, 5, 2)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_picture_is_refused_wherever_it_ends_or_is_damaged()
    {
        var png = Png.Write(7, 5);

        for (var i = 0; i < png.Length; i++)
        {
            byte[] damaged = [.. png];
            damaged[i] ^= 0x10;
            Assert.Throws<InvalidDataException>(() => PngPicture.Cut(png[..i], 7, 5, 2));
            Assert.Throws<InvalidDataException>(() => PngPicture.Cut(damaged, 7, 5, 2));
        }
    }

    [Fact]
    public void The_page_of_a_picture_is_light_on_any_screen_and_loses_nothing_else()
    {
        var svg = (Sample.Growth with { Title = "@media (prefers-color-scheme:dark) & <style>" }).ToSvg();
        var page = FigurePicture.Page(svg, 800);
        var drawn = XElement.Parse(page[page.IndexOf("<svg", StringComparison.Ordinal)..(page.IndexOf("</svg>", StringComparison.Ordinal) + 6)]);

        Assert.All(drawn.Descendants().Where(element => element.Name.LocalName == "style"), style => Assert.StartsWith("@media not all{", style.Value, StringComparison.Ordinal));
        Assert.Contains(drawn.Descendants(), element => element.Name.LocalName == "title" && element.Value == "@media (prefers-color-scheme:dark) & <style>");
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_no_browser_the_error_says_what_was_looked_for_and_what_to_do()
    {
        // The usual folders of macOS are not the environment's to change.
        if (OperatingSystem.IsMacOS())
            return;
        var message = Assert.Throws<InvalidOperationException>(() => InstalledBrowser.Find(name => name == "PATH" ? folder.FullName : null)).Message;

        Assert.All((string[])["CHROME_PATH", "google-chrome", "install", ".svg", ".html"], part => Assert.Contains(part, message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_browser_that_was_chosen_and_is_not_there_is_named()
    {
        var message = Assert.Throws<InvalidOperationException>(() => InstalledBrowser.Search(name => name == "CHROME_PATH" ? At("gone") : null)).Message;

        Assert.Contains($"CHROME_PATH is '{At("gone")}'", message, StringComparison.Ordinal);
    }

    [UnixFact]
    public void The_chosen_browser_comes_before_those_in_PATH_and_Chromium_before_Edge()
    {
        var (edge, chromium, own) = (FakeProgram.Write(folder, "microsoft-edge", ""), FakeProgram.Write(folder, "chromium", ""), FakeProgram.Write(folder, "my-own", ""));
        string? Chosen(string? chosen) => InstalledBrowser.Search(name => name switch { "PATH" => "/nowhere" + Path.PathSeparator + folder.FullName, "CHROME_PATH" => chosen, _ => null })?.Program;

        Assert.Equal(own, Chosen(own));
        Assert.Equal(own, Chosen("my-own"));
        Assert.Equal(chromium, Chosen(null));
        Assert.Equal(chromium, Chosen(""));
        File.Delete(chromium);
        Assert.Equal(edge, Chosen(null));
    }

    private byte[] Draw(string script, TimeSpan? limit = null) =>
        FigurePicture.Write(Sample.Growth, Sample.Growth.ToSvg(), new(FakeProgram.Write(folder, "browser", script)), limit ?? Long);

    private static (int Width, int Height) Size()
    {
        var box = ((string)XElement.Parse(Sample.Growth.ToSvg()).Attribute("viewBox")!).Split(' ').Select(double.Parse).ToList();
        return (2 * (int)Math.Ceiling(box[2]), 2 * (int)Math.Ceiling(box[3]));
    }

    // A child whose parent was ended may stay in the table of processes until somebody asks for it.
    private static bool HasEnded(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited || File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (Exception problem) when (problem is ArgumentException or IOException)
        {
            return true;
        }
    }

    private string At(string name) => Path.Combine(folder.FullName, name);
}
