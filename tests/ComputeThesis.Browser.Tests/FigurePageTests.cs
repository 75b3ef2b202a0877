using ComputeThesis.Tests.Charts;
using Microsoft.Playwright;

namespace ComputeThesis.Browser.Tests;

/// <summary>The page that a figure saves itself as, opened with the network off.</summary>
public sealed class FigurePageTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("thesis-figure-");

    public static TheoryData<string, int, ColorScheme> Pages => new()
    {
        { "GrowthHighlighted", 640, ColorScheme.Dark }, { "RankingHighlighted", 800, ColorScheme.Light }, { "RevenueHighlighted", 1280, ColorScheme.Dark }, { "GrowthNothing", 640, ColorScheme.Light },
    };

    public void Dispose() => folder.Delete(recursive: true);

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task A_saved_page_draws_itself_fits_and_complains_of_nothing(string name, int width, ColorScheme scheme)
    {
        await using var opened = await browser.OpenAsync(Saved(name), width, scheme);
        await opened.Page.WaitForFunctionAsync("() => !document.querySelector('figure > svg')");

        Assert.Equal(1, await opened.Page.Locator("figure .js-plotly-plot[role=img][aria-label] .main-svg").First.CountAsync());
        Assert.Equal(scheme == ColorScheme.Dark ? "rgb(22, 24, 29)" : "rgb(255, 255, 255)", await opened.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.main-svg')).backgroundColor"));
        PageChecks.None(await PageChecks.AxeAsync(opened.Page));
        Assert.Equal(0, await PageChecks.OverflowAsync(opened.Page));
        PageChecks.None(opened.Complaints);
        PageChecks.None(opened.Requests);
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Without_script_a_saved_page_shows_the_static_drawing(ColorScheme scheme)
    {
        await using var opened = await browser.OpenAsync(Saved("GrowthHighlighted"), 800, scheme, withScript: false);

        Assert.Equal(1, await opened.Page.Locator("figure > svg[role=img]").Filter(new() { Visible = true }).CountAsync());
        Assert.Equal(0, await opened.Page.Locator(".js-plotly-plot").CountAsync());
        PageChecks.None(opened.Complaints);
        PageChecks.None(opened.Requests);
    }

    private string Saved(string name)
    {
        var file = Path.Combine(folder.FullName, $"{name}.html");
        Gallery.Named(name).Save(file);
        return file;
    }
}
