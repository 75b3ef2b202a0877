using System.Text.Json;
using ComputeThesis.Tests.Charts;

namespace ComputeThesis.Tests;

public sealed class DoctorTests : IDisposable
{
    private readonly DoctorMachine machine = new();

    public void Dispose() => machine.Dispose();

    [UnixFact]
    public async Task A_healthy_machine_is_told_part_by_part_and_every_host_works()
    {
        machine.HasDotnet();
        machine.HasJupyter();
        machine.Has("jupyter-console", "exit 1");
        machine.Has("chromium", "exit 1");
        machine.HasEditor("ms-toolsai.jupyter@2025.9.1", "ms-dotnettools.dotnet-interactive-vscode@1.0.7120010", "Datafication.verso-notebook@1.0.0");
        machine.HasOwnKernel(machine.Folder.PathOf("bin", "chromium"));
        machine.HasInteractive(fsharp: "10.1.0.0");
        machine.HasPackage();

        var ended = await machine.AskAsync();

        Assert.Equal("""
            Installed
              here    thesis            1.0.0 (TOOL)
              here    .NET SDK          10.0.401 (~/bin/dotnet)
              here    .NET runtime      10.0.12
              here    Jupyter           notebook 6.4.12, console, nbconvert 6.5.3, nbclient 0.7.2
              here    our kernel        thesis, of this version (~/.local/share/jupyter/kernels/thesis)
              here    VS Code           1.119.0
              here    Jupyter in it     2025.9.1 (ms-toolsai.jupyter)
              here    Polyglot in it    1.0.7120010 (ms-dotnettools.dotnet-interactive-vscode)
              here    Verso in it       1.0.0 (datafication.verso-notebook)
              here    .NET Interactive  1.0.712001 for net10.0, with FSharp.Core 10.1 (~/.dotnet/tools/.store/microsoft.dotnet-interactive/1.0.712001/microsoft.dotnet-interactive/1.0.712001/tools/net10.0/any)
              here    package           ComputeThesis 1.0.0 is in ~/.nuget/packages
              here    browser           ~/bin/chromium

            What works
              works   thesis run        Every notebook.
              works   script (.cs)      #:package ComputeThesis@1.0.0 takes it from ~/.nuget/packages.
              works   Jupyter           Choose the kernel C# (ComputeThesis).
              works   VS Code           Choose the kernel C# (ComputeThesis).
              works   .NET Interactive  #r "nuget: ComputeThesis" takes it from ~/.nuget/packages.
              works   Verso             #r "nuget: ComputeThesis" takes it from ~/.nuget/packages.

            """, ended.Output);
        Assert.Equal((0, ""), (ended.Code, ended.Talk));
    }

    [LinuxFact]
    public async Task Where_nothing_is_installed_nothing_is_broken_and_each_host_says_what_to_type()
    {
        var ended = await machine.AskAsync();

        var apt = File.Exists("/usr/bin/dnf") ? "sudo dnf install" : "sudo apt install";
        Assert.Equal($"""
            Installed
              here    thesis            1.0.0 (TOOL)
              absent  .NET SDK          There is no dotnet in PATH.
              absent  .NET runtime      None is listed.
              absent  package           ComputeThesis 1.0.0 is in no folder of this machine, and no other source is set.
              absent  browser           No Chromium, Chrome or Edge: figures are saved as .svg, .html and .json, not as .png.
                                        cure: {apt} chromium

            What works
              works   thesis run        Every notebook that asks for no other package than ComputeThesis: to restore others takes the .NET 10 SDK.
                                        cure: {apt} dotnet-sdk-10.0
              absent  script (.cs)      There is no .NET 10 SDK.
                                        cure: {apt} dotnet-sdk-10.0
              absent  Jupyter           There is no jupyter in PATH.
                                        cure: {apt} jupyter-notebook
              absent  VS Code           There is no code or codium in PATH.
                                        cure: sudo snap install code --classic
              absent  .NET Interactive  It is frozen: for C# in Jupyter and VS Code there is our kernel.
                                        cure: thesis kernel install
              absent  Verso             Neither its extension nor its command is installed.
                                        cure: dotnet tool install -g Verso.Cli

            """.Replace("apt install jupyter-notebook", apt.Contains("dnf", StringComparison.Ordinal) ? "dnf install python3-notebook" : "apt install jupyter-notebook", StringComparison.Ordinal), ended.Output);
        Assert.Equal((0, ""), (ended.Code, ended.Talk));
    }

