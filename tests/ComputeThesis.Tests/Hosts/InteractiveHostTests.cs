using System.Text.Json;

namespace ComputeThesis.Tests.Hosts;

/// <summary>The packed library in a host like the last .NET Interactive: its own FSharp.Core is older than Deedle and Plotly.NET ask for.</summary>
[Collection(nameof(OnePackage))]
public class InteractiveHostTests(PackedLibrary library)
{
    private const string Package = "#r \"nuget: ComputeThesis\"\nusing ComputeThesis;";
    private const string Frame = "var frame = Deedle.Frame.FromColumns(new[] { KeyValuePair.Create(\"x\", new Deedle.Series<int, double>(new[] { 1, 2, 3 }, new[] { 1.5, 2.5, 3.5 })) });";
    private const string Chart = "using Plotly.NET;\nvar trace = new Trace(\"scatter\");\ntrace.SetProperty(\"x\", new[] { 1, 2, 3 });\ntrace.SetProperty(\"y\", new[] { 2, 4, 8 });\nvar chart = GenericChart.ofTraceObject(true, trace);";
    private const string Page = "GenericChart.toChartHTML(chart).Contains(\"Plotly.newPlot\") ? \"drawn\" : \"empty\"";
    private const string Figure = "var figure = ComputeThesis.Plot.Growth(DataPackage.Bundled.CloudRevenue.At(Vintage.Restated).YoY());";

    [Fact]
    public void A_package_load_alone_makes_frames_series_figures_and_charts_work()
    {
        var shown = Run([Package, Frame + "\nframe", "frame.GetColumn<double>(\"x\")", Figure + "\nfigure", "figure.Chart", Chart + "\nchart", Page, "DataPackage.Bundled.CloudRevenue"]);

        Assert.Equal(7, shown.Count);
        Assert.DoesNotContain(shown, forms => forms.ContainsKey("error"));
        Assert.Contains("<caption>Frame of 3 rows and 1 column</caption>", shown[0]["text/html"], StringComparison.Ordinal);
        Assert.Contains("<caption>Series of 3 keys</caption>", shown[1]["text/html"], StringComparison.Ordinal);
        Assert.Contains("Year-on-year growth of cloud revenue</title>", shown[2]["text/html"], StringComparison.Ordinal);
        Assert.Equal(shown[2]["text/html"], shown[3]["text/html"]);
        Assert.Contains("<svg", shown[4]["text/html"], StringComparison.Ordinal);
        using var json = JsonDocument.Parse(shown[4]["application/vnd.plotly.v1+json"]);
        Assert.Equal("[2,4,8]", json.RootElement.GetProperty("data")[0].GetProperty("y").GetRawText());
        Assert.Equal("drawn", shown[5]["text/plain"]);
        Assert.Contains("<table>", shown[6]["text/html"], StringComparison.Ordinal);
        Assert.All(shown.Where(forms => forms.ContainsKey("text/html")), forms => Assert.DoesNotContain("<script", forms["text/html"], StringComparison.Ordinal));
        Assert.All(new[] { shown[0], shown[1], shown[6] }, forms => Assert.InRange(forms["text/html"].Length, 1, 30_000));
    }

