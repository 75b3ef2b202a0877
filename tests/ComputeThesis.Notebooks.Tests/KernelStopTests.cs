using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks.Tests;

public sealed class KernelStopTests
{
    [Fact]
    public void An_interrupt_ends_the_cell_that_runs_and_those_that_wait_and_nothing_else()
    {
        using var kernel = new KernelProcess();
        using var client = new KernelClient(kernel);
        client.Run("var kept = 1;");
        foreach (var endless in new[] { "while (true) { }", "System.Threading.Thread.Sleep(-1);", "await Task.Delay(-1);", "await Task.Yield(); for (;;) kept++;", "Console.In.ReadToEnd(); Console.ReadLine(); Console.ReadLine();" })
        {
            var running = client.Execute("Console.WriteLine(\"begun\"); " + endless, content =>
            {
                content["allow_stdin"] = true;
                content["stop_on_error"] = false;
            });
            var waiting = client.Execute("kept = -1;", content => content["stop_on_error"] = false);
            // Live: it is heard while the cell runs.
            client.Until(message => message.ParentId == running && message.Text == "begun\n");

            Assert.Equal("ok", client.Answer(client.Control, client.Send(client.Control, "interrupt_request")).Status);

            var reply = client.Answer(client.Shell, running);
            Assert.Equal(("error", "System.OperationCanceledException"), (reply.Status, (string?)reply.Content["ename"]));
            Assert.Equal("aborted", client.Answer(client.Shell, waiting).Status);
            Assert.Equal("True", client.Value("kept > 0"));
        }
    }

    [Fact]
    public void An_interrupt_with_nothing_to_stop_is_answered_and_stops_nothing()
    {
        using var kernel = new KernelProcess();
        using var client = new KernelClient(kernel);

        Assert.Equal("ok", client.Answer(client.Control, client.Send(client.Control, "interrupt_request")).Status);
        Assert.Equal("2", client.Value("1 + 1"));
    }

    [Fact]
    public void A_cell_that_cannot_be_stopped_says_to_restart_and_the_kernel_ends_all_the_same()
    {
        using var kernel = new KernelProcess();
        using var client = new KernelClient(kernel);
        var running = client.Execute("Console.WriteLine(\"begun\"); Enumerable.Repeat(1, int.MaxValue).SelectMany(_ => Enumerable.Repeat(1, int.MaxValue)).LongCount()");
        client.Until(message => message.ParentId == running && message.Type == "stream");
        client.Send(client.Control, "interrupt_request");

        Assert.EndsWith("Restart the kernel to be rid of it.", (string?)client.Answer(client.Shell, running).Content["evalue"], StringComparison.Ordinal);
        Assert.Equal("2", client.Value("1 + 1"));
        var reply = client.Answer(client.Control, client.Send(client.Control, "shutdown_request", new JsonObject { ["restart"] = true }));
        Assert.Equal(("shutdown_reply", "ok", true), (reply.Type, reply.Status, (bool)reply.Content["restart"]!));
        Assert.Equal(0, kernel.ExitCode());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_shutdown_is_answered_and_ends_the_kernel_though_a_cell_runs(bool byControl)
    {
        using var kernel = new KernelProcess();
        using var client = new KernelClient(kernel);
        // A thread of the foreground would keep a process.
        var running = client.Execute("new System.Threading.Thread(() => System.Threading.Thread.Sleep(-1)).Start(); Console.WriteLine(\"begun\"); while (true) { }");
        client.Until(message => message.ParentId == running && message.Type == "stream");
        var socket = byControl ? client.Control : client.Shell;

        var id = client.Send(socket, "shutdown_request", new JsonObject { ["restart"] = false });

        Assert.Equal("ok", client.Answer(socket, id).Status);
        Assert.Contains(client.UntilIdle(id), message => message.Type == "shutdown_reply");
        Assert.Equal(0, kernel.ExitCode());
    }

    [KernelUnixFact]
    public void Ctrl_C_interrupts_the_cell_that_runs()
    {
        using var kernel = new KernelProcess();
        using var client = new KernelClient(kernel);
        var running = client.Execute("Console.WriteLine(\"begun\"); while (true) { }");
        client.Until(message => message.ParentId == running && message.Type == "stream");

        Signal(kernel, "-INT");

        Assert.Equal("error", client.Answer(client.Shell, running).Status);
        Assert.Equal("2", client.Value("1 + 1"));
    }

    [KernelUnixFact]
    public void A_signal_to_terminate_ends_the_kernel_though_a_cell_runs()
    {
        using var kernel = new KernelProcess();
        using var client = new KernelClient(kernel);
        var running = client.Execute("Console.WriteLine(\"begun\"); while (true) { }");
        client.Until(message => message.ParentId == running && message.Type == "stream");

        Signal(kernel, "-TERM");

        Assert.Equal(0, kernel.ExitCode());
    }

    [KernelUnixFact]
    public void A_kernel_whose_frontend_was_killed_ends_by_itself()
    {
        ProcessStartInfo? command = null;
        using var kernel = new KernelProcess(KernelProcess.Key, file =>
        {
            var start = KernelProcess.Command(file);
            // The shell is the frontend that starts the kernel, and waits for it.
            return command = new("sh", ["-c", "\"$@\" & echo $! > kernel.pid; wait", "sh", start.FileName, .. start.ArgumentList]);
        });
        using var client = new KernelClient(kernel);
        var running = client.Execute("Console.WriteLine(\"begun\"); while (true) { }");
        client.Until(message => message.ParentId == running && message.Type == "stream");
        using var orphan = Process.GetProcessById(int.Parse(File.ReadAllText(Path.Combine(command!.WorkingDirectory, "kernel.pid"))));

        kernel.Process.Kill();

        Assert.True(orphan.WaitForExit(KernelProcess.Patience), "The kernel lives on.");
    }

    private static void Signal(KernelProcess kernel, string signal)
    {
        using var kill = Process.Start("kill", [signal, kernel.Process.Id.ToString()]);
        kill.WaitForExit();
    }
}
