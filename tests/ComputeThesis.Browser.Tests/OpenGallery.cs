using Microsoft.Playwright;

namespace ComputeThesis.Browser.Tests;

/// <summary>The gallery in a browser, opened once for each width and scheme and shared by all tests of a class.</summary>
public sealed class OpenGallery : IAsyncLifetime
{
    private const string AllDrawn = "() => document.querySelectorAll('[data-drawing=interactive] figure > svg').length === 0";

    private readonly Browser browser = new();
    private readonly Dictionary<(int, ColorScheme), OpenPage> opened = [];

    public Task InitializeAsync()
    {
        GalleryPages.Write();
        return browser.InitializeAsync();
    }

    public Task DisposeAsync() => browser.DisposeAsync();

    /// <summary>The page with all drawings drawn.</summary>
    public async Task<OpenPage> AtAsync(int width, ColorScheme scheme)
    {
        if (opened.TryGetValue((width, scheme), out var known))
            return known;
        var page = opened[(width, scheme)] = await browser.OpenAsync(GalleryPages.Page, width, scheme);
        try
        {
            await page.Page.WaitForFunctionAsync(AllDrawn, options: new() { Timeout = 120_000 });
        }
        catch (TimeoutException)
        {
            // The test that counts the drawings says which are missing.
            page.Complaints.Add("Not every figure was drawn in time.");
        }

        return page;
    }
}