    [Fact]
    public void Where_no_extension_is_run_they_fail_for_the_newer_FSharp_Core()
    {
        var shown = Run([Package, Frame + "\nframe", Chart + "\nchart", Figure + "\nfigure"], "without-extensions");

        Assert.Equal(3, shown.Count);
        Assert.All(shown.Take(2), forms => Assert.Contains("FSharp.Core, Version=10.1.0.0", forms["error"], StringComparison.Ordinal));
        // A figure draws itself, and needs neither.
        Assert.Contains("<svg", shown[2]["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Loaded_by_hand_after_a_cell_has_failed_they_work_from_then_on()
    {
        var shown = Run([Package, Frame + "\nframe", "Notebook.Load() ? \"found\" : \"not found\"", Frame + "\nframe", Chart, Page], "without-extensions");

        Assert.Contains("FSharp.Core, Version=10.1.0.0", shown[0]["error"], StringComparison.Ordinal);
        Assert.Equal("found", shown[1]["text/plain"]);
        Assert.Contains("Frame of 3 rows", shown[2]["text/html"], StringComparison.Ordinal);
        Assert.Equal("drawn", shown[3]["text/plain"]);
    }

    [Fact]
    public void Shown_from_within_a_cell_they_stand_in_it_in_order()
    {
        var shown = Run([Package, $"{Frame}\n{Figure}\nframe.Show();\nfigure.Show();\nframe.GetColumn<double>(\"x\").Show();\nDataPackage.Bundled.CloudRevenue.Show();\n\"last\""]);

        Assert.Equal(["Frame of 3 rows", "Year-on-year growth of cloud revenue", "Series of 3 keys", "Cloud revenue", "last"],
            shown.Zip(["Frame of 3 rows", "Year-on-year growth of cloud revenue", "Series of 3 keys", "Cloud revenue", "last"],
                (forms, words) => (forms.GetValueOrDefault("text/html") ?? forms["text/plain"]).Contains(words, StringComparison.OrdinalIgnoreCase) ? words : string.Join(' ', forms.Values)));
    }

    [Fact]
    public void The_cells_own_FSharp_types_are_those_of_Deedle_and_the_host_keeps_its_own()
    {
        var shown = Run([Package,
            "$\"{typeof(Microsoft.FSharp.Core.FSharpOption<int>).Assembly.GetName().Version} {Type.GetType(\"Microsoft.FSharp.Core.FSharpOption`1, FSharp.Core, Version=10.0.0.0\").Assembly.GetName().Version}\"",
            "typeof(Deedle.OptionalValue).Assembly.GetType(\"Deedle.OptionalValueModule\").GetMethods().SelectMany(method => method.GetParameters()).Any(parameter => parameter.ParameterType.Assembly == typeof(Microsoft.FSharp.Core.FSharpOption<int>).Assembly) ? \"one\" : \"two\""]);

        Assert.Equal(["10.1.0.0 10.0.0.0", "one"], shown.Select(forms => forms.GetValueOrDefault("text/plain") ?? forms["error"]));
    }

    [Fact]
    public void What_was_loaded_too_early_is_named_with_the_cure()
    {
        var shown = Run([Package, "typeof(Giraffe.ViewEngine.HtmlElements).Name", "Notebook.Load()"], "without-extensions");

        Assert.Contains("Giraffe.ViewEngine was loaded before ComputeThesis", shown[1]["error"], StringComparison.Ordinal);
        Assert.Contains("Restart the kernel", shown[1]["error"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_that_is_missing_is_named_with_the_cure()
    {
        using var other = library.Copy(file => file.StartsWith("fsharp.core", StringComparison.Ordinal) ? null : file);

        var shown = Host.Run("Interactive", other.Restored, [Package, "Notebook.Load()"], "without-extensions");

        Assert.Contains("The host's FSharp.Core is 10.0.0.0, and Deedle and Plotly.NET ask for 10.1.0.0. fsharp.core/10.1.403/lib/netstandard2.1/FSharp.Core.dll was looked for", shown[0]["error"], StringComparison.Ordinal);
        Assert.Contains("thesis doctor", shown[0]["error"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_version_serves_where_another_package_asked_for_one()
    {
        using var other = library.Copy(file => file.Replace("1.4.0", "1.5.0", StringComparison.Ordinal));

        var shown = Host.Run("Interactive", other.Restored, [Package, Chart, Page]);

        Assert.Equal("drawn", shown[0].GetValueOrDefault("text/plain") ?? shown[0]["error"]);
    }

    [Fact]
    public void The_family_is_what_the_library_is_built_with()
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("src", "ComputeThesis", "obj", "project.assets.json")));
        var needed = PackedLibrary.Needed(assets).ToHashSet();

        Assert.Subset(needed, FSharpFamily.Members.ToHashSet());
        // Whoever asks for an older FSharp.Core than the host has is among them.
        var older = library.Restored.Where(path => Path.GetFileName(path) != "FSharp.Core.dll" && Asked(path) is { Major: < 10 }).Select(Path.GetFileName);
        Assert.Equal(FSharpFamily.Members.Skip(1).Select(Path.GetFileName).Order(), older.Order());
    }

    private static Version? Asked(string path)
    {
        using var file = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(path));
        var metadata = System.Reflection.Metadata.PEReaderExtensions.GetMetadataReader(file);
        return metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Where(reference => metadata.GetString(reference.Name) == "FSharp.Core").Select(reference => reference.Version).FirstOrDefault();
    }

    private IReadOnlyList<Dictionary<string, string>> Run(string[] cells, params string[] arguments) => Host.Run("Interactive", library.Restored, cells, arguments);
}
