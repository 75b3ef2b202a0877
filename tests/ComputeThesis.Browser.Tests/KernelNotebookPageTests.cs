using System.Text.Json.Nodes;
using ComputeThesis.Tests;
using Microsoft.Playwright;

namespace ComputeThesis.Browser.Tests;

/// <summary>A person with the classic notebook of Jupyter and our kernel.</summary>
public sealed class KernelNotebookPageTests(KernelNotebookServer server) : IClassFixture<KernelNotebookServer>
{
    private const string Figure = ".output_area .output_svg svg[role=img]";

    private const string AllHaveRun = """
        () => Jupyter.notebook.get_cells().filter(cell => cell.cell_type === 'code' && cell.get_text()).every(cell => typeof cell.input_prompt_number === 'number') && !Jupyter.notebook.kernel_busy
        """;

    [SkippableFact]
    public async Task A_published_notebook_is_rerun_edited_with_completion_and_saved()
    {
        var page = await server.OpenAsync();
        await page.EvaluateAsync("() => Jupyter.notebook.clear_all_output()");

        await page.ClickAsync("#celllink");
        await page.ClickAsync("#run_all_cells > a");
        await page.WaitForFunctionAsync(AllHaveRun);
        var figures = page.Locator(Figure);
        var wanted = Published().Count(outputs => outputs.Any(output => output!["data"] is JsonObject data && data.ContainsKey("image/svg+xml")));
        Assert.True(wanted >= 3, $"{wanted} figures");
        Assert.Equal(wanted, await figures.CountAsync());
        Assert.Equal(0, await page.Locator(".output_error").CountAsync());
        await figures.First.ScrollIntoViewIfNeededAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(KernelNotebookServer.Pictures, "figure.png") });

        await page.EvaluateAsync("() => { const at = Jupyter.notebook.insert_cell_at_bottom('code'); Jupyter.notebook.select(Jupyter.notebook.ncells() - 1); Jupyter.notebook.edit_mode(); Jupyter.notebook.scroll_to_bottom(); }");
        await page.Keyboard.TypeAsync("headline.Cou");
        await page.Keyboard.PressAsync("Tab");
        await page.WaitForFunctionAsync("() => document.querySelector('.completions option') || /headline\\.Count/.test(Jupyter.notebook.get_selected_cell().get_text())");
        await page.ScreenshotAsync(new() { Path = Path.Combine(KernelNotebookServer.Pictures, "completion.png") });
        if (await page.Locator(".completions option").CountAsync() > 0)
            await page.Keyboard.PressAsync("Enter");
        Assert.StartsWith("headline.Count", await page.EvaluateAsync<string>("() => Jupyter.notebook.get_selected_cell().get_text()"), StringComparison.Ordinal);

        await page.EvaluateAsync("() => Jupyter.notebook.delete_cell(Jupyter.notebook.ncells() - 1)");
        await page.Keyboard.PressAsync("Control+s");
        await page.WaitForFunctionAsync("() => Jupyter.notebook.dirty === false");
        Assert.Equal(Published().Select(Forms), OutputsOf(server.Saved).Select(Forms));
    }

    [SkippableFact]
    public async Task Before_it_is_trusted_every_table_stands_and_every_figure_as_a_picture()
    {
        // A copy: what this server has run and saved, it trusts.
        var page = await server.OpenAsync("untrusted.ipynb");
        Assert.False(await page.EvaluateAsync<bool>("() => Jupyter.notebook.trusted"));
        var figures = Published().Sum(outputs => outputs.Count(output => output!["data"]?["image/svg+xml"] is not null));
        Assert.True(figures >= 3, $"{figures} figures");
        Assert.Equal(figures, await page.Locator(".output_area .output_png img").CountAsync());
        await page.Locator(".output_area .output_png img").First.ScrollIntoViewIfNeededAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(KernelNotebookServer.Pictures, "untrusted.png") });
        var wanted = Published().Sum(outputs => outputs.Sum(output => Html(output!).Split("<table").Length - 1));

        Assert.True(wanted >= 4, $"{wanted} tables");
        Assert.Equal(wanted, await page.Locator(".output_area table").CountAsync());
    }

    private static string Html(JsonNode output) => output["data"]?["text/html"] switch
    {
        JsonArray lines => string.Concat(lines.Select(line => (string?)line)),
        { } text => (string)text!,
        null => "",
    };

    private static IEnumerable<JsonArray> Published() => OutputsOf(File.ReadAllText(Repository.PathOf("notebooks", KernelNotebookServer.Notebook)));

    private static IEnumerable<JsonArray> OutputsOf(string notebook) => JsonNode.Parse(notebook)!["cells"]!.AsArray().Select(cell => cell!["outputs"]).OfType<JsonArray>();

    /// <summary>Which forms the outputs of a cell have but for the still pictures of publishing, and what it wrote.</summary>
    private static string Forms(JsonArray outputs) => string.Join("; ", outputs.Select(output =>
        $"{output!["output_type"]} {string.Join(", ", (output["data"] as JsonObject ?? []).Select(form => form.Key).Where(form => form != "image/png").Order(StringComparer.Ordinal))}{output["text"]?.ToJsonString()}"));
}
