using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ComputeThesis.Tests;

/// <summary>A user of Jupyter with a home of their own, so that no test finds or leaves a kernel on this machine.</summary>
public sealed class KernelHome : IDisposable
{
    private static readonly string[] Moving = ["JUPYTER_DATA_DIR", "JUPYTER_PATH", "JUPYTER_PREFER_ENV_PATH", "XDG_DATA_HOME", "VIRTUAL_ENV", "CONDA_PREFIX", "PYTHONUSERBASE", "IPYTHONDIR", "DOTNET_ROOT"];

    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("thesis-kernel-");

    /// <summary>What every process gets beside the home.</summary>
    public Dictionary<string, string?> Variables { get; } = [];

    public string Kernels => PathOf("data", "kernels");

    public void Dispose() => place.Delete(recursive: true);

    public string PathOf(params string[] parts) => Path.Combine([place.FullName, .. parts]);

    /// <summary>Writes a kernel of another program.</summary>
    public string Write(string folder, string json = """{"argv":["dotnet","interactive","jupyter","{connection_file}"],"display_name":".NET (C#)","language":"C#"}""")
    {
        var file = PathOf(folder, "kernel.json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, json);
        return file;
    }

    public JsonNode Spec(params string[] folder) => JsonNode.Parse(File.ReadAllText(PathOf([.. folder, "kernel.json"])))!;

    internal Task<Thesis.Ended> RunAsync(params string[] arguments) => RunAsync("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "thesis.dll"), .. arguments]);

    internal async Task<Thesis.Ended> RunAsync(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(Ready(new(program, arguments)))!;
        process.StandardInput.Close();
        var (output, talk) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await talk);
    }

    /// <summary>Gives a process this home.</summary>
    internal ProcessStartInfo Ready(ProcessStartInfo start)
    {
        start.WorkingDirectory = place.FullName;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        foreach (var name in Moving)
            start.Environment.Remove(name);
        foreach (var (name, value) in Variables.Prepend(new("JUPYTER_DATA_DIR", PathOf("data"))).Prepend(new("HOME", place.FullName)))
            start.Environment[name] = value;
        return start;
    }
}
