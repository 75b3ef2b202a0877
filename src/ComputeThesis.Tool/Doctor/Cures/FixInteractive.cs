using System.CommandLine;

namespace ComputeThesis.Tool;

/// <summary>thesis doctor fix interactive: gives .NET Interactive the FSharp.Core that frames and charts need, in the way that the user chooses.</summary>
internal static class FixInteractive
{
    private const string Kernelspec = "kernelspec";
    private const string Replace = "replace";

    public static Command Create()
    {
        var how = new Option<string?>("--how") { Description = "What to change: the kernels of Jupyter that start the tool, or the tool's own file.", HelpName = $"{Kernelspec}|{Replace}" };
        how.AcceptOnlyFromAmong(Kernelspec, Replace);
        var undo = new Option<bool>("--undo") { Description = "Takes back what was changed: in the one way, or without --how in both." };
        var interactive = new Command("interactive", $"""
            .NET Interactive has an FSharp.Core that is too old for frames and charts. ComputeThesis brings a newer one along; where cells fail all the same, because another package was loaded first, this gives the one that this tool carries to .NET Interactive itself. Every file changed is named on stdout, and kept beside itself as .bak.

              thesis doctor fix interactive --how {Kernelspec}  leaves the tool as it is: two variables in its kernels of Jupyter; what Polyglot takes in VS Code is printed
              thesis doctor fix interactive --how {Replace}     replaces FSharp.Core.dll in the tool's folder: holds for Jupyter and VS Code, until the tool is updated
              thesis doctor fix interactive --undo            as it was
            """) { how, undo };
        interactive.SetAction((arguments, _) => CommandEnding.OfAsync(() =>
            RunAsync(InteractiveInstalled.Find(Machine.Here(TimeSpan.Zero)), arguments.GetValue(how), arguments.GetValue(undo))));
        return new("fix", "Cures what the doctor has found, where that takes more than one command of another program.") { interactive };
    }

    private static async Task<ExitCode> RunAsync(InteractiveInstalled found, string? how, bool undo)
    {
        if (undo)
            return Undo(found, how);
        if (how is null)
            return CommandEnding.Say($"Choose what to change: --how {Kernelspec} leaves the tool as it is, --how {Replace} changes its own file. '--help' says more.", ExitCode.Usage);
        if (found.Tools.Count == 0)
            return CommandEnding.Say("There is no .NET Interactive here, neither in ~/.dotnet/tools nor among the packages: nothing was changed.", ExitCode.Usage);
        return how == Replace ? await ReplaceAsync(found) : await SetVariablesAsync(found);
    }

    private static async Task<ExitCode> ReplaceAsync(InteractiveInstalled found)
    {
        foreach (var file in found.Tools.Select(tool => new ReplacedFSharp(InteractiveInstalled.FSharpOf(tool))))
        {
            var before = FSharpCore.VersionOf(file.File);
            if (await file.ReplaceAsync())
            {
                Changed("replaced", $"{file.File} ({before} by {FSharpCore.VersionOf(file.File)})");
                Changed("backup", file.Backup);
            }
            else
                CommandEnding.Say($"{file.File} is {before} already: nothing to do.");
        }

        return ExitCode.Ok;
    }

    private static async Task<ExitCode> SetVariablesAsync(InteractiveInstalled found)
    {
        var store = FSharpStore.Here;
        // All are looked through before the first is written.
        var kernels = found.Kernels.Select(kernel => new KernelFile(kernel.File)).Select(file => (File: file, Text: file.With(store.Variables))).ToList();
        await store.WriteAsync(found.Tools.Select(tool => tool.Framework).Distinct());
        Changed("written", store.Folder);
        foreach (var (file, text) in kernels)
        {
            if (text is null)
            {
                CommandEnding.Say($"{file.File} has the two variables already.");
                continue;
            }

            file.Write(text);
            Changed("changed", file.File);
            Changed("backup", file.Backup);
        }

        if (kernels.Count == 0)
            CommandEnding.Say("Jupyter has no kernel that starts .NET Interactive: none was changed.");
        Console.Out.WriteLine(PolyglotSettings.Text(store.Variables));
        return ExitCode.Ok;
    }

    private static ExitCode Undo(InteractiveInstalled found, string? how)
    {
        var store = FSharpStore.Here;
        var count = 0;
        if (how is null or Kernelspec)
        {
            foreach (var file in found.Kernels.Select(kernel => new KernelFile(kernel.File)).Where(file => file.Undo(store.Variables)))
            {
                Changed("restored", file.File);
                count++;
            }

            if (Directory.Exists(store.Folder))
            {
                Directory.Delete(store.Folder, recursive: true);
                Changed("removed", store.Folder);
                count++;
            }
        }

        if (how is null or Replace)
        {
            foreach (var file in found.Tools.Select(tool => new ReplacedFSharp(InteractiveInstalled.FSharpOf(tool))).Where(file => file.Undo()))
            {
                Changed("restored", file.File);
                count++;
            }
        }

        if (count == 0)
            CommandEnding.Say("There is nothing to take back.");
        return ExitCode.Ok;
    }

    private static void Changed(string verb, string file) => Console.Out.WriteLine($"{verb,-8}  {file}");
}
