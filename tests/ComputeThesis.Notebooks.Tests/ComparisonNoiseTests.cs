using FsCheck;
using FsCheck.Xunit;

namespace ComputeThesis.Notebooks.Tests;

public class ComparisonNoiseTests
{
    [Theory]
    [InlineData("made 3f2504e0-4f89-11d3-9a0c-0305e82c3301", "made 11111111-4f89-11d3-9a0c-0305e82c3302", "ids")]
    [InlineData("see http://localhost:2048/x", "see http://localhost:51234/x", "addresses of the host")]
    [InlineData("<Frame at 0x7f3a91c2>", "<Frame at 0x7f3b02aa>", "memory addresses")]
    [InlineData("handle 0x00007f3a91c2b040", "handle 0x00007f3a91c2c180", "memory addresses")]
    [InlineData("read /home/ann/study/data/a.csv", "read /builds/7/data/a.csv", "paths")]
    [InlineData("in /tmp/tmpAb12/x9.csv", "in /tmp/tmpZz99/q1.csv", "paths")]
    [InlineData(@"read C:\Users\Ann\a.csv", "read /home/ann/a.csv", "paths")]
    [InlineData("file:///home/ann/a.csv", "file:///srv/x/a.csv", "paths")]
    [InlineData("Wall time: 1,234 ms", "Wall time: 987.5 ms", "timings")]
    [InlineData("CPU times: user 12 ms, sys: 3 ms, total: 15 ms", "CPU times: user 14 ms, sys: 4 ms, total: 18 ms", "timings")]
    [InlineData("Elapsed: 00:00:01.2345678", "Elapsed: 00:00:02.0000001", "timings")]
    [InlineData("finished in 1.2 s, 3 rows", "finished in 2.4 s, 3 rows", "timings")]
    [InlineData("1,234 ms", "17 ms", "timings")]
    public void What_only_the_host_wrote_is_passed_over_and_counted(string old, string @new, string name)
    {
        var cell = Compared.Streams(old, @new);

        Assert.Equal(CellVerdict.Same, cell.Verdict);
        Assert.Equal([name], cell.PassedOver.Keys);
    }

    [Theory]
    [InlineData("\u001b[31mred\u001b[0m 1", "red 1")]
    [InlineData("a  \r\nb\r\n", "a\nb")]
    public void Colours_of_a_terminal_and_ends_of_lines_are_nothing(string old, string @new) => Assert.Equal(CellVerdict.Same, Compared.Streams(old, @new).Verdict);

    [Theory]
    [InlineData("read /home/ann/a.csv", "read /home/ann/b.csv")]
    [InlineData("latency of the service: 12 ms", "latency of the service: 15 ms")]
    [InlineData("the segment took in 41,626m yuan", "the segment took in 41,627m yuan")]
    [InlineData("took 12 rows", "took 13 rows")]
    [InlineData("finished in 2 quarters", "finished in 3 quarters")]
    [InlineData("0x1F", "0x2F")]
    [InlineData("sha256 ab12cd34ef", "sha256 ab12cd34ee")]
    [InlineData("1/2", "1/3")]
    [InlineData("and/or 5", "and/or 6")]
    [InlineData("https://www.sec.gov/Archives/3f2504e0-4f89-11d3-9a0c-0305e82c3301/a", "https://www.sec.gov/Archives/11111111-4f89-11d3-9a0c-0305e82c3301/a")]
    [InlineData("https://www.sec.gov/home/2026/a", "https://www.sec.gov/home/2025/a")]
    [InlineData("commit-3f2504e04f89", "commit-3f2504e04f80")]
    public void What_may_be_a_result_is_never_noise(string old, string @new) => Assert.Equal(CellVerdict.Drifted, Compared.Streams(old, @new).Verdict);

    [Fact]
    public void A_bare_time_is_noise_on_the_console_and_a_result_in_a_table() =>
        Assert.Equal(CellVerdict.Drifted, Compared.Shown("text/html", "<table><tr><td>a</td><td>12 ms</td></tr></table>", "<table><tr><td>a</td><td>15 ms</td></tr></table>").Verdict);

