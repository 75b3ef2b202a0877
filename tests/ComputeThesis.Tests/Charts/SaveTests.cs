using System.Xml.Linq;

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
    [InlineData("f.png")]
    [InlineData("f")]
    public void Another_ending_is_refused_with_the_three_there_are(string name)
    {
        var message = Assert.Throws<ArgumentException>(() => Sample.Growth.Save(At(name))).Message;

        Assert.Contains(".svg", message, StringComparison.Ordinal);
        Assert.Contains(".html", message, StringComparison.Ordinal);
        Assert.Contains(".json", message, StringComparison.Ordinal);
        Assert.False(File.Exists(At(name)));
    }

    [Fact]
    public void A_fragment_is_one_figure_with_its_words() =>
        Assert.Equal(["svg", "figcaption"], XDocument.Parse(Sample.Growth.ToHtml()).Root!.Elements().Select(element => element.Name.LocalName));

    [Fact]
    public void Hosts_find_the_forms_by_name()
    {
        IShown shown = Sample.Growth;
        var offered = new FigureFormatterSource().CreateTypeFormatters().Cast<ShownFormatter>().Select(formatter => formatter.MimeType).ToList();

        Assert.Equal(["text/html", "application/vnd.plotly.v1+json", "image/svg+xml"], offered);
        Assert.Equal([Sample.Growth.ToHtml(), Sample.Growth.ToPlotlyJson(), Sample.Growth.ToSvg()], offered.Select(shown.As));
        Assert.Null(shown.As("text/latex"));
    }

    [Fact]
    public void The_data_behind_a_figure_keep_every_gap_as_missing()
    {
        var data = Sample.Growth.Data;

        Assert.Equal(["panel", "series", "x", "y"], data.ColumnKeys);
        Assert.Equal(12, data.RowCount);
        Assert.Equal(11, data.GetColumn<double>("y").ValueCount);
    }

    [Fact]
    public void The_text_form_tells_first_last_lowest_highest_points_and_gaps() =>
        Assert.Equal("""
            Growth of two clouds
            Year-on-year growth, %
              North: 10% (2024-03-31) to 38% (2025-06-30), lowest 10% (2024-03-31), highest 38% (2025-06-30), 6 points
              South: 30% (2024-03-31) to 420% (2025-06-30), lowest -10% (2025-03-31), highest 420% (2025-06-30), 5 points, 1 gap
            South gave no figure for December 2024.
            """.ReplaceLineEndings("\n"), Sample.Growth.ToString());

    private string At(string name) => Path.Combine(folder.FullName, name);
}
