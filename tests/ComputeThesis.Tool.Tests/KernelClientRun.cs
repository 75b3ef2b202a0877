using System.Text.Json.Nodes;

namespace ComputeThesis.Tests;

/// <summary>Everything that the script beside these tests tries with one installed kernel, tried once.</summary>
public sealed class KernelClientRun : IAsyncLifetime
{
    private readonly KernelHome home = new();
    private readonly Dictionary<string, string?> problems = [];
    private string talk = "";

    public async Task InitializeAsync()
    {
        if (JupyterClients.Missing is not null)
            return;
        JupyterClients.Demand();
        var installed = await home.RunAsync("kernel", "install");
        Assert.True(installed.Code == 0, installed.Talk);
        var ended = await home.RunAsync(JupyterClients.Python, [Repository.PathOf("tests", "ComputeThesis.Tool.Tests", "kernel_clients.py"), "thesis"]);
        talk = ended.Talk;
        foreach (var line in ended.Output.Split('\n').Where(line => line.StartsWith('{')))
        {
            var tried = JsonNode.Parse(line)!;
            problems[(string)tried["name"]!] = (string?)tried["problem"];
        }
    }

    public Task DisposeAsync()
    {
        home.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>What went wrong when something was tried, or null.</summary>
    public string? ProblemOf(string name) => problems.TryGetValue(name, out var problem) ? problem : $"It was not come to. {talk}";
}
