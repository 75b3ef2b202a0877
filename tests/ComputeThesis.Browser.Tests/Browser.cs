using Microsoft.Playwright;

namespace ComputeThesis.Browser.Tests;

/// <summary>An installed Chromium, Chrome or Edge without a network, shared by all tests; they are skipped where there is none, and fail where one is demanded.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (Find() is not { } path)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
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
        // THESIS_BROWSER=required is set where a skipped test would hide that nothing was looked at.
        if (browser is null && Environment.GetEnvironmentVariable("THESIS_BROWSER") == "required")
            Assert.Fail($"No browser: install one of {string.Join(", ", Names)}.");
        Skip.If(browser is null, $"No browser: install one of {string.Join(", ", Names)}.");
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

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}

/// <summary>A page, everything it complained of, and what it asked for beside itself.</summary>
public sealed record OpenPage(IPage Page) : IAsyncDisposable
{
    public List<string> Complaints { get; } = [];

    public List<string> Requests { get; } = [];

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
