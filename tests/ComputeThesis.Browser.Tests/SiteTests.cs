using System.Text.Json.Nodes;
using ComputeThesis.Tests;
using Microsoft.Playwright;

namespace ComputeThesis.Browser.Tests;

/// <summary>A site of the published notebook and of one that is hard on it, used as a reader would, from files and with the network off.</summary>
public sealed class SiteTests(Browser browser, PublishedSite site) : IClassFixture<Browser>, IClassFixture<PublishedSite>
{
    private const string Checked = "01-the-article-checked.html";

    [SkippableTheory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(800, ColorScheme.Light)]
    [InlineData(800, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Every_page_fits_asks_for_nothing_but_files_and_has_nothing_that_axe_finds(int width, ColorScheme scheme)
    {
        foreach (var page in site.Pages)
        {
            await using var opened = await browser.OpenAsync(site.PathOf(page), width, scheme);
            await DrawnAsync(opened.Page);

            Assert.All(opened.Requests, request => Assert.StartsWith("file:", request, StringComparison.Ordinal));
            Assert.Empty(opened.Complaints);
            Assert.True(await PageChecks.OverflowAsync(opened.Page) == 0, $"{page} is wider than {width} px.");
            PageChecks.None(await PageChecks.AxeAsync(opened.Page));
        }
    }

    [SkippableFact]
    public async Task Plotly_is_loaded_by_pages_with_figures_alone()
    {
        await using var index = await browser.OpenAsync(site.PathOf("index.html"), 800, ColorScheme.Light);
        await using var page = await browser.OpenAsync(site.PathOf(Checked), 800, ColorScheme.Light);

        Assert.DoesNotContain(index.Requests, request => request.Contains("plotly", StringComparison.Ordinal));
        Assert.Contains(page.Requests, request => request.EndsWith("assets/plotly.min.js", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Search_finds_headings_of_all_pages_by_keyboard_and_goes_there()
    {
        await using var opened = await browser.OpenAsync(site.PathOf("02-hard.html"), 800, ColorScheme.Light);
        var (page, found) = (opened.Page, opened.Page.Locator(".found a"));

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("symbol rénder");
        await Assertions.Expect(page.Locator("[role=status]")).ToHaveTextAsync("1 heading found");
        Assert.StartsWith("C17: which symbol does Render have?", await found.InnerTextAsync(), StringComparison.Ordinal);
        PageChecks.None(await PageChecks.AxeAsync(page));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".found")).ToBeHiddenAsync();
        await page.Keyboard.TypeAsync("c0");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(found.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.Locator("#site_search")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        // Asked again until it is so: an event of the page can come before one begins to wait for it.
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/01-the-article-checked\\.html#c01-and-c02-was-it-38-and-was-it-the-fastest-in-a-year$"));
        await Assertions.Expect(page.Locator("#site_search")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("nothing is called so");
        await Assertions.Expect(page.Locator("[role=status]")).ToHaveTextAsync("No heading found");
    }

    [SkippableFact]
    public async Task A_slash_typed_into_a_field_stays_there()
    {
        await using var opened = await browser.OpenAsync(site.PathOf("index.html"), 800, ColorScheme.Light);

        await opened.Page.Keyboard.PressAsync("/");
        await opened.Page.Keyboard.TypeAsync("a/b");

        Assert.Equal("a/b", await opened.Page.InputValueAsync("#site_search"));
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Code_is_copied_by_keyboard_and_that_is_said_with_or_without_the_clipboard_of_the_browser(bool hasClipboard)
    {
        await using var opened = await browser.OpenAsync(site.PathOf(Checked), 800, ColorScheme.Light);
        var page = opened.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        if (!hasClipboard)
            await page.EvaluateAsync("() => { window.kept = navigator.clipboard; Object.defineProperty(navigator, 'clipboard', { value: undefined }); }");

        var button = page.Locator(".copy").Nth(1);
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("[role=status]")).ToHaveTextAsync("Copied");
        await Assertions.Expect(button).ToHaveTextAsync("Copied");
        await Assertions.Expect(button).ToBeFocusedAsync();
        await page.EvaluateAsync("() => { const area = document.createElement('textarea'); area.id = 'pasted'; document.body.append(area); area.focus(); }");
        await page.Keyboard.PressAsync("Control+v");
        Assert.Equal(await page.Locator("details.source code").Nth(1).TextContentAsync(), await page.InputValueAsync("#pasted"));
    }

    [SkippableFact]
    public async Task One_button_shows_and_hides_all_code()
    {
        foreach (var (folder, atFirst) in new[] { ("site", 17), ("folded", 0), ("hidden", 0) })
        {
            await using var opened = await browser.OpenAsync(site.PathOf(Checked, folder), 800, ColorScheme.Light);
            var code = opened.Page.Locator("details.source pre").Filter(new() { Visible = true });
            Assert.Equal(atFirst, await code.CountAsync());
            Assert.Equal(folder == "hidden" ? 0 : 17, await opened.Page.Locator("details.source").Filter(new() { Visible = true }).CountAsync());

            await opened.Page.Locator(".all-code").ClickAsync();
            Assert.Equal(17 - atFirst, await code.CountAsync());
            await opened.Page.Locator(".all-code").ClickAsync();
            Assert.Equal(atFirst, await code.CountAsync());
        }
    }

    [SkippableFact]
    public async Task Sources_and_mentions_lead_to_each_other()
    {
        await using var opened = await browser.OpenAsync(site.PathOf(Checked), 800, ColorScheme.Light);

        var lost = await opened.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a[href^=\"#\"], .contents a, .skip')].map(a => a.getAttribute('href')).filter(href => !document.getElementById(decodeURIComponent(href.slice(1))))");
        Assert.Empty(lost);
        var mentions = await opened.Page.Locator(".ref a").CountAsync();
        Assert.True(mentions >= 50, $"{mentions} mentions");
        // Every source of a run of numbers leads back to the run.
        Assert.Equal(mentions, await opened.Page.EvaluateAsync<int>("() => new Set([...document.querySelectorAll('.sources a.back')].map(a => a.hash)).size"));
    }

    [SkippableFact]
    public async Task Every_link_to_a_file_of_the_site_has_one()
    {
        foreach (var name in site.Pages)
        {
            await using var opened = await browser.OpenAsync(site.PathOf(name), 800, ColorScheme.Light);
            var links = await opened.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href], img[src], script[src], link[href]')].map(e => e.href || e.src).filter(address => address.startsWith('file:'))");
            Assert.True(links.Length > 3);
            Assert.All(links.Where(link => !link.Contains("gone.md", StringComparison.Ordinal)), link => Assert.True(File.Exists(new Uri(link).LocalPath), link));
        }
    }

    [SkippableFact]
    public async Task Without_script_text_figures_and_sources_are_there_and_what_needs_script_is_not()
    {
        await using var opened = await browser.OpenAsync(site.PathOf(Checked), 800, ColorScheme.Light, withScript: false);

        await Assertions.Expect(opened.Page.Locator(".search")).ToBeHiddenAsync();
        Assert.Equal(0, await opened.Page.Locator("button").CountAsync());
        Assert.Equal(5, await opened.Page.Locator("[data-figure] svg[role=img]").Filter(new() { Visible = true }).CountAsync());
        await Assertions.Expect(opened.Page.Locator(".sources li").First).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task Printed_a_page_shows_addresses_and_nothing_to_press_and_no_table_is_cut_off()
    {
        await using var opened = await browser.OpenAsync(site.PathOf(Checked), 720, ColorScheme.Dark);
        await DrawnAsync(opened.Page);
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(0, await opened.Page.Locator("button, .search, .turn").Filter(new() { Visible = true }).CountAsync());
        Assert.StartsWith("https://", await opened.Page.Locator(".sources .address").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await opened.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.output table')].filter(table => table.getBoundingClientRect().right > innerWidth + 1).map(table => table.caption?.textContent ?? 'a table')"));
        Assert.Equal("rgb(255, 255, 255)", await opened.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        await using var hard = await browser.OpenAsync(site.PathOf("02-hard.html"), 720, ColorScheme.Light);
        await hard.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Contains("https://example.org/desk", await hard.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.cell.text a[href^=http]'), '::after').content"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Hostile_titles_run_nothing_and_what_an_output_would_load_from_elsewhere_is_not_loaded()
    {
        await using var opened = await browser.OpenAsync(site.PathOf("03-hostile.html"), 800, ColorScheme.Light);
        await opened.Page.Keyboard.PressAsync("/");
        await opened.Page.Keyboard.TypeAsync("hit");
        await Assertions.Expect(opened.Page.Locator(".found a").First).ToContainTextAsync("<script>hit()</script>");

        Assert.Equal(0, await opened.Page.EvaluateAsync<int>("() => window.hits ?? 0"));
        // The browser counts as a request what it then refuses to send.
        var refused = opened.Complaints.Where(complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal)).ToList();
        foreach (var wanted in opened.Requests.Where(request => !request.StartsWith("file:", StringComparison.Ordinal)))
            Assert.Contains(refused, complaint => complaint.Contains(wanted, StringComparison.Ordinal));
        Assert.Equal(3, refused.Count);
        Assert.DoesNotContain(opened.Complaints, complaint => complaint.Contains("net::", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void Figures_of_the_notebook_to_download_are_whole_pictures_that_are_drawn_once()
    {
        Browser.Demand();
        foreach (var (name, count, width, height) in new[] { ("01-the-article-checked", 5, 1600, 0), ("02-hard", 1, 1600, 1000) })
        {
            var notebook = JsonNode.Parse(File.ReadAllText(site.PathOf($"{name}.ipynb")))!;
            var pictures = notebook["cells"]!.AsArray().SelectMany(cell => cell!["outputs"]?.AsArray() ?? []).Select(output => (string?)output!["data"]?["image/png"]).OfType<string>().Select(Convert.FromBase64String).ToList();

            Assert.Equal(count, pictures.Count);
            Assert.All(pictures, png =>
            {
                Assert.Equal(width, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
                Assert.True(height == 0 || height == System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
                // An empty picture packs to far less.
                Assert.True(png.Length > 12_000, $"{png.Length} bytes");
            });
        }

        Assert.Equal(File.ReadAllText(site.PathOf("02-hard.ipynb")), site.Again);
    }

    [SkippableFact]
    public async Task A_notebook_is_stamped_in_its_place_once()
    {
        Browser.Demand();
        var folder = Directory.CreateTempSubdirectory("thesis-stamp-");
        try
        {
            var notebook = Path.Combine(folder.FullName, "02-hard.ipynb");
            File.Copy(site.PathOf("02-hard.ipynb", "notebooks"), notebook);

            var first = await Thesis.RunAsync(folder.FullName, "publish", "02-hard.ipynb", "--stamp");
            var stamped = await File.ReadAllTextAsync(notebook);
            var second = await Thesis.RunAsync(folder.FullName, "publish", "02-hard.ipynb", "--stamp", "--out", "other");

            Assert.True(first.Code == 0 && second.Code == 0, first.Talk + second.Talk);
            Assert.Contains("02-hard.ipynb: its pictures are stamped in", first.Talk, StringComparison.Ordinal);
            Assert.DoesNotContain("drew", second.Talk, StringComparison.Ordinal);
            Assert.DoesNotContain("stamped", second.Talk, StringComparison.Ordinal);
            Assert.Contains("\"image/png\": \"", stamped, StringComparison.Ordinal);
            Assert.Equal(stamped, await File.ReadAllTextAsync(notebook));
            Assert.Equal(stamped, await File.ReadAllTextAsync(Path.Combine(folder.FullName, "other", "02-hard.ipynb")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<IJSHandle> DrawnAsync(IPage page) =>
        page.WaitForFunctionAsync("() => [...document.querySelectorAll('[data-figure]')].every(figure => figure.querySelector('.js-plotly-plot .main-svg') || figure.querySelector('.still:not([hidden])') === null)");
}
