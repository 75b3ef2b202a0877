using ComputeThesis.Tests;
using Microsoft.Playwright;

namespace ComputeThesis.Browser.Tests;

/// <summary>The pages of the published notebooks, looked at in a real browser with the network off.</summary>
public sealed class PublishedPageTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("thesis-pages-");

    public async Task InitializeAsync()
    {
        var ended = await Thesis.RunAsync(Repository.Root, "run", "notebooks", "--out", folder.FullName);
        Assert.True(ended.Code == 0, ended.Talk);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Delete(recursive: true);

    [SkippableTheory]
    [InlineData(640, ColorScheme.Light)]
    [InlineData(800, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task Every_figure_is_drawn_and_nothing_complains(int width, ColorScheme scheme)
    {
        foreach (var file in Directory.EnumerateFiles(folder.FullName, "*.html"))
        {
            var opened = await browser.OpenAsync(file, width, scheme);
            var page = opened.Page;

            var figures = await page.Locator("figure, [data-plotly], .js-plotly-plot").CountAsync();
            await page.WaitForFunctionAsync("() => document.querySelectorAll('.js-plotly-plot .main-svg').length > 0");
            Assert.True(figures >= 5, $"{figures} figures");
            Assert.Empty(opened.Complaints);
            Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{Path.GetFileName(file)} is wider than {width} px.");
        }
    }
}
