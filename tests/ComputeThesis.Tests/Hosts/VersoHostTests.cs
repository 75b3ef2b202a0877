namespace ComputeThesis.Tests.Hosts;

/// <summary>The packed library in a host like Verso: no extension is run, a value shows itself by <c>ToHtml()</c>, and a word on stderr fails a cell.</summary>
[Collection(nameof(OnePackage))]
public class VersoHostTests(PackedLibrary library)
{
    private const string Package = "#r \"nuget: ComputeThesis\"\nusing ComputeThesis;";

    [Fact]
    public void Tables_figures_and_results_show_themselves()
    {
        var shown = Run(Package, "using ComputeThesis;\nvar prints = DataPackage.Bundled.CloudRevenue;\nprints", "Plot.Growth(prints.At(Vintage.Restated).YoY())", "DataPackage.Bundled");

        Assert.Equal(3, shown.Count);
        Assert.Contains("<table>", Html(shown[0]), StringComparison.Ordinal);
        Assert.Contains("<svg", Html(shown[1]), StringComparison.Ordinal);
        Assert.Contains("<table>", Html(shown[2]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_and_a_series_are_shown_with_Show()
    {
        var shown = Run(Package, "using ComputeThesis;\nvar frame = DataPackage.Bundled.CloudRevenue.ToFrame();\nframe.Show();\nframe.GetColumn<double>(\"revenue_millions\").Show();\nPlot.Growth(DataPackage.Bundled.CloudRevenue.At(Vintage.Restated).YoY()).Show();");

        Assert.Equal(3, shown.Count);
        Assert.Contains("<caption>Frame of 340 rows and 12 columns</caption>", Html(shown[0]), StringComparison.Ordinal);
        Assert.Contains("<caption>Series of 340 keys</caption>", Html(shown[1]), StringComparison.Ordinal);
        Assert.Contains("<svg", Html(shown[2]), StringComparison.Ordinal);
    }

    [Fact]
    public void Loading_there_finds_no_register_and_says_so() =>
        Assert.Equal("not found", Run(Package, "ComputeThesis.Notebook.Load() ? \"found\" : \"not found\"")[0]["text/plain"]);

    [Fact]
    public void A_cell_that_complains_fails_there() => Assert.Contains("stderr: oh", Run(Package, "Console.Error.Write(\"oh\");")[0]["error"], StringComparison.Ordinal);

    private static string Html(Dictionary<string, string> forms)
    {
        Assert.True(forms.ContainsKey("text/html"), string.Join(' ', forms.Values));
        Assert.DoesNotContain("<script", forms["text/html"], StringComparison.Ordinal);
        return forms["text/html"];
    }

    private IReadOnlyList<Dictionary<string, string>> Run(params string[] cells) => Host.Run("Verso", library.Restored, cells);
}
