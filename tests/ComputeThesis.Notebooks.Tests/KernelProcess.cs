using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks.Tests;

/// <summary>A kernel in a process of its own, and the file that tells where it listens.</summary>
public sealed class KernelProcess : IDisposable
{
    public const string Key = "a key of the tests";

    /// <summary>Nothing takes as long, but a machine may be busy.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Folder folder = new();

    public KernelProcess()
        : this(Key)
    {
    }

    internal KernelProcess(string key, Func<string, ProcessStartInfo>? start = null, JsonObject? ports = null)
    {
        Connection = ports ?? Ports(key);
        ConnectionFile = folder.File("connection.json", Connection.ToJsonString());
        var info = start?.Invoke(ConnectionFile) ?? Command(ConnectionFile);
        info.WorkingDirectory = folder.Path;
        info.RedirectStandardInput = info.RedirectStandardOutput = info.RedirectStandardError = true;
        // Where the tests run in a kernel's process, its frontend is not this one's.
        info.Environment.Remove("JPY_PARENT_PID");
        Process = Process.Start(info)!;
        Error = Process.StandardError.ReadToEndAsync();
        Output = Process.StandardOutput.ReadToEndAsync();
    }

    public JsonObject Connection { get; }

    public string ConnectionFile { get; }

    public Process Process { get; }

    public Task<string> Error { get; }

    public Task<string> Output { get; }

    internal static ProcessStartInfo Command(string connectionFile) =>
        new("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "ComputeThesis.Notebooks.Tests.dll"), connectionFile]);

    /// <summary>Ports that the system has to give, in the words of a connection file.</summary>
    internal static JsonObject Ports(string key)
    {
        var listeners = Enumerable.Range(0, 5).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToList();
        listeners.ForEach(listener => listener.Stop());
        return new JsonObject
        {
            ["transport"] = "tcp", ["ip"] = "127.0.0.1", ["key"] = key, ["signature_scheme"] = "hmac-sha256", ["kernel_name"] = "test",
            ["shell_port"] = ports[0], ["iopub_port"] = ports[1], ["stdin_port"] = ports[2], ["control_port"] = ports[3], ["hb_port"] = ports[4],
        };
    }

    /// <summary>The exit code, once the process has ended by itself.</summary>
    public int ExitCode()
    {
        Assert.True(Process.WaitForExit(Patience), "The kernel did not end.");
        return Process.ExitCode;
    }

    public void Dispose()
    {
        if (!Process.HasExited)
            Process.Kill(entireProcessTree: true);
        Process.WaitForExit();
        Process.Dispose();
        folder.Dispose();
    }
}
