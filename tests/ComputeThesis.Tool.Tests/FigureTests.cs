namespace ComputeThesis.Tests;

/// <summary>Figures in a notebook that the tool runs.</summary>
public sealed class FigureTests : IDisposable
{
    private const string Cell = "#!csharp\n\n#r \"nuget: ComputeThesis\"\nusing ComputeThesis;\nFigure Walk(int i) => new() { Title = $\"Walk {i}\", AltText = $\"Walk {i} rises.\", Panels = [new() { Series = [new() { Name = \"walk\", Numbers = [1, 2, 3], Values = [i, null, i + 2] }] }] };\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("thesis-figures-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_page_of_twenty_figures_holds_plotly_once_and_the_notebook_not_at_all()
    {
        var cells = string.Concat(Enumerable.Range(1, 19).Select(i => $"\n#!csharp\n\nWalk({i})\n")) + "\n#!csharp\n\nWalk(20).Show();\n";

        var (notebook, page) = await RunAsync(Cell + cells);

        using var script = new StreamReader(FigureScript.Open());
        var start = (await script.ReadToEndAsync())[..200];
        Assert.Equal(20, Times(page, "\"layout\":{"));
        Assert.Equal(1, Times(page, start));
        Assert.Equal(20, Times(notebook, "\"application/vnd.plotly.v1+json\""));
        Assert.DoesNotContain(start[..60], notebook, StringComparison.Ordinal);
        // What one figure takes is small: a script of megabytes, however it is written, does not fit.
        Assert.InRange(notebook.Length, 1, 20 * 30_000);
    }

    [Fact]
    public async Task Shown_in_a_cell_a_figure_stands_in_it_where_it_was_shown()
    {
        var (notebook, _) = await RunAsync(Cell + "Console.WriteLine(\"before\");\nvar page = Walk(7).Show();\nConsole.WriteLine(page is null ? \"no page\" : page.Path);\n");

        var places = ((string[])["before\\n", "application/vnd.plotly.v1+json", "no page\\n"]).Select(part => notebook.IndexOf($"\"{part}", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("Walk 7", notebook, StringComparison.Ordinal);
    }

    private async Task<(string Notebook, string Page)> RunAsync(string cells)
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.dib"), cells);
        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.dib");
        Assert.True(ended.Code == 0, ended.Talk);
        return (await ReadAsync("a.ipynb"), await ReadAsync("a.html"));

        Task<string> ReadAsync(string name) => File.ReadAllTextAsync(Path.Combine(folder.FullName, "artifacts", name));
    }

    private static int Times(string text, string part) => text.Split(part).Length - 1;
}
