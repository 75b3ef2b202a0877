using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ComputeThesis.Tests;

public sealed class RunIsolationTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task What_one_notebook_leaves_in_its_process_the_next_does_not_see(string jobs)
    {
        folder.WriteCells("a.dib", "AppContext.SetData(\"left\", \"by a\");\nEnvironment.SetEnvironmentVariable(\"LEFT\", \"by a\");");
        folder.WriteCells("b.dib", "$\"{AppContext.GetData(\"left\") ?? \"nothing\"} and {Environment.GetEnvironmentVariable(\"LEFT\") ?? \"nothing\"}\"");

        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.dib", "b.dib", "--jobs", jobs);

        Assert.True(ended.Code == 0, ended.Talk);
        Assert.Contains("nothing and nothing", folder.Executed("b"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Environment.Exit(0);", "exit code 0")]
    [InlineData("Environment.Exit(7);", "exit code 7")]
    [InlineData("IEnumerable<object> deep = [1];\nfor (var i = 0; i < 1_000_000; i++)\n    deep = deep.DefaultIfEmpty();\ndeep.First()", "Stack overflow")]
    [InlineData("Environment.FailFast(\"gave up\");", "gave up")]
    [InlineData("System.Diagnostics.Process.GetCurrentProcess().Kill();", "exit code 137")]
    public async Task A_cell_that_ends_its_process_fails_its_notebook_and_no_other(string deadly, string said)
    {
        folder.WriteCells("a.dib", "\"done before\"", deadly, "\"never\"");
        folder.WriteCells("b.dib", "6 * 7");

        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.dib", "b.dib");

        Assert.Equal(2, ended.Code);
        Assert.Contains("a.dib, cell 2", ended.Talk, StringComparison.Ordinal);
        Assert.Contains(said, ended.Talk, StringComparison.Ordinal);
        Assert.Contains("ok  b.dib", ended.Talk, StringComparison.Ordinal);
        Assert.Contains("42", folder.Executed("b"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_whose_process_died_is_written_with_what_its_cells_showed_before()
    {
        folder.WriteCells("a.dib", "Console.WriteLine(40 + 3);\n6 * 7", "Environment.Exit(3);", "\"never\"");

        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.dib");

        Assert.Equal(2, ended.Code);
        Assert.Contains("\"43\\n\"", folder.Executed("a"), StringComparison.Ordinal);
        Assert.Contains("\"42\"", folder.Executed("a"), StringComparison.Ordinal);
        Assert.Contains("exit code 3", folder.Executed("a"), StringComparison.Ordinal);
        Assert.Contains("42", folder.Read("artifacts", "a.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var raw = Console.OpenStandardOutput();\nraw.Write(\"raw\\n\"u8);")]
    [InlineData("System.Diagnostics.Process.Start(\"echo\", \"raw\").WaitForExit();")]
    [InlineData("var raw = Console.OpenStandardInput();\nraw.ReadByte()")]
    public async Task A_cell_that_goes_round_the_console_writes_to_no_list_of_files(string cell)
    {
        folder.WriteCells("a.dib", cell);

        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.dib");

        Assert.True(ended.Code == 0, ended.Talk);
        Assert.Equal($"{Path.Combine("artifacts", "a.ipynb")}\n{Path.Combine("artifacts", "a.html")}\n", ended.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_thread_that_a_cell_left_running_does_not_hold_the_tool()
    {
        folder.WriteCells("a.dib", "new System.Threading.Thread(() => System.Threading.Thread.Sleep(-1)).Start();");

        var ended = await Thesis.RunAsync(folder.FullName, "run", "a.dib");

        Assert.True(ended.Code == 0, ended.Talk);
    }

    [SignalFact]
    public async Task Ctrl_C_stops_every_notebook_that_runs_and_begins_no_other()
    {
        using var begun = new Begun();
        foreach (var name in (string[])["a.dib", "b.dib"])
            folder.WriteCells(name, "6 * 7", $"{begun.Call}\nwhile (true) {{ }}");
        folder.WriteCells("c.dib", "\"never\"");
        using var process = Thesis.Start(folder.FullName, "run", "a.dib", "b.dib", "c.dib", "--jobs", "2");
        var talk = process.StandardError.ReadToEndAsync();
        await begun.WaitAsync();
        await begun.WaitAsync();

        Thesis.Interrupt(process);
        await process.WaitForExitAsync();

        Assert.Equal(130, process.ExitCode);
        Assert.Contains("stopped  a.dib", await talk, StringComparison.Ordinal);
        Assert.Contains("stopped  b.dib", await talk, StringComparison.Ordinal);
        Assert.Contains("\"42\"", folder.Executed("a"), StringComparison.Ordinal);
        Assert.Contains("\"42\"", folder.Executed("b"), StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("artifacts", "c.ipynb")));
    }

    [SignalFact]
    public async Task A_second_Ctrl_C_ends_the_tool_at_once()
    {
        using var begun = new Begun();
        using var stopping = new Begun();
        folder.WriteCells("a.dib", $"{begun.Call}\ntry {{ while (true) {{ }} }} finally {{ {stopping.Call.Replace("call", "again", StringComparison.Ordinal)} _ = Enumerable.Range(0, int.MaxValue).SelectMany(_ => Enumerable.Range(0, int.MaxValue)).Count(x => x < 0); }}");
        using var process = Thesis.Start(folder.FullName, "run", "a.dib");
        using var connection = await begun.WaitAsync();

        Thesis.Interrupt(process);
        await stopping.WaitAsync();
        Thesis.Interrupt(process);
        await process.WaitForExitAsync();

        Assert.Equal(130, process.ExitCode);
        Assert.Equal(0, await connection.GetStream().ReadAsync(new byte[1]));
        Assert.False(File.Exists(folder.PathOf("artifacts", "a.ipynb")));
    }

    [SignalFact]
    public async Task A_tool_that_is_killed_leaves_no_notebook_running()
    {
        using var begun = new Begun();
        folder.WriteCells("a.dib", $"{begun.Call}\nwhile (true) {{ }}");
        using var process = Thesis.Start(folder.FullName, "run", "a.dib");
        using var connection = await begun.WaitAsync();

        process.Kill();

        // The worker holds its end of the connection until it ends.
        Assert.Equal(0, await connection.GetStream().ReadAsync(new byte[1]));
    }

    /// <summary>Where a cell calls when it has begun: a connection cannot be missed, as a change in a folder can.</summary>
    private sealed class Begun : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public Begun() => listener.Start();

        public string Call => $"var call = new System.Net.Sockets.TcpClient(\"127.0.0.1\", {((IPEndPoint)listener.LocalEndpoint).Port});";

        public Task<TcpClient> WaitAsync() => listener.AcceptTcpClientAsync();

        public void Dispose() => listener.Dispose();
    }
}