    [UnixFact]
    public async Task A_kernel_whose_program_is_gone_is_broken_wherever_it_would_be_chosen()
    {
        machine.HasJupyter();
        machine.HasEditor("ms-toolsai.jupyter@2025.9.1");
        machine.HasOwnKernel("/gone/thesis");

        var ended = await machine.AskAsync();

        Assert.Equal(3, ended.Code);
        Assert.Contains("  broken  our kernel        ~/.local/share/jupyter/kernels/thesis/kernel.json: It starts /gone/thesis, which is gone.\n                            cure: thesis kernel install\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains("  broken  Jupyter           The kernel 'thesis' does not start. It starts /gone/thesis, which is gone.\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains("  broken  VS Code           The kernel 'thesis' does not start. It starts /gone/thesis, which is gone.\n", ended.Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_hanging_editor_is_a_finding_and_its_folders_tell_what_it_does_not()
    {
        machine.Has("code", $"read answer < '{FakeProgram.Pipe(Directory.CreateDirectory(machine.Folder.PathOf("hangs")))}'");
        Directory.CreateDirectory(machine.Folder.PathOf(".vscode", "extensions", "ms-toolsai.jupyter-2025.9.1-linux-x64"));
        machine.HasOwnKernel(machine.Folder.PathOf("bin", "code"));

        var ended = await machine.AskAsync("--timeout", "0.5");

        Assert.Equal(3, ended.Code);
        Assert.Contains("  broken  VS Code           code did not answer within 0.5 s.\n  here    Jupyter in it     2025.9.1 (ms-toolsai.jupyter)\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains("  works   VS Code           Choose the kernel C# (ComputeThesis).\n", ended.Output, StringComparison.Ordinal);
    }

    [UnixTheory]
    [InlineData("printf '\\377\\000\\033[31m<<< ][ \\n\\n: : :\\n'", "answered with something else than its versions")]
    [InlineData("printf 'Segmentation\\n  fault \\033[31m\\n' >&2; exit 139", "ended with code 139: fault [31m")]
    [InlineData("while :; do echo 'y y y y y y y y y y y y y y y y y y y y y y y y y y y y y y y'; done", "talks without end")]
    public async Task A_program_that_answers_with_garbage_crashes_or_never_ends_is_a_finding(string script, string says)
    {
        foreach (var program in (string[])["dotnet", "jupyter", "code"])
            machine.Has(program, script);

        var ended = await machine.AskAsync();

        Assert.Equal(3, ended.Code);
        Assert.Contains($"  broken  Jupyter           ~/bin/jupyter {says}.\n", ended.Output, StringComparison.Ordinal);
        Assert.Equal(3, ended.Output.Split('\n').Count(line => line.StartsWith("  broken  ", StringComparison.Ordinal) && line.Contains(says.Replace("its versions", "its ", StringComparison.Ordinal), StringComparison.Ordinal)));
        Assert.DoesNotContain('\u001b', ended.Output);
        Assert.Equal("", ended.Talk);
    }

    [SignalFact]
    public async Task Ctrl_C_stops_it_at_once_and_leaves_no_program_behind()
    {
        var folder = Directory.CreateDirectory(machine.Folder.PathOf("hangs"));
        var begun = FakeProgram.Pipe(folder);
        File.Move(begun, begun + ".begun");
        machine.Has("jupyter", $"echo $$ > '{begun}.begun'; read answer < '{FakeProgram.Pipe(folder)}'");

        using var process = machine.Start("--timeout", "600");
        var id = int.Parse(await FakeProgram.ReadAsync(begun + ".begun"));
        Thesis.Interrupt(process);
        await process.WaitForExitAsync();

        Assert.Equal((130, "", "stopped\n"), (process.ExitCode, await process.StandardOutput.ReadToEndAsync(), await process.StandardError.ReadToEndAsync()));
        Assert.False(File.Exists($"/proc/{id}/cmdline") && (await File.ReadAllTextAsync($"/proc/{id}/cmdline")).Contains("jupyter", StringComparison.Ordinal));
    }

    [UnixFact]
    public async Task What_NET_Interactive_and_Verso_lack_is_one_command()
    {
        machine.HasDotnet(sources: "E " + machine.Folder.PathOf("feed"));
        machine.Folder.Write("feed/ComputeThesis.1.0.0.nupkg", "");
        machine.HasInteractive("1.0.611002", "net9.0");
        machine.Folder.Write(".dotnet/tools/.store/verso.cli/0.9.0/verso.cli/0.9.0/tools/net8.0/any/Verso.Cli.runtimeconfig.json", """{ "runtimeOptions": { "tfm": "net8.0" } }""");

        var ended = await machine.AskAsync();
        machine.Folder.Write(".dotnet/tools/.store/verso.cli/0.9.0/verso.cli/0.9.0/tools/net8.0/any/Verso.Cli.runtimeconfig.json", """{ "runtimeOptions": { "tfm": "net8.0", "rollForward": "LatestMajor" } }""");
        var later = await machine.AskAsync();

        Assert.Contains("  broken  .NET Interactive  1.0.611002 runs on .NET 9, and the library is made for 10.\n                            cure: dotnet tool update -g Microsoft.dotnet-interactive\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains("  to do   Verso             Verso.Cli 0.9.0 asks for .NET 8, and the library is made for 10.\n                            cure: export DOTNET_ROLL_FORWARD=LatestMajor\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains("  works   Verso             #r \"nuget: ComputeThesis\" takes it from ~/feed.\n", later.Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task The_JSON_says_the_same_as_the_text()
    {
        machine.HasDotnet();
        machine.HasJupyter();

        var ended = await machine.AskAsync("--json");

        using var json = JsonDocument.Parse(ended.Output);
        var script = json.RootElement.GetProperty("hosts").EnumerateArray().Single(host => host.GetProperty("name").GetString() == "script (.cs)");
        Assert.Equal((1, 0, 0), (json.RootElement.GetProperty("schema").GetInt32(), json.RootElement.GetProperty("exit_code").GetInt32(), ended.Code));
        Assert.Equal(("one_step", "dotnet package search ComputeThesis --exact-match"), (script.GetProperty("standing").GetString(), script.GetProperty("cure").GetString()));
        Assert.Equal(["thesis run", "script (.cs)", "Jupyter", "VS Code", ".NET Interactive", "Verso"], json.RootElement.GetProperty("hosts").EnumerateArray().Select(host => host.GetProperty("name").GetString()));
        Assert.Contains(json.RootElement.GetProperty("installed").EnumerateArray(), part => part.GetProperty("name").GetString() == "browser" && part.GetProperty("standing").GetString() == "absent");
    }

    [UnixFact]
    public async Task What_was_typed_wrong_is_said_and_no_command_is_asked_for()
    {
        var number = await machine.AskAsync("--timeout", "soon");
        var unknown = await machine.AskAsync("heal");

        Assert.Equal((1, "", "--timeout takes seconds, more than 0 and at most 600, such as --timeout 20, not 'soon'.\n'thesis doctor --help' says what it takes.\n"), (number.Code, number.Output, number.Talk));
        Assert.Equal((1, "", "Unrecognized command or argument 'heal'.\n'thesis doctor --help' says what it takes.\n"), (unknown.Code, unknown.Output, unknown.Talk));
    }

    [UnixFact]
    public async Task A_kernel_of_NET_Interactive_without_the_tool_is_broken_and_a_tool_elsewhere_is_not()
    {
        machine.HasDotnet();
        machine.HasPackage();
        machine.HasInteractiveKernel();

        var without = await machine.AskAsync();
        machine.Has("dotnet-interactive", "exit 1");
        var elsewhere = await machine.AskAsync();

        Assert.Equal((3, 0), (without.Code, elsewhere.Code));
        Assert.Contains("  broken  .NET Interactive  ~/.local/share/jupyter/kernels/.net-csharp/kernel.json starts it, and the tool is not installed.\n", without.Output, StringComparison.Ordinal);
        Assert.Contains("  here    .NET Interactive  ~/bin/dotnet-interactive; which FSharp.Core it has is not known\n", elsewhere.Output, StringComparison.Ordinal);
    }
}
