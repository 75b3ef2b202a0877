using System.Xml.Linq;
using Microsoft.DotNet.Interactive.Formatting;

namespace ComputeThesis.Tests.Charts;

public sealed class SaveTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("figure");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("f.svg")]
    [InlineData("f.JSON")]
    public void An_ending_says_the_form(string name)
    {
        Sample.Growth.Save(At(name));

        Assert.Equal(name == "f.svg" ? Sample.Growth.ToSvg() : Sample.Growth.ToPlotlyJson(), File.ReadAllText(At(name)));
    }

    [Fact]
    public void A_page_holds_the_script_once_and_the_picture_for_until_it_has_drawn()
    {
        Sample.Growth.Save(At("f.html"));
        var page = File.ReadAllText(At("f.html"));
        using var script = new StreamReader(FigureScript.Open());

        Assert.Equal(2, page.Split(script.ReadToEnd()).Length);
        Assert.Contains(Sample.Growth.ToSvg(), page, StringComparison.Ordinal);
        Assert.Contains(Sample.Growth.ToPlotlyJson(), page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script src", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("f.pdf")]
    [InlineData("f")]
    public void Another_ending_is_refused_with_the_four_there_are(string name)
    {
        var message = Assert.Throws<ArgumentException>(() => Sample.Growth.Save(At(name))).Message;

        Assert.All((string[])[".svg", ".png", ".html", ".json", $"'{name}'"], part => Assert.Contains(part, message, StringComparison.Ordinal));
        Assert.Empty(folder.EnumerateFileSystemInfos());
    }

    [Theory]
    [InlineData("f.svg")]
    [InlineData("f.png")]
    public void A_folder_that_is_missing_is_named_and_not_made(string name)
    {
        var message = Assert.Throws<DirectoryNotFoundException>(() => Sample.Growth.Save(At(Path.Combine("deep", name)))).Message;

        Assert.Contains($"'{At("deep")}'", message, StringComparison.Ordinal);
        Assert.Contains($"'{name}'", message, StringComparison.Ordinal);
        Assert.Empty(folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public void A_bare_name_is_saved_in_the_folder_of_the_program()
    {
        var name = $"figure-{Guid.NewGuid():N}.svg";
        try
        {
            Sample.Growth.Save(name);

            Assert.True(File.Exists(Path.Combine(Environment.CurrentDirectory, name)));
        }
        finally
        {
            File.Delete(name);
        }
    }

    [Fact]
    public void A_file_that_was_there_is_replaced_whole_and_nothing_is_left_beside_it()
    {
        File.WriteAllText(At("f.svg"), new string('x', 1_000_000));

        Sample.Growth.Save(At("f.svg"));

        Assert.Equal(Sample.Growth.ToSvg(), File.ReadAllText(At("f.svg")));
        Assert.Equal(["f.svg"], folder.EnumerateFileSystemInfos().Select(file => file.Name));
    }

    [Fact]
    public void A_figure_that_cannot_be_drawn_leaves_the_old_file_as_it_was()
    {
        File.WriteAllText(At("f.svg"), "old");
        var wrong = Sample.Growth with { Panels = [new() { Series = [new() { Name = "North", Days = [Sample.Quarter(0)], Values = [] }] }] };

        Assert.Throws<ArgumentException>(() => wrong.Save(At("f.svg")));

        Assert.Equal("old", File.ReadAllText(At("f.svg")));
        Assert.Equal(["f.svg"], folder.EnumerateFileSystemInfos().Select(file => file.Name));
    }

    [Fact]
    public void A_file_that_cannot_be_replaced_leaves_nothing_beside_it()
    {
        folder.CreateSubdirectory("f.svg");

        Assert.ThrowsAny<SystemException>(() => Sample.Growth.Save(At("f.svg")));

        Assert.Equal(["f.svg"], folder.EnumerateFileSystemInfos().Select(file => file.Name));
    }

    [Fact]
    public void A_fragment_is_one_figure_with_its_words() =>
        Assert.Equal(["svg", "figcaption"], XDocument.Parse(Sample.Growth.ToHtml()).Root!.Elements().Select(element => element.Name.LocalName));

    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void A_fragment_has_no_script_and_asks_for_nothing_from_elsewhere(string name)
    {
        var fragment = XDocument.Parse(Sample.Named(name).ToHtml());
        string[] scripts = ["script", "iframe", "object", "embed", "link", "img", "foreignObject", "use", "image"];

        Assert.DoesNotContain(fragment.Descendants(), element => scripts.Contains(element.Name.LocalName));
        Assert.DoesNotContain(fragment.Descendants().Attributes(), attribute => attribute.Name.LocalName is "href" or "src" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain(fragment.Descendants().Attributes(), attribute => !attribute.IsNamespaceDeclaration && attribute.Value.Contains("//", StringComparison.Ordinal));
        Assert.All(fragment.Descendants().Where(element => element.Name.LocalName == "style"), style => Assert.DoesNotMatch("@import|url\\(|@font-face", style.Value));
    }

    [Fact]
    public void Hosts_find_the_forms_by_name()
    {
        IShown shown = Sample.Growth;
        var offered = new FigureFormatterSource().CreateTypeFormatters().Cast<ShownFormatter>().Select(formatter => formatter.MimeType).ToList();

        Assert.Equal(["text/html", "application/vnd.plotly.v1+json", "image/svg+xml", "text/plain"], offered);
        Assert.Equal([Sample.Growth.ToHtml(), Sample.Growth.ToPlotlyJson(), Sample.Growth.ToSvg(), Sample.Growth.ToString()], offered.Select(shown.As));
        Assert.Null(shown.As("text/latex"));
    }

    [Fact]
    public void A_notebook_host_gets_each_form_from_its_own_formatter()
    {
        var figure = Sample.Growth;

        Assert.Equal(["text/html", "application/vnd.plotly.v1+json", "image/svg+xml"], Formatter.GetPreferredMimeTypesFor(typeof(Figure)));
        Assert.Equal(figure.ToHtml(), figure.ToDisplayString("text/html"));
        Assert.Equal(figure.ToPlotlyJson(), figure.ToDisplayString("application/vnd.plotly.v1+json"));
        Assert.Equal(figure.ToSvg(), figure.ToDisplayString("image/svg+xml"));
        Assert.Equal(figure.ToString(), figure.ToDisplayString("text/plain"));
    }

    [Fact]
    public void The_data_behind_a_figure_keep_every_gap_as_missing()
    {
        var data = Sample.Growth.Data;

        Assert.Equal(["panel", "series", "x", "y"], data.ColumnKeys);
        Assert.Equal(12, data.RowCount);
        Assert.Equal(11, data.GetColumn<double>("y").ValueCount);
    }

    private string At(string name) => Path.Combine(folder.FullName, name);
}