    [Fact]
    public void An_id_may_be_another_but_must_stay_with_its_thing()
    {
        const string One = "3f2504e0-4f89-11d3-9a0c-0305e82c3301", Two = "11111111-4f89-11d3-9a0c-0305e82c3302", Three = "22222222-4f89-11d3-9a0c-0305e82c3303";

        Assert.Equal(CellVerdict.Same, Compared.Streams($"{One} {One}", $"{Two} {Two}").Verdict);
        Assert.Equal(CellVerdict.Drifted, Compared.Streams($"{One} {One}", $"{Two} {Three}").Verdict);
        Assert.Equal(CellVerdict.Drifted, Compared.Streams($"{One} {Two}", $"{Three} {Three}").Verdict);
    }

    [Fact]
    public void Names_of_elements_are_noise_in_markup()
    {
        Assert.Equal(CellVerdict.Same, Compared.Shown("text/html", "<div id='plot-3f2504e04f89'>x</div><a href='#plot-3f2504e04f89'>y</a>", "<div id='plot-aa2504e04f00'>x</div><a href='#plot-aa2504e04f00'>y</a>").Verdict);
        Assert.Equal(CellVerdict.Drifted, Compared.Shown("text/html", "<div id='plot-3f2504e04f89'>x</div><a href='#plot-3f2504e04f89'>y</a>", "<div id='plot-aa2504e04f00'>x</div><a href='#plot-bb2504e04f00'>y</a>").Verdict);
        Assert.Equal(CellVerdict.Drifted, Compared.Shown("text/html", "<p>build-3f2504e04f89</p>", "<p>build-3f2504e04f88</p>").Verdict);
    }

    [Fact]
    public void The_first_cells_script_of_dotnet_interactive_is_no_output()
    {
        var script = Compared.Display(("text/html", "<div><div id='dotnet-interactive-this-cell-2508.Microsoft.DotNet.Interactive.Http.HttpPort'></div><script>probeAddresses([\"http://172.17.0.2:2048/\"])</script></div>"));

        Assert.Equal(CellVerdict.Same, Compared.Outputs([script, Compared.Display(("text/plain", "2"))], [Compared.Display(("text/plain", "2"))]).Verdict);
    }

    [Theory]
    [InlineData("2", CellVerdict.Same)]
    [InlineData("3", CellVerdict.Drifted)]
    public void A_value_in_the_markup_of_dotnet_interactive_is_the_value(string rerun, CellVerdict verdict)
    {
        var wrapped = Compared.Display(("text/html", "<div class=\"dni-plaintext\"><pre>2</pre></div><style>\r\n.dni-code-hint {\r\n    color: red;\r\n}\r\n</style>"));

        Assert.Equal(verdict, Compared.Outputs([wrapped], [Compared.Display(("text/plain", rerun))]).Verdict);
    }

    [Fact]
    public void A_value_that_another_host_wrapped_is_found_again_when_others_have_come_or_gone()
    {
        static CellOutput Wrapped(int value) => Compared.Display(("text/html", $"<div class=\"dni-plaintext\"><pre>{value}</pre></div>"));
        static CellOutput Plain(int value) => Compared.Display(("text/plain", $"{value}"));

        var cell = Compared.Outputs([Wrapped(1), Wrapped(2), Wrapped(3)], [Plain(1), Plain(3)]);

        Assert.Equal(["Drifted: output 2: gone: text/plain"], cell.Told());
    }

    [Property]
    public void Fresh_ids_ports_paths_and_timings_never_drift(Guid id, PositiveInt port, PositiveInt time, NonNegativeInt address)
    {
        static string Text(Guid id, int port, int time, int address) =>
            $"chart {id} at http://127.0.0.1:{port % 60_000 + 1000}/ of /home/u{port}/n.ipynb <o at 0x{address + 0x7f000000:x}>\nWall time: {time}.{time % 7} ms\n42 of {id}\n";

        var cell = Compared.Streams(Text(id, port.Get, time.Get, address.Get), Text(Guid.NewGuid(), 2048, 5, 77));

        Assert.Equal(CellVerdict.Same, cell.Verdict);
    }

    [Property]
    public void No_text_can_bring_the_comparison_down(NonNull<string> old, NonNull<string> @new)
    {
        var there = Compared.Shown("text/html", old.Get, @new.Get);

        Assert.Equal(there.Verdict, Compared.Shown("text/html", @new.Get, old.Get).Verdict);
        Assert.Equal(CellVerdict.Same, Compared.Shown("text/html", old.Get, old.Get).Verdict);
        Assert.Equal(CellVerdict.Same, Compared.Streams(@new.Get, @new.Get).Verdict);
    }
}
