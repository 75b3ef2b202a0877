namespace ComputeThesis.Tests.Charts
{
    /// <summary>A figure shown outside a notebook: a page, and somebody else's browser.</summary>
    public sealed class ShowTests : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("show");
        private readonly List<string> pages = [];

        public void Dispose()
        {
            folder.Delete(recursive: true);
            foreach (var page in pages)
                Directory.Delete(Path.GetDirectoryName(page)!, recursive: true);
        }

        [UnixFact]
        public async Task The_page_is_written_and_handed_to_the_chosen_browser()
        {
            var pipe = FakeProgram.Pipe(folder);
            var browser = FakeProgram.Write(folder, "browser", $"printf '%s|' \"$@\" > '{pipe}'");

            var page = Show(browser);

            Assert.Equal(page + "|", await FakeProgram.ReadAsync(pipe));
            Assert.Equal("growth-of-two-clouds.html", Path.GetFileName(page));
            Assert.Contains(Sample.Growth.ToPlotlyJson(), File.ReadAllText(page), StringComparison.Ordinal);
        }

        [UnixFact]
        public async Task Of_several_browsers_the_first_that_is_there_gets_the_page_in_its_place()
        {
            var pipe = FakeProgram.Pipe(folder);
            var browser = FakeProgram.Write(folder, "browser", $"printf '%s|' \"$@\" > '{pipe}'");

            var page = Show($"{folder.FullName}/gone:{browser} --new-window %s --quiet:/bin/false");

            Assert.Equal($"--new-window|{page}|--quiet|", await FakeProgram.ReadAsync(pipe));
        }

        [UnixFact]
        public async Task A_browser_that_stays_open_is_not_waited_for()
        {
            var pipe = FakeProgram.Pipe(folder);
            // It ends only when it is read from, which happens after Show has returned.
            var page = Show(FakeProgram.Write(folder, "browser", $"echo \"$1\" > '{pipe}'"));

            Assert.Equal(page + "\n", await FakeProgram.ReadAsync(pipe));
        }

        [UnixFact]
        public void Where_nothing_can_open_it_the_page_is_written_all_the_same()
        {
            if (OperatingSystem.IsMacOS())
                return;

            Assert.True(File.Exists(Show(null)));
            Assert.True(File.Exists(Show(Path.Combine(folder.FullName, "gone"))));
            Assert.False(PageOpener.Open("page.html", name => name == "DISPLAY" ? ":0" : null));
        }

        [Theory]
        [InlineData("Growth: α & 38%!", "growth-38.html")]
        [InlineData("../../..", "figure.html")]
        [InlineData("", "figure.html")]
        public void A_page_is_named_after_the_figure(string title, string name) => Assert.Equal(name, FigureShow.FileName(title));

        [Fact]
        public void In_a_notebook_the_cell_shows_the_figure_and_no_page_is_written()
        {
            var context = new Microsoft.DotNet.Interactive.KernelInvocationContext();
            Microsoft.DotNet.Interactive.KernelInvocationContext.Current = context;
            try
            {
                Assert.Null(Sample.Growth.Show());
            }
            finally
            {
                Microsoft.DotNet.Interactive.KernelInvocationContext.Current = null;
            }

            Assert.Same(Sample.Growth, Assert.Single(context.Shown));
        }

        private string Show(string? browser)
        {
            var page = FigureShow.Show(Sample.Growth, Sample.Growth.Save, name => name == "BROWSER" ? browser : null)!;
            pages.Add(page);
            return page;
        }
    }
}

// The two types of .NET Interactive that the library looks for by name.
namespace Microsoft.DotNet.Interactive
{
    public sealed class KernelInvocationContext
    {
        private static readonly AsyncLocal<KernelInvocationContext?> Running = new();

        public static KernelInvocationContext? Current
        {
            get => Running.Value;
            set => Running.Value = value;
        }

        public List<object> Shown { get; } = [];
    }

    public static class KernelInvocationContextExtensions
    {
        public static object Display(this KernelInvocationContext context, object value, params string[] mimeTypes)
        {
            Assert.Empty(mimeTypes);
            context.Shown.Add(value);
            return value;
        }
    }
}
