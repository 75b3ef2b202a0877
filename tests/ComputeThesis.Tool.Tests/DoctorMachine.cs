using System.Diagnostics;
using System.Reflection;
using System.Reflection.Emit;
using ComputeThesis.Tests.Charts;

namespace ComputeThesis.Tests;

/// <summary>A machine made up for one test: a home, a PATH of fake programs, and the doctor called in.</summary>
internal sealed class DoctorMachine : IDisposable
{
    // What could lead from the made-up home to the real one.
    private static readonly string[] Elsewhere =
    [
        "DOTNET_ROOT", "DOTNET_CLI_HOME", "NUGET_PACKAGES", "CHROME_PATH", "XDG_DATA_HOME", "JUPYTER_PATH", "JUPYTER_DATA_DIR", "VIRTUAL_ENV", "CONDA_PREFIX", "PYTHONUSERBASE", "IPYTHONDIR",
        "DOTNET_ROLL_FORWARD", "DOTNET_ADDITIONAL_DEPS", "DOTNET_SHARED_STORE",
    ];

    private readonly DirectoryInfo programs;

    public DoctorMachine()
    {
        programs = Directory.CreateDirectory(Folder.PathOf("bin"));
        Directory.CreateDirectory(Folder.PathOf("work"));
    }

    public Folder Folder { get; } = new();

    public string Kernels => Folder.PathOf(".local", "share", "jupyter", "kernels");

    public void Dispose() => Folder.Dispose();

    public void Has(string program, string script) => FakeProgram.Write(programs, program, script);

    public void HasDotnet(string sdk = "10.0.401", string sources = "E https://api.nuget.org/v3/index.json") => Has("dotnet", $"""
        case "$1" in
        --list-sdks) echo "{sdk} [/usr/share/dotnet/sdk]";;
        --list-runtimes) echo "Microsoft.AspNetCore.App 10.0.12 [/usr/share/dotnet/shared/Microsoft.AspNetCore.App]"; echo "Microsoft.NETCore.App 10.0.12 [/usr/share/dotnet/shared/Microsoft.NETCore.App]";;
        nuget) echo "{sources}";;
        esac
        """);

    public void HasEditor(params string[] extensions) => Has("code", $"""
        case "$1" in
        --version) printf '1.119.0\nabcdef\nx64\n';;
        --list-extensions) printf '{string.Join(@"\n", extensions)}\n';;
        esac
        """);

    public void HasJupyter() => Has("jupyter", """
        printf 'Selected Jupyter core packages...\nIPython          : 8.5.0\njupyterlab       : not installed\nnbclient         : 0.7.2\nnbconvert        : 6.5.3\nnotebook         : 6.4.12\n'
        """);

    public void HasOwnKernel(string program) => Folder.Write(".local/share/jupyter/kernels/thesis/kernel.json", $$"""
        { "argv": ["{{program}}", "kernel", "run", "{connection_file}"], "display_name": "C# (ComputeThesis)", "language": "C#", "metadata": { "compute_thesis": { "version": "1.0.0" } } }
        """);

    public string HasInteractiveKernel(string text = """
        {
          "argv": ["dotnet", "interactive", "[jupyter]", "jupyter", "--default-kernel", "csharp", "{connection_file}"],
          "display_name": ".NET (C#)",
          "language": "C#"
        }

        """)
    {
        Folder.Write(".local/share/jupyter/kernels/.net-csharp/kernel.json", text);
        return Path.Combine(Kernels, ".net-csharp", "kernel.json");
    }

    /// <summary>A global tool, and in it an FSharp.Core of some version.</summary>
    public string HasInteractive(string version = "1.0.712001", string framework = "net10.0", string fsharp = "10.0.0.0")
    {
        var folder = Folder.PathOf(".dotnet", "tools", ".store", "microsoft.dotnet-interactive", version, "microsoft.dotnet-interactive", version, "tools", framework, "any");
        Directory.CreateDirectory(folder);
        WriteFSharp(Path.Combine(folder, "FSharp.Core.dll"), fsharp);
        return Path.Combine(folder, "FSharp.Core.dll");
    }

    public static void WriteFSharp(string file, string version)
    {
        var assembly = new PersistedAssemblyBuilder(new("FSharp.Core") { Version = Version.Parse(version) }, typeof(object).Assembly);
        assembly.DefineDynamicModule("FSharp.Core");
        assembly.Save(file);
    }

    public void HasPackage() => Directory.CreateDirectory(Folder.PathOf(".nuget", "packages", "computethesis", "1.0.0"));

    public async Task<Thesis.Ended> AskAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var (output, talk) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, Named(await output), Named(await talk));
    }

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "thesis.dll"), "doctor", .. arguments])
        {
            WorkingDirectory = Folder.PathOf("work"), RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.FileName = Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : start.FileName;
        foreach (var name in Elsewhere)
            start.Environment.Remove(name);
        (start.Environment["PATH"], start.Environment["HOME"]) = (programs.FullName, Folder.FullName);
        return Process.Start(start)!;
    }

    private string Named(string text) => text.Replace(Folder.FullName, "~", StringComparison.Ordinal).Replace(AppContext.BaseDirectory.TrimEnd('/'), "TOOL", StringComparison.Ordinal);
}
