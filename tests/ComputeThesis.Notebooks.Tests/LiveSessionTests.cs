using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace ComputeThesis.Notebooks.Tests;

public sealed class LiveSessionTests : IDisposable
{
    private readonly LiveSession session = new(new RunOptions { Provided = [Notebooks.Probe] });

    public void Dispose() => session.Dispose();

    [Fact]
    public async Task What_a_cell_shows_is_heard_while_it_runs()
    {
        var heard = new Listener();
        using var read = new ManualResetEventSlim();
        heard.OnWrite = read.Set;
        Watch.Reached = () => Assert.True(read.Wait(TimeSpan.FromSeconds(30)));

        var ran = await session.RunAsync("#r \"nuget: Probe\"\nConsole.Write(\"so far\"); ComputeThesis.Notebooks.Tests.Watch.Reached(); 7", heard, default);

        Assert.Equal(["stdout so far"], heard.Calls);
        Assert.Equal("7", ran.Result!.Text("text/plain"));
    }

    [Fact]
    public async Task A_value_shown_again_is_replaced_under_the_name_it_was_shown_by_also_from_a_later_cell()
    {
        var first = new Listener();
        await session.RunAsync("var bar = display(1); bar.Update(2);", first, default);
        var later = new Listener();
        await session.RunAsync("bar.Update(3);", later, default);

        var id = first.Calls[0].Split(' ')[1];
        Assert.Equal([$"shown {id} 1", $"replaced {id} 2"], first.Calls);
        // nbclient hears only the cell that runs.
        Assert.Equal([$"replaced {id} 3"], later.Calls);
    }

    [Theory]
    [InlineData("Console.ReadLine() + Console.ReadLine()", "onetwo")]
    [InlineData("(char)Console.Read() + \"|\" + Console.ReadLine() + \"|\" + Console.ReadLine()", "o|ne|two")]
    [InlineData("Console.ReadLine() + Console.ReadLine() + (Console.ReadLine() ?? \" and no more\")", "onetwo and no more")]
    [InlineData("Console.In.ReadToEnd()", "one\ntwo\n")]
    public async Task A_cell_that_reads_asks_for_a_line(string cell, string read)
    {
        var ran = await session.RunAsync(cell, new Listener { Answers = new(["one", "two"]) }, default);

        Assert.Equal(read, ran.Result!.Text("text/plain"));
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("Console.ReadLine();")]
    [InlineData("System.Threading.Tasks.Parallel.For(0, 4, i => { while (true) { } });")]
    public async Task A_cell_that_is_interrupted_ends_and_leaves_the_session_as_it_was(string cell)
    {
        await session.RunAsync("var kept = 41;", new Listener(), default);
        using var interrupt = new CancellationTokenSource();
        Watch.Reached = interrupt.Cancel;

        var stopped = await session.RunAsync($"#r \"nuget: Probe\"\nComputeThesis.Notebooks.Tests.Watch.Reached(); {cell}", new Listener { Waits = true }, interrupt.Token);
        var after = await session.RunAsync("for (var i = 0; i < 1; i++) kept++; kept", new Listener(), default);

        Assert.Equal(CellStatus.Cancelled, stopped.Status);
        Assert.Equal("42", after.Result!.Text("text/plain"));
    }

    [Fact]
    public async Task Cells_that_only_look_or_declare_the_same_anew_are_not_kept()
    {
        for (var i = 0; i < 100; i++)
        {
            await session.RunAsync($"var x = {i};", new Listener(), default);
            await session.RunAsync("int Twice(int a) => 2 * a;", new Listener(), default);
            await session.RunAsync("var y = Twice(x);", new Listener(), default);
            await session.RunAsync("record Point(int X);", new Listener(), default);
            await session.RunAsync("new Point(y)", new Listener(), default);
        }

        var shown = await session.RunAsync("x + y", new Listener(), default);

        Assert.Equal("297", shown.Result!.Text("text/plain"));
        Assert.InRange(session.Scene.Cells.Count, 4, 64);
    }

