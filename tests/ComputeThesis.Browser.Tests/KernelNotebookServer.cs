using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ComputeThesis.Tests;
using Microsoft.Playwright;

namespace ComputeThesis.Browser.Tests;

/// <summary>The classic notebook of Jupyter over a folder with a published notebook, our kernel installed under the name that it asks for, and a browser.</summary>
public sealed class KernelNotebookServer : IAsyncLifetime
{
    public const string Notebook = "02-one-provider.ipynb";
    private const string Token = "of-this-test";

    private readonly KernelHome home = new();
    private readonly int port = FreePort();
    private Process? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public string Saved => File.ReadAllText(home.PathOf("notebooks", Notebook));

    /// <summary>Where pictures are left for a person to look at.</summary>
    public static string Pictures => Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "notebook-pictures")).FullName;

    public async Task InitializeAsync()
    {
        if (JupyterClients.Missing is not null || InstalledBrowser.Search() is not { } installed)
            return;
        JupyterClients.Demand();
        var ended = await home.RunAsync("kernel", "install", "--name", ".net-csharp");
        Assert.True(ended.Code == 0, ended.Talk);
        Directory.CreateDirectory(home.PathOf("notebooks"));
        File.Copy(Repository.PathOf("notebooks", Notebook), home.PathOf("notebooks", Notebook));
        server = Process.Start(home.Ready(new(JupyterClients.Python,
        [
            "-m", "notebook", "--no-browser", "--allow-root", "--no-mathjax", "--ip=127.0.0.1", $"--port={port}", "--NotebookApp.port_retries=0", $"--NotebookApp.token={Token}", $"--notebook-dir={home.PathOf("notebooks")}",
        ])))!;
        var started = new TaskCompletionSource<bool>();
        var said = new List<string>();
        server.ErrorDataReceived += (_, line) =>
        {
            lock (said)
                said.Add(line.Data ?? "");
            if (line.Data is null || line.Data.Contains("is running at", StringComparison.Ordinal))
                started.TrySetResult(line.Data is not null);
        };
        server.BeginErrorReadLine();
        server.BeginOutputReadLine();
        Assert.True(await started.Task.WaitAsync(TimeSpan.FromMinutes(1)), string.Join('\n', said));
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = installed.Program, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    /// <summary>Opens the notebook and waits until its kernel is ready.</summary>
    /// <param name="name">Under which name the published notebook is opened: its own, or that of a fresh copy.</param>
    public async Task<IPage> OpenAsync(string name = Notebook)
    {
        if (JupyterClients.Missing is { } missing)
            Skip.If(true, missing);
        Browser.Demand();
        var page = await browser!.NewPageAsync(new() { ViewportSize = new() { Width = 1200, Height = 1000 } });
        page.SetDefaultTimeout(60_000);
        if (name != Notebook)
            File.Copy(Repository.PathOf("notebooks", Notebook), home.PathOf("notebooks", name), overwrite: true);
        await page.GotoAsync($"http://127.0.0.1:{port}/notebooks/{name}?token={Token}");
        await page.WaitForFunctionAsync("() => window.Jupyter && Jupyter.notebook && Jupyter.notebook.kernel && Jupyter.notebook.kernel.info_reply.status === 'ok'");
        return page;
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null)
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            server.Dispose();
        }

        home.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
