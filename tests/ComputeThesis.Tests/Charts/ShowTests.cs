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
        [InlineData("../../..", "shown.html")]
        [InlineData("", "shown.html")]
        public void A_page_is_named_after_the_figure(string title, string name) => Assert.Equal(name, Showing.FileName(title));

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

        [Fact]
        public void In_Verso_the_cell_shows_the_html_of_a_figure_a_frame_and_a_table()
        {
            var shown = new List<(object Value, string? MimeType)>();
            var frame = DataPackage.Bundled.CloudRevenue.ToFrame();
            Verso.Abstractions.DisplayContext.Handle((value, mimeType) => shown.Add((value, mimeType)));
            try
            {
                Assert.Null(Sample.Growth.Show());
                Assert.Null(frame.Show());
                Assert.Null(frame.GetColumn<string>("provider").Show());
                Assert.Null(DataPackage.Bundled.Show());
            }
            finally
            {
                Verso.Abstractions.DisplayContext.Handle(null);
            }

            Assert.Equal([Sample.Growth.ToHtml(), frame.ToTableHtml(), frame.GetColumn<string>("provider").ToTableHtml(), DataPackage.Bundled.ToHtml()], shown.Select(one => one.Value));
            Assert.All(shown, one => Assert.Equal("text/html", one.MimeType));
        }

        [Fact]
        public void In_a_notebook_the_cell_shows_frames_series_and_tables_themselves()
        {
            var context = new Microsoft.DotNet.Interactive.KernelInvocationContext();
            var prints = DataPackage.Bundled.CloudRevenue;
            var frame = prints.ToFrame();
            var series = frame.GetColumn<string>("provider");
            Microsoft.DotNet.Interactive.KernelInvocationContext.Current = context;
            try
            {
                Assert.Null(frame.Show());
                Assert.Null(series.Show());
                Assert.Null(prints.Show());
            }
            finally
            {
                Microsoft.DotNet.Interactive.KernelInvocationContext.Current = null;
            }

            Assert.Equal([frame, series, prints], context.Shown);
        }

        [UnixFact]
        public void Elsewhere_a_frame_is_text_and_a_page_without_a_script()
        {
            var frame = DataPackage.Bundled.CloudRevenue.ToFrame();

            var shown = Kept(Showing.OfTable(frame, frame.ToTableHtml, frame.ToTableText).Show(_ => null));

            Assert.Equal(frame.ToTableText(), shown.Text);
            Assert.Equal($"{frame.ToTableText()}\n\n{shown.Path}", shown.ToString());
            Assert.Equal("frame-of-340-rows-and-12-columns.html", Path.GetFileName(shown.Path));
            var page = File.ReadAllText(shown.Path);
            Assert.StartsWith("<!doctype html>", page, StringComparison.Ordinal);
            Assert.Contains($"<main>{frame.ToTableHtml()}</main>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        }

        [UnixFact]
        public void Elsewhere_a_figure_is_its_words_and_its_interactive_page()
        {
            var shown = Kept(ShowExtensions.Of(Sample.Growth).Show(_ => null));

            Assert.Equal(Sample.Growth.ToString(), shown.Text);
            Assert.Contains("<script", File.ReadAllText(shown.Path), StringComparison.Ordinal);
        }

        [Fact]
        public void Nothing_is_no_thing_to_show()
        {
            Assert.Throws<ArgumentNullException>(() => ((IShown)null!).Show());
            Assert.Throws<ArgumentNullException>(() => ((Deedle.IFrame)null!).Show());
            Assert.Throws<ArgumentNullException>(() => ((Deedle.ISeries<int>)null!).Show());
        }

        private ShownPage Kept(ShownPage? shown)
        {
            pages.Add(shown!.Path);
            return shown;
        }

        private string Show(string? browser)
        {
            return Kept(ShowExtensions.Of(Sample.Growth).Show(name => name == "BROWSER" ? browser : null)).Path;
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

// The two of Verso.
namespace Verso.Abstractions
{
    public static class DisplayContext
    {
        private static readonly AsyncLocal<Action<object, string?>?> Running = new();

        internal static Action<object, string?>? Current => Running.Value;

        public static void Handle(Action<object, string?>? handler) => Running.Value = handler;
    }

    public static class DisplayExtensions
    {
        public static void Display(this object? value, string? mimeType = null) =>
            (DisplayContext.Current ?? throw new InvalidOperationException("Only a cell that runs can show something."))(value!, mimeType);
    }
}
