using ComputeThesis.Tests;
using Microsoft.Playwright;

namespace ComputeThesis.Browser.Tests;

/// <summary>The pages of the published notebooks, looked at in a real browser with the network off.</summary>
public sealed class PublishedPageTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime, IDisposable
{
    private const string Figure = "[data-figure]";

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
    public async Task Every_figure_is_drawn_once_and_nothing_complains(int width, ColorScheme scheme)
    {
        foreach (var file in Pages())
        {
            var opened = await browser.OpenAsync(file, width, scheme);
            var page = opened.Page;

            var wanted = await page.Locator(Figure).CountAsync();
            Assert.True(wanted >= 3, $"{wanted} figures in {Path.GetFileName(file)}");
            await page.WaitForFunctionAsync("wanted => document.querySelectorAll('.js-plotly-plot .main-svg:first-child').length >= wanted", wanted);
            Assert.Equal(wanted, await page.Locator(".js-plotly-plot").CountAsync());
            Assert.Equal(0, await page.Locator("[data-figure] > .still").Filter(new() { Visible = true }).CountAsync());
            Assert.Empty(opened.Complaints);
            await FitsAsync(page, file, width);
        }
    }

    [SkippableFact]
    public async Task Without_script_every_figure_is_a_picture()
    {
        foreach (var file in Pages())
        {
            var opened = await browser.OpenAsync(file, 800, ColorScheme.Light, withScript: false);

            Assert.Equal(await opened.Page.Locator(Figure).CountAsync(), await opened.Page.Locator("[data-figure] svg[role=img]").Filter(new() { Visible = true }).CountAsync());
        }
    }

    private IEnumerable<string> Pages() => Directory.EnumerateFiles(folder.FullName, "*.html");

    private static async Task FitsAsync(IPage page, string file, int width) =>
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{Path.GetFileName(file)} is wider than {width} px.");
}