    [Fact]
    public async Task What_a_kept_cell_rests_on_is_kept()
    {
        await session.RunAsync("record Point(int X);", new Listener(), default);
        await session.RunAsync("var first = new Point(1);", new Listener(), default);
        for (var i = 0; i < 80; i++)
        {
            await session.RunAsync($"record Point(string Y);\nvar other{i} = new Point(\"{i}\");", new Listener(), default);
            await session.RunAsync("using System.Globalization;", new Listener(), default);
        }

        Assert.Equal("1", (await session.RunAsync("first.X", new Listener(), default)).Result!.Text("text/plain"));
        Assert.Equal("79", (await session.RunAsync("other79.Y", new Listener(), default)).Result!.Text("text/plain"));
        Assert.Equal("0", (await session.RunAsync("other0.Y", new Listener(), default)).Result!.Text("text/plain"));
    }

    [Fact]
    public async Task Cells_run_again_in_any_order_see_what_they_would_if_all_were_kept()
    {
        foreach (var (steps, seed) in Gen.Sample(Gen.ArrayOf(Gen.Zip(Gen.Choose(0, 7), Gen.Choose(0, 9)), 160), 6).Select((steps, seed) => (steps, seed)))
        {
            var model = new Model();
            foreach (var cell in Model.Start)
                await session.RunAsync(cell, new Listener(), default);
            for (var i = 0; i < steps.Length; i++)
            {
                var (cell, expected) = model.Step(steps[i].Item1, steps[i].Item2);
                var ran = await session.RunAsync(cell, new Listener(), default);
                Assert.True(ran.Status == CellStatus.Ok, $"{seed}: step {i}: {cell}: {ran.Error?.Message}");
                Assert.Equal((seed, i, cell, expected), (seed, i, cell, ran.Result?.Text("text/plain")));
            }
        }
    }

    /// <summary>What the cells mean: a method keeps seeing the variables it was declared over.</summary>
    /// <remarks>Its methods are no overloads: of those in several cells the compiler calls one with the variables of another's cell, kept or not.</remarks>
    private sealed class Model
    {
        public static readonly string[] Start = ["var a = 0;", "var b = 0;", "int F(int p) => p;", "int G(string p) => p.Length;", "class Box { public int V = 0; }"];

        private int a, b, box;
        private Func<int, int> ofInt = p => p;
        private Func<string, int> ofText = p => p.Length;

        public (string Cell, string? Shows) Step(int kind, int n)
        {
            var (seenA, seenB) = (a, b);
            switch (kind)
            {
                case 0:
                    a = n;
                    return ($"var a = {n};", null);
                case 1:
                    b = a + n;
                    return ($"var b = a + {n};", null);
                case 2:
                    a = b - n;
                    return ($"var a = b - {n};", null);
                case 3:
                    ofInt = p => p + seenA * n;
                    return ($"int F(int p) => p + a * {n};", null);
                case 4:
                    ofText = p => p.Length + seenB + n;
                    return ($"int G(string p) => p.Length + b + {n};", null);
                case 5:
                    box = n;
                    return ($"class Box {{ public int V = {n}; }}", null);
                case 6:
                    b = box + ofInt(n);
                    return ($"var b = new Box().V + F({n});", null);
                default:
                    return ($"(a, b, F({n}), G(\"four\"), new Box().V).ToString()", $"({a}, {b}, {ofInt(n)}, {ofText("four")}, {box})");
            }
        }
    }

    private sealed class Listener : ICellListener
    {
        private readonly Lock gate = new();

        public List<string> Calls { get; } = [];

        public Queue<string> Answers { get; init; } = new();

        public bool Waits { get; init; }

        public Action? OnWrite { get; set; }

        public void Wrote(string stream, string text) => Call($"{stream} {text}");

        public void Shown(string id, IReadOnlyDictionary<string, JsonNode> forms) => Call($"shown {id} {forms["text/plain"]}");

        public void Replaced(string id, IReadOnlyDictionary<string, JsonNode> forms) => Call($"replaced {id} {forms["text/plain"]}");

        public string? Ask()
        {
            if (Waits)
                Thread.Sleep(Timeout.Infinite);
            return Answers.TryDequeue(out var line) ? line : null;
        }

        private void Call(string call)
        {
            lock (gate)
                Calls.Add(call);
            OnWrite?.Invoke();
        }
    }
}
