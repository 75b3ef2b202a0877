using Microsoft.Playwright;

namespace ComputeThesis.Browser.Tests;

/// <summary>An installed Chromium, Chrome or Edge without a network, shared by all tests; they are skipped where there is none, and fail where one is demanded.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly InstalledBrowser? Installed = InstalledBrowser.Search();

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (Installed is null)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Installed.Program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>Opens a file with the network off and notes what the page complains of.</summary>
    public async Task<OpenPage> OpenAsync(string file, int width, ColorScheme scheme, bool withScript = true)
    {
        Demand();
        var context = await browser!.NewContextAsync(new() { Offline = true, JavaScriptEnabled = withScript, ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();
        var opened = new OpenPage(page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                opened.Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => opened.Complaints.Add(error);
        var address = new Uri(file).AbsoluteUri;
        page.Request += (_, request) =>
        {
            if (request.Url != address)
                opened.Requests.Add(request.Url);
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                opened.Complaints.Add("asked for " + request.Url);
        };
        await page.GotoAsync(address);
        return opened;
    }

    /// <summary>Skips a test where there is no browser.</summary>
    internal static InstalledBrowser Demand()
    {
        // THESIS_BROWSER=required is set where a skipped test would hide that nothing was looked at.
        var missing = $"No browser: install one of {string.Join(", ", InstalledBrowser.Names)}.";
        if (Installed is null && Environment.GetEnvironmentVariable("THESIS_BROWSER") == "required")
            Assert.Fail(missing);
        Skip.If(Installed is null, missing);
        return Installed!;
    }
}

/// <summary>A page, everything it complained of, and what it asked for beside itself.</summary>
public sealed record OpenPage(IPage Page) : IAsyncDisposable
{
    public List<string> Complaints { get; } = [];

    public List<string> Requests { get; } = [];

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
