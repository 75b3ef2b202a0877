using System.Diagnostics;
using System.Reflection;
using ComputeThesis.Tests.Charts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComputeThesis.Tests;

public sealed class DoctorFixTests : IDisposable
{
    private static readonly string[] ByKernelspec = ["fix", "interactive", "--how", "kernelspec"];
    private static readonly string[] ByReplacing = ["fix", "interactive", "--how", "replace"];

    private readonly DoctorMachine machine = new();

    public void Dispose() => machine.Dispose();

    [UnixFact]
    public async Task An_older_FSharp_Core_is_said_with_the_cure_to_fall_back_on_until_the_kernels_name_another()
    {
        machine.HasDotnet();
        machine.HasPackage();
        machine.HasInteractive();
        machine.HasInteractiveKernel();

        var before = await machine.AskAsync();
        var fixedIt = await machine.AskAsync(ByKernelspec);
        var after = await machine.AskAsync();

        File.Delete(machine.Folder.PathOf(".local", "share", "ComputeThesis", "dotnet-interactive", "FSharp.Core.deps.json"));
        var gone = await machine.AskAsync();

        Assert.Equal((0, 0, 0), (before.Code, fixedIt.Code, after.Code));
        Assert.Equal(before.Output, gone.Output);
        Assert.Contains("  works   .NET Interactive  #r \"nuget: ComputeThesis\" takes it from ~/.nuget/packages. Its FSharp.Core is 10.0; ComputeThesis brings 10.1 along if it is the first package of a notebook. "
            + "Where cells fail all the same for FSharp.Core: thesis doctor fix interactive --how kernelspec\n", before.Output, StringComparison.Ordinal);
        Assert.Contains("  works   .NET Interactive  #r \"nuget: ComputeThesis\" takes it from ~/.nuget/packages. Its kernels name FSharp.Core 10.1 by two variables.\n", after.Output, StringComparison.Ordinal);
        Assert.StartsWith("""
            written   ~/.local/share/ComputeThesis/dotnet-interactive
            changed   ~/.local/share/jupyter/kernels/.net-csharp/kernel.json
            backup    ~/.local/share/jupyter/kernels/.net-csharp/kernel.json.bak

            Polyglot in VS Code starts the tool itself. Put this into its settings (Preferences: Open User Settings (JSON)):
              "polyglot-notebook.kernelEnvironmentVariables": {
                "DOTNET_ADDITIONAL_DEPS": "~/.local/share/ComputeThesis/dotnet-interactive/FSharp.Core.deps.json",
                "DOTNET_SHARED_STORE": "~/.local/share/ComputeThesis/dotnet-interactive/store"
              }
            """, fixedIt.Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task With_the_two_variables_a_program_takes_the_newer_FSharp_Core_and_without_them_its_own()
    {
        machine.HasInteractive();
        var kernel = machine.HasInteractiveKernel();
        await machine.AskAsync(ByKernelspec);
        var env = ComputeThesis.Tool.KernelSpec.Read(Path.GetDirectoryName(kernel)!)!.Variables;

        Assert.Equal("10.0.0.0", await VersionInHostAsync(new Dictionary<string, string>()));
        Assert.Equal("10.1.0.0", await VersionInHostAsync(env));
    }

    [UnixFact]
    public async Task The_kernels_are_changed_once_and_restored_to_the_byte()
    {
        machine.HasInteractive();
        var kernel = machine.HasInteractiveKernel();
        var original = await File.ReadAllBytesAsync(kernel);

        await machine.AskAsync(ByKernelspec);
        var once = await File.ReadAllBytesAsync(kernel);
        var again = await machine.AskAsync(ByKernelspec);
        var twice = await File.ReadAllBytesAsync(kernel);
        var undone = await machine.AskAsync("fix", "interactive", "--undo");
        var nothing = await machine.AskAsync("fix", "interactive", "--undo");

        Assert.NotEqual(original, once);
        Assert.Equal(once, twice);
        Assert.Equal("~/.local/share/jupyter/kernels/.net-csharp/kernel.json has the two variables already.\n", again.Talk);
        Assert.Equal((0, "restored  ~/.local/share/jupyter/kernels/.net-csharp/kernel.json\nremoved   ~/.local/share/ComputeThesis/dotnet-interactive\n"), (undone.Code, undone.Output));
        Assert.Equal(original, await File.ReadAllBytesAsync(kernel));
        Assert.Equal(["kernel.json"], Directory.GetFileSystemEntries(Path.GetDirectoryName(kernel)!).Select(Path.GetFileName));
        Assert.Equal((0, "", "There is nothing to take back.\n"), (nothing.Code, nothing.Output, nothing.Talk));
    }

    [UnixTheory]
    [InlineData("""{ "argv": ["dotnet", "interactive", "jupyter"], "env": { "DOTNET_ADDITIONAL_DEPS": "/mine.json" } }""", "DOTNET_ADDITIONAL_DEPS set to \"/mine.json\" where no such variable is expected")]
    [InlineData("""{ "argv": ["dotnet", "interactive", "jupyter"], "env": [1] }""", "env set to [1] where an object of variables is expected")]
    [InlineData("""{ "argv": ["dotnet", "interactive", "jupyter"], "env": { "A": "1", "A": "2" } }""", "no JSON (An item with the same key")]
    [InlineData("""{ "argv": ["dotnet", "interactive", "jupyter"], "argv": ["dotnet", "interactive", "jupyter"] }""", "no JSON (An item with the same key")]
    public async Task A_kernel_with_something_unexpected_in_it_is_left_as_it_is(string text, string says)
    {
        machine.HasInteractive();
        var kernel = machine.HasInteractiveKernel(text);

        var ended = await machine.AskAsync(ByKernelspec);

        Assert.Equal((3, ""), (ended.Code, ended.Output));
        Assert.Contains(says, ended.Talk, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(kernel));
        Assert.False(Directory.Exists(machine.Folder.PathOf(".local", "share", "ComputeThesis")));
    }

    [UnixFact]
    public async Task A_kernel_that_was_changed_by_hand_since_is_not_overwritten_by_its_backup()
    {
        machine.HasInteractive();
        var kernel = machine.HasInteractiveKernel();
        await machine.AskAsync(ByKernelspec);
        var changed = (await File.ReadAllTextAsync(kernel)).Replace(".NET (C#)", "my C#", StringComparison.Ordinal);
        await File.WriteAllTextAsync(kernel, changed);

        var ended = await machine.AskAsync("fix", "interactive", "--undo");

        Assert.Equal(3, ended.Code);
        Assert.Contains("other changes since the backup was made", ended.Talk, StringComparison.Ordinal);
        Assert.Equal(changed, await File.ReadAllTextAsync(kernel));
    }

    [UnixFact]
    public async Task The_tools_own_file_is_replaced_once_and_restored_to_the_byte()
    {
        var file = machine.HasInteractive();
        var original = await File.ReadAllBytesAsync(file);

        var replaced = await machine.AskAsync(ByReplacing);
        var version = AssemblyName.GetAssemblyName(file).Version;
        var again = await machine.AskAsync(ByReplacing);
        var backup = await File.ReadAllBytesAsync(file + ".bak");
        var undone = await machine.AskAsync("fix", "interactive", "--undo", "--how", "replace");

        Assert.Equal((0, new Version(10, 1, 0, 0)), (replaced.Code, version));
        Assert.EndsWith("FSharp.Core.dll (10.0.0.0 by 10.1.0.0)", replaced.Output.Split('\n')[0], StringComparison.Ordinal);
        Assert.Equal(original, backup);
        Assert.Equal((0, ""), (again.Code, again.Output));
        Assert.EndsWith("FSharp.Core.dll is 10.1.0.0 already: nothing to do.\n", again.Talk, StringComparison.Ordinal);
        Assert.Equal(0, undone.Code);
        Assert.Equal(original, await File.ReadAllBytesAsync(file));
        Assert.False(File.Exists(file + ".bak"));
    }

    [UnixTheory]
    [InlineData("no assembly", null, "a file that is not readable as FSharp.Core")]
    [InlineData(null, "another backup", "FSharp.Core that is not readable")]
    public async Task A_file_that_is_not_what_it_should_be_is_not_replaced(string? file, string? backup, string says)
    {
        var path = machine.HasInteractive();
        if (file is not null)
            await File.WriteAllTextAsync(path, file);
        if (backup is not null)
            await File.WriteAllTextAsync(path + ".bak", backup);
        var original = await File.ReadAllBytesAsync(path);

        var ended = await machine.AskAsync(ByReplacing);

        Assert.Equal((3, ""), (ended.Code, ended.Output));
        Assert.Contains(says, ended.Talk, StringComparison.Ordinal);
        Assert.Equal(original, await File.ReadAllBytesAsync(path));
        Assert.Equal(backup is not null, File.Exists(path + ".bak"));
    }

    [UnixFact]
    public async Task Without_a_choice_or_without_NET_Interactive_nothing_is_changed()
    {
        var unchosen = await machine.AskAsync("fix", "interactive");
        var absent = await machine.AskAsync(ByReplacing);

        Assert.Equal((1, ""), (unchosen.Code, unchosen.Output));
        Assert.StartsWith("Choose what to change: --how kernelspec", unchosen.Talk, StringComparison.Ordinal);
        Assert.Equal((1, ""), (absent.Code, absent.Output));
        Assert.Contains("nothing was changed", absent.Talk, StringComparison.Ordinal);
    }

    /// <summary>Which FSharp.Core a small program loads that brings 10.0 and lists it as .NET Interactive does.</summary>
    private async Task<string> VersionInHostAsync(IReadOnlyDictionary<string, string> variables)
    {
        var folder = machine.Folder.PathOf("host");
        Directory.CreateDirectory(folder);
        DoctorMachine.WriteFSharp(Path.Combine(folder, "FSharp.Core.dll"), "10.0.0.0");
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal)).Select(file => MetadataReference.CreateFromFile(file));
        var program = CSharpCompilation.Create("host", [CSharpSyntaxTree.ParseText("""System.Console.Write(System.Reflection.Assembly.Load("FSharp.Core").GetName().Version);""")], references);
        Assert.True(program.Emit(Path.Combine(folder, "host.dll")).Success);
        machine.Folder.Write("host/host.runtimeconfig.json", """{ "runtimeOptions": { "tfm": "net10.0", "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" } } }""");
        machine.Folder.Write("host/host.deps.json", """
            {
              "runtimeTarget": { "name": ".NETCoreApp,Version=v10.0", "signature": "" },
              "targets": { ".NETCoreApp,Version=v10.0": {
                "host/1.0.0": { "dependencies": { "FSharp.Core": "10.0.111" }, "runtime": { "host.dll": {} } },
                "FSharp.Core/10.0.111": { "runtime": { "lib/netstandard2.1/FSharp.Core.dll": { "assemblyVersion": "10.0.0.0", "fileVersion": "10.1.1126.37416" } } } } },
              "libraries": {
                "host/1.0.0": { "type": "project", "serviceable": false, "sha512": "" },
                "FSharp.Core/10.0.111": { "type": "package", "serviceable": true, "sha512": "", "path": "fsharp.core/10.0.111" } }
            }
            """);
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(folder, "host.dll")]) { RedirectStandardOutput = true };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
