using System.CommandLine;

namespace ComputeThesis.Tool;

/// <summary>thesis kernel remove: takes away what install has written.</summary>
internal static class KernelRemove
{
    public static Command Create()
    {
        var command = new Command("remove", """
            Removes what 'thesis kernel install' has written: every kernel of ours in the place, or the one that is named. What other programs have put there stays. The folders removed are listed on stdout.

              thesis kernel remove                     from your own folder
              thesis kernel remove --name .net-csharp  this one alone
              thesis kernel remove --prefix .venv      from an environment of Python
            """);
        var place = new KernelPlace(command, "The kernel to remove. Left out: every one of ours in the place.");
        command.SetAction((arguments, _) => CommandEnding.OfAsync(() => RunAsync(place.KernelsOf(arguments), place.NameOf(arguments))));
        return command;
    }

    private static async Task<ExitCode> RunAsync(string kernels, string? name)
    {
        var there = KernelSpec.In(kernels);
        if (name is not null && there.FirstOrDefault(spec => spec.Name == name) is var named && named is not { IsOurs: true })
        {
            return CommandEnding.Say(named is null
                ? $"{kernels}: found no kernel '{name}', expected one. 'thesis kernel list' says where ours are; name the place with --prefix."
                : $"{named.File}: found {KernelTalk.Of(named)}, expected one of ours. It can be removed with: jupyter kernelspec remove {named.Name}", ExitCode.Usage);
        }

        var ours = there.Where(spec => spec.IsOurs && (name is null || spec.Name == name)).ToList();
        if (ours.Count == 0)
            CommandEnding.Say($"{kernels}: there is no kernel of ours to remove.");
        foreach (var spec in ours)
        {
            if (!OwnKernel.Remove(spec.Folder))
                CommandEnding.Say($"{spec.Folder} stays, for it holds files that are not of ours; it is no kernel any more.");
            await Console.Out.WriteLineAsync(FileName.Shown(spec.Folder));
        }

        return ExitCode.Ok;
    }
}
