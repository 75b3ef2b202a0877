using System.Text;
using System.Text.Json;
using ComputeThesis.Tests;
using Deedle;
using Microsoft.Playwright;

namespace ComputeThesis.Browser.Tests;

/// <summary>Tables in a real browser: what comes from data stays text, and a reader of any page, light or dark, can read and scroll them.</summary>
public sealed class TableTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    // Any dialog is a hit too: none of them has a reason to open.
    private const string Trap = "<script>window.hits=0;window.hit=()=>{window.hits++};window.alert=window.confirm=window.prompt=window.hit</script>";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("thesis-tables-");

    public void Dispose() => folder.Delete(recursive: true);

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Nothing_from_data_runs_loads_or_breaks_out(ColorScheme scheme)
    {
        var opened = await OpenAsync(string.Concat(Attacks.All.Select(Direct)) + string.Concat(Attacks.All.Select(attack => AsFrame(attack).ToTableHtml())), 800, scheme);
        var page = opened.Page;

        await StayTextAsync(page);
        // Written out and read in again, as hosts and cleaners of HTML do, and then used in every way a reader can.
        await page.EvaluateAsync("() => { for (const table of document.querySelectorAll('.ct-table')) table.outerHTML = table.outerHTML; }");
        await page.EvaluateAsync("""
            () => {
              for (const part of document.querySelectorAll('.ct-table, .ct-table *'))
                for (const kind of ['mouseover', 'mouseenter', 'focus', 'click', 'load', 'error', 'toggle', 'pointerdown', 'keydown'])
                  part.dispatchEvent(new Event(kind, { bubbles: true }));
            }
            """);
        await page.Mouse.MoveAsync(200, 200);
        await StayTextAsync(page);

        Assert.Equal(0, await page.EvaluateAsync<int>("() => window.hits"));
        Assert.Empty(opened.Complaints);
    }

    [SkippableFact]
    public async Task The_trap_catches_what_is_not_encoded()
    {
        var opened = await OpenAsync("<img src=x onerror=hit()>", 800, ColorScheme.Light);

        await opened.Page.WaitForFunctionAsync("() => window.hits === 1");
        Assert.NotEmpty(opened.Complaints);
    }

    [SkippableTheory]
    [InlineData(640, ColorScheme.Light)]
    [InlineData(800, ColorScheme.Dark)]
    public async Task The_head_stays_while_the_rows_scroll(int width, ColorScheme scheme)
    {
        var rows = Enumerable.Range(0, 40).ToArray();
        var frame = Frame.FromColumns(Enumerable.Range(0, 15).Select(column =>
            KeyValuePair.Create($"column_{column}", new Series<int, string>(rows, rows.Select(row => column == 1 ? string.Join(' ', Enumerable.Repeat("A long text that wraps.", 9)) : $"{row * column}")))));
        var page = (await OpenAsync(frame.ToTableHtml(), width, scheme)).Page;

        await page.Locator("[role=region]").EvaluateAsync("region => region.scrollTop = region.scrollHeight");

        var region = await page.Locator("[role=region]").BoundingBoxAsync();
        var head = await page.Locator("thead th").Nth(1).BoundingBoxAsync();
        var last = await page.Locator("tbody tr").Last.BoundingBoxAsync();
        Assert.True(await page.Locator("[role=region]").EvaluateAsync<bool>("region => region.scrollTop > 100"));
        Assert.Equal(region!.Y, head!.Y, 1.0);
        Assert.InRange(last!.Y, head.Y + head.Height, region.Y + region.Height);
        Assert.Equal(await BackgroundAsync(page, "body"), await BackgroundAsync(page, "thead th"));
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"The page is wider than {width} px.");
    }

    [SkippableFact]
    public async Task A_table_is_scrolled_with_keys()
    {
        var wide = Frame.FromColumns(Enumerable.Range(0, 20).Select(column => KeyValuePair.Create($"quite a long name {column}", new Series<int, double>([1], [column]))));
        var page = (await OpenAsync(wide.ToTableHtml(), 640, ColorScheme.Light)).Page;

        await page.Keyboard.PressAsync("Tab");
        for (var i = 0; i < 5; i++)
            await page.Keyboard.PressAsync("ArrowRight");

        Assert.Equal("Frame of 1 row and 20 columns", await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('aria-label')"));
        // Chromium lets any scrolling part take the focus; elsewhere only this does.
        Assert.Equal("0", await page.Locator("[role=region]").GetAttributeAsync("tabindex"));
        await page.WaitForFunctionAsync("() => document.activeElement.scrollLeft > 50");
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_text_of_a_table_is_easily_read(ColorScheme scheme)
    {
        var page = (await OpenAsync(DataPackage.Bundled.CloudRevenue.ToHtml(), 800, scheme)).Page;

        var least = await page.EvaluateAsync<double>("""
            () => {
              const parse = text => text.match(/[\d.]+/g).map(Number);
              const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
              const paper = parse(getComputedStyle(document.body).backgroundColor);
              return Math.min(...[...document.querySelectorAll('.ct-table caption,.ct-table th,.ct-table td,.ct-table p')].map(part => {
                const style = getComputedStyle(part), ink = parse(style.color), shown = ink.slice(0, 3).map((v, i) => v * style.opacity + paper[i] * (1 - style.opacity));
                const [a, b] = [light(shown), light(paper)];
                return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
              }));
            }
            """);

        Assert.True(least >= 7, $"The contrast is {least}.");
        Assert.Equal("right", await page.Locator("td.n").First.EvaluateAsync<string>("cell => getComputedStyle(cell).textAlign"));
        Assert.Matches("^https://.+ \\(known on 20\\d\\d-\\d\\d-\\d\\d\\)$", await page.Locator("tbody tr").First.GetAttributeAsync("title"));
    }

    private static string Direct(string attack) => TableHtml.Write(new(attack, [new(attack, false) { IsKey = true }, new(attack, true), new(attack, false)], [[attack, attack, attack]], 1)
    {
        Notes = [attack],
        Hovers = [attack],
    });

    private static Frame<string, string> AsFrame(string attack) => Frame.FromColumns([KeyValuePair.Create(attack, new Series<string, string>([attack], [attack]))]);

    /// <summary>Every table holds only the elements and attributes of a table, and each text and title is what it should be.</summary>
    private static async Task StayTextAsync(IPage page)
    {
        var read = await page.EvaluateAsync<string>("""
            () => {
              const allowed = new Set(['DIV', 'STYLE', 'TABLE', 'CAPTION', 'THEAD', 'TBODY', 'TR', 'TH', 'TD', 'P', 'WBR', 'class', 'tabindex', 'role', 'aria-label', 'scope', 'title']);
              const strange = [...document.querySelectorAll('main *')].flatMap(part => [part.tagName, ...part.getAttributeNames()]).filter(name => !allowed.has(name));
              const tables = [...document.querySelectorAll('.ct-table')].map(table => ({
                texts: [...table.querySelectorAll('th,td,p,caption')].map(part => part.textContent),
                titles: [...table.querySelectorAll('[title],[aria-label]')].map(part => part.getAttribute('title') ?? part.getAttribute('aria-label')),
              }));
              return JSON.stringify({ strange, tables, outside: [...document.querySelector('main').childNodes].filter(node => node.nodeType !== 1).map(node => node.textContent.trim()).join('') });
            }
            """);
        using var json = JsonDocument.Parse(read);
        Assert.Equal("[]", json.RootElement.GetProperty("strange").GetRawText());
        Assert.Equal("", json.RootElement.GetProperty("outside").GetString());
        var tables = json.RootElement.GetProperty("tables").EnumerateArray().Select(table => (Texts: Strings(table, "texts"), Titles: Strings(table, "titles"))).ToList();
        Assert.Equal(2 * Attacks.All.Length, tables.Count);
        for (var i = 0; i < Attacks.All.Length; i++)
        {
            var (shown, head) = (Expected(Attacks.All[i]), Expected(VisibleText.Cut(Attacks.All[i], 60)));
            Assert.Equal([shown, head, head, head, shown, shown, shown, shown], tables[i].Texts);
            Assert.Equal([shown, shown], tables[i].Titles);
            Assert.Equal(["Frame of 1 row and 1 column", "", head, shown, shown], tables[Attacks.All.Length + i].Texts);
        }
    }

    // Said here once more, so that a change of the rule is seen: line ends are blanks, control characters their pictures.
    private static string Expected(string attack)
    {
        var shown = new StringBuilder(attack).Replace("\r\n", " ").Replace('\t', ' ').Replace('\f', ' ').Replace('\0', '␀').Replace('\u0001', '␁').Replace('\a', '␇').Replace('\u001b', '␛');
        foreach (var hidden in "\u202a\u202e\u2066\u2069\ud800\udc00")
            shown.Replace(hidden, '�');
        return shown.ToString();
    }

    private static List<string> Strings(JsonElement table, string name) => [.. table.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];

    private static Task<string> BackgroundAsync(IPage page, string part) => page.Locator(part).First.EvaluateAsync<string>("part => getComputedStyle(part).backgroundColor");

    private Task<OpenPage> OpenAsync(string fragment, int width, ColorScheme scheme)
    {
        var file = Path.Combine(folder.FullName, "page.html");
        var style = File.ReadAllText(Repository.PathOf("src", "ComputeThesis.Notebooks", "Html", "page.css"));
        File.WriteAllText(file, $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Tables</title><style>{style}</style>{Trap}</head><body><main>{fragment}</main></body></html>");
        return browser.OpenAsync(file, width, scheme);
    }
}
