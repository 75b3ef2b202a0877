using System.Text.Json.Nodes;

namespace ComputeThesis.Tests.Charts;

/// <summary>The documents behind a figure, which a published page makes footnotes of.</summary>
public class DocumentTests
{
    [Theory]
    [MemberData(nameof(Gallery.Names), MemberType = typeof(Gallery))]
    public void A_figure_lists_its_documents_once_each_and_its_footer_names_their_hosts(string name)
    {
        var figure = Gallery.Named(name);

        Assert.Equal(figure.Documents.Select(document => document.AbsoluteUri), Listed(figure));
        Assert.Equal(figure.Documents.Count, figure.Documents.Select(document => document.AbsoluteUri).Distinct().Count());
        if (figure.Documents.Count > 0)
            Assert.Equal(figure.Sources.Order(), figure.Documents.Select(document => document.Host.StartsWith("www.", StringComparison.Ordinal) ? document.Host[4..] : document.Host).Distinct().Order());
        else
            Assert.True(figure.Sources.Count == 0 || figure.Sources.SequenceEqual(["a frame that names none"]), name);
        Assert.DoesNotContain("sources_left_out", figure.ToPlotlyJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_of_prints_lists_the_document_of_each_print_shown_and_no_other()
    {
        var prints = DataPackage.Bundled.CloudRevenue.At(Vintage.AsReported).Of("AWS");

        Assert.Equal(prints.Select(print => print.Source.AbsoluteUri).Distinct().Order(), Plot.Revenue(prints).Documents.Select(document => document.AbsoluteUri).Order());
    }

    [Fact]
    public void Those_named_most_come_first_and_two_that_differ_behind_the_hash_are_two()
    {
        var sources = FigureSources.Of([new("https://www.b.example/1"), new("https://a.example/x#1"), new("https://a.example/x#2"), new("https://a.example/x#1"), new("https://b.example/0"), new("https://b.example/0"), new("https://b.example/0"), new("somewhere", UriKind.Relative)]);

        Assert.Equal(["https://b.example/0", "https://a.example/x#1", "https://a.example/x#2", "https://www.b.example/1"], sources.Documents.Select(document => document.AbsoluteUri));
        Assert.Equal(["b.example", "a.example"], sources.Names);
    }

    [Fact]
    public void A_figure_that_knows_no_document_lists_none()
    {
        Assert.Null(Meta(Sample.Growth)["sources"]);
        Assert.Null(Meta(Sample.Growth with { Documents = [new("file:///data/mine.csv"), new("mine.csv", UriKind.Relative)] })["sources"]);
    }

    [Fact]
    public void A_reader_may_name_the_documents_of_a_frame()
    {
        var (mine, other) = (new Uri("https://mine.example/a.csv"), new Uri("https://www.other.example/b.csv"));
        var frame = Plot.Drawdown(DataPackage.Bundled.Prices["RENDER", "BTC"].ByDay(Alignment.AllDays).Drawdown(), options: new() { Documents = [mine, other] });

        Assert.Equal([mine, other], frame.Documents);
        Assert.Equal(["mine.example", "other.example"], frame.Sources);
        Assert.Equal(["my files"], Sample.Growth.With(new() { Documents = [mine], Sources = ["my files"] }).Sources);
        // Another name in the footer does not make the documents others.
        Assert.Equal([mine], (Sample.Growth with { Documents = [mine] }).With(new() { Sources = ["my files"] }).Documents);
    }

    [Fact]
    public void A_dashboard_lists_what_its_figures_list()
    {
        var (one, two) = (Gallery.Named("Capex"), Gallery.Named("RankingAll"));

        Assert.Equal(one.Documents.Concat(two.Documents).Select(document => document.AbsoluteUri).Distinct(), Listed(Plot.Dashboard("Both", [one, two, one])));
    }

    [Fact]
    public void Very_many_documents_are_counted_beyond_those_listed()
    {
        var many = Sample.Growth with { Documents = [.. Enumerable.Range(0, 260).Select(i => new Uri($"https://many.example/{i}"))] };

        Assert.Equal(Enumerable.Range(0, 250).Select(i => $"https://many.example/{i}"), Listed(many));
        Assert.Equal(10, (int)Meta(many)["sources_left_out"]!);
    }

    [Fact]
    public void The_still_picture_keeps_to_the_hosts() =>
        Assert.DoesNotContain("https://", Gallery.Named("Capex").ToSvg().Replace("http://www.w3.org", "", StringComparison.Ordinal), StringComparison.Ordinal);

    private static IEnumerable<string> Listed(Figure figure) => Meta(figure)["sources"]?.AsArray().Select(source => (string)source!) ?? [];

    private static JsonNode Meta(Figure figure) => JsonNode.Parse(figure.ToPlotlyJson())!["layout"]!["meta"]!;
}
