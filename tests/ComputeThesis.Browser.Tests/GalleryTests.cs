using Microsoft.Playwright;

namespace ComputeThesis.Browser.Tests;

/// <summary>Every figure of the gallery in both drawings, looked at in a real browser with the network off.</summary>
public sealed class GalleryTests(OpenGallery gallery) : IClassFixture<OpenGallery>
{
    // What a drawing holds: how many panels, and whether each trace of the description became something to see.
    private const string Counts = """
        () => [...document.querySelectorAll("section")].map(section => {
          const plot = section.querySelector(".js-plotly-plot"), still = section.querySelector("[data-drawing=static] svg[role=img]");
          return {
            name: section.id,
            hasStill: !!still && still.getBoundingClientRect().height > 50,
            isDrawn: !!plot && plot.getAttribute("role") === "img" && !!plot.getAttribute("aria-label") && plot.querySelectorAll(".main-svg").length >= 2 && plot.getBoundingClientRect().height > 50,
            panels: plot?.querySelectorAll(".cartesianlayer > .subplot").length ?? 0,
            stillPanels: still?.querySelectorAll("[data-panel]").length ?? 0,
            hidden: plot?._fullData?.filter(trace => trace.visible !== true).length ?? -1,
            shapes: plot?.querySelectorAll(".plot path, .plot image, .plot rect, .barlayer path").length ?? 0,
          };
        })
        """;

    public static TheoryData<int, ColorScheme> Windows => new()
    {
        { 640, ColorScheme.Light }, { 640, ColorScheme.Dark }, { 800, ColorScheme.Light }, { 800, ColorScheme.Dark }, { 1280, ColorScheme.Light }, { 1280, ColorScheme.Dark },
    };

    [SkippableTheory]
    [MemberData(nameof(Windows))]
    public async Task Every_figure_is_drawn_in_both_drawings(int width, ColorScheme scheme)
    {
        var opened = await gallery.AtAsync(width, scheme);
        var drawn = await opened.Page.EvaluateAsync<Drawn[]>(Counts);

        Assert.Equal(GalleryPages.Figures.Select(figure => figure.Name), drawn.Select(one => one.Name));
        Assert.All(drawn, one =>
        {
            var figure = GalleryPages.Figures.Single(figure => figure.Name == one.Name).Figure;
            var hasValues = figure.Panels.Any(panel => panel.Series.Any(series => series.Values.Any(value => value is not null)));
            Assert.True(one is { HasStill: true, IsDrawn: true, Hidden: 0 }, $"{one}");
            Assert.Equal(figure.Panels.Count, one.StillPanels);
            // plotly.js always has a pair of axes, hidden where a figure has no panel.
            Assert.Equal(Math.Max(1, figure.Panels.Count), one.Panels);
            Assert.True(one.Shapes > 0 == hasValues, $"{one}");
        });
    }

    [SkippableTheory]
    [MemberData(nameof(Windows))]
    public async Task Nothing_complains_nothing_is_fetched_and_the_page_fits_its_window(int width, ColorScheme scheme)
    {
        var opened = await gallery.AtAsync(width, scheme);

        PageChecks.None(opened.Complaints);
        PageChecks.None(opened.Requests);
        Assert.Equal(0, await PageChecks.OverflowAsync(opened.Page));
    }

    [SkippableTheory]
    [MemberData(nameof(Windows))]
    public async Task No_text_overlaps_another_and_none_is_clipped(int width, ColorScheme scheme)
    {
        var measured = await PageChecks.TextsAsync((await gallery.AtAsync(width, scheme)).Page);

        Assert.True(measured.Texts > 10 * GalleryPages.Figures.Count, $"Only {measured.Texts} texts were found.");
        PageChecks.None(measured.Complaints);
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_text_stands_out_from_what_it_stands_on(ColorScheme scheme)
    {
        var measured = await PageChecks.ContrastAsync((await gallery.AtAsync(800, scheme)).Page);

        Assert.True(measured.Texts > 10 * GalleryPages.Figures.Count, $"Only {measured.Texts} texts were found.");
        PageChecks.None(measured.Complaints);
    }

    [SkippableFact]
    public async Task Axe_finds_nothing_on_the_page() =>
        PageChecks.None(await PageChecks.AxeAsync((await gallery.AtAsync(800, ColorScheme.Light)).Page));

    // The dark page is the same elements in other colours.
    [SkippableFact]
    public async Task Axe_finds_nothing_in_the_colours_of_the_dark_page() =>
        PageChecks.None(await PageChecks.AxeAsync((await gallery.AtAsync(800, ColorScheme.Dark)).Page, "color-contrast"));

    [SkippableTheory]
    [InlineData(640, ColorScheme.Light)]
    [InlineData(800, ColorScheme.Dark)]
    public async Task Screenshots_are_left_for_a_person_to_look_at(int width, ColorScheme scheme)
    {
        var opened = await gallery.AtAsync(width, scheme);
        var folder = Directory.CreateDirectory(Path.Combine(GalleryPages.Folder, $"{width}-{scheme.ToString().ToLowerInvariant()}"));
        foreach (var (name, _) in GalleryPages.Figures)
            await opened.Page.Locator($"#{name}").ScreenshotAsync(new() { Path = Path.Combine(folder.FullName, $"{name}.png") });

        Assert.All(GalleryPages.Figures, figure => Assert.True(new FileInfo(Path.Combine(folder.FullName, $"{figure.Name}.png")).Length > 5_000));
    }

    private sealed record Drawn
    {
        public string? Name { get; init; }

        public bool HasStill { get; init; }

        public bool IsDrawn { get; init; }

        public int Panels { get; init; }

        public int StillPanels { get; init; }

        public int Hidden { get; init; }

        public int Shapes { get; init; }
    }
}
