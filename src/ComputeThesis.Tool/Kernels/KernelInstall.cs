using System.CommandLine;

namespace ComputeThesis.Tool;

/// <summary>thesis kernel install: tells the frontends of Jupyter how to start this program.</summary>
internal static class KernelInstall
{
    public static Command Create()
    {
        var command = new Command("install", """
            Installs this program as a kernel of Jupyter. It is written under the name thesis, and, where no other program has it, under .net-csharp too,
            which notebooks written for .NET Interactive ask for. A kernel of another program is never written over. The folders written are listed on stdout.

              thesis kernel install                      for you alone
              thesis kernel install --prefix .venv       for one environment of Python
              thesis kernel install --prefix /usr/local  for all users of the machine
              thesis kernel install --name .net-csharp   under this name alone

            Repeat it when the program has moved: a kernel holds its full path.
            """);
        var place = new KernelPlace(command, $"The name that notebooks ask for. Left out: {OwnKernel.Name}, and {OwnKernel.DotNetName} where it is free.");
        command.SetAction((arguments, _) => CommandEnding.OfAsync(() => RunAsync(place.KernelsOf(arguments), place.NameOf(arguments))));
        return command;
    }

    private static async Task<ExitCode> RunAsync(string kernels, string? name)
    {
        var there = KernelSpec.In(kernels);
        if (there.FirstOrDefault(spec => spec.Name == (name ?? OwnKernel.Name) && !spec.IsOurs) is { } other)
        {
            return CommandEnding.Say(
                $"{other.File}: found {KernelTalk.Of(other)}, expected no kernel of that name or one of ours. Choose a name with --name, or take that one away first: jupyter kernelspec remove {other.Name}",
                ExitCode.Usage);
        }

        var found = KernelSpec.On(JupyterFolders.Here);
        var claimed = name is null ? found.Concat(there).FirstOrDefault(spec => spec.Name == OwnKernel.DotNetName && !spec.IsOurs) : null;
        foreach (var one in name is not null ? [name] : claimed is null ? (string[])[OwnKernel.Name, OwnKernel.DotNetName] : [OwnKernel.Name])
        {
            var folder = there.FirstOrDefault(spec => spec.Name == one)?.Folder ?? Path.Combine(kernels, one);
            await OwnKernel.WriteAsync(folder, one);
            await Console.Out.WriteLineAsync(FileName.Shown(folder));
        }

        foreach (var line in Words(kernels, name ?? OwnKernel.Name, claimed))
            CommandEnding.Say(line);
        return ExitCode.Ok;
    }

    private static IEnumerable<string> Words(string kernels, string name, KernelSpec? claimed)
    {
        if (claimed is not null)
            yield return $"{OwnKernel.DotNetName} is {KernelTalk.Of(claimed)} in {claimed.Folder}, and stays it. For a notebook that asks for it choose {OwnKernel.DisplayNameOf(OwnKernel.Name)}.";
        var folders = JupyterFolders.Here.Kernels;
        if (!folders.Contains(kernels))
            yield return $"A frontend finds it if its Python is the one of that prefix, or with JUPYTER_PATH={Path.GetDirectoryName(kernels)}.";
        else if (folders.TakeWhile(folder => folder != kernels).SelectMany(KernelSpec.In).FirstOrDefault(spec => spec.Name == name) is { } earlier)
            yield return $"A frontend finds {earlier.Folder} first, and starts that. 'thesis kernel list' shows both.";
        if (kernels == JupyterFolders.KernelsOf(JupyterFolders.Here.User) && !JupyterFolders.Here.KernelsOfVsCode.Contains(kernels))
            yield return $"VS Code does not look there, for it passes over JUPYTER_DATA_DIR and XDG_DATA_HOME: start it with JUPYTER_PATH={Path.GetDirectoryName(kernels)}.";
        yield return $"Next: jupyter notebook, then New > {OwnKernel.DisplayNameOf(name)}; in VS Code: Select Kernel > Jupyter Kernel > {OwnKernel.DisplayNameOf(name)}.";
    }
}
