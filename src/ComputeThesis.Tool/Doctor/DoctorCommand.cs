using System.CommandLine;
using Spectre.Console;

namespace ComputeThesis.Tool;

/// <summary>thesis doctor: what is installed, what will work, what will not and the one command that cures it.</summary>
internal static class DoctorCommand
{
    private const double Patience = 20;

    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Writes what was found as JSON." };
        var timeout = NumberOption.Create<double>("--timeout", "seconds, more than 0 and at most 600, such as --timeout 20", number => number is > 0 and <= 600);
        timeout.Description = $"How long a program may take to answer. Left out: {Patience:0}.";
        timeout.HelpName = "SECONDS";
        var command = new Command("doctor", """
            Says what is installed, and for each host of notebooks and scripts whether it will work here: why not, and the one command that cures it. Nothing is changed, and nothing is asked of a network.
            'works' needs nothing. 'to do' lacks one step. 'broken' is installed and will not work. 'absent' is not installed. Exits with 3 when anything is broken.

              thesis doctor                                         all of it
              thesis doctor --json                                  for a program
              thesis doctor fix interactive --how kernelspec        where cells of .NET Interactive fail for FSharp.Core
            """) { json, timeout, FixInteractive.Create() };
        // On a thread of its own: Ctrl-C is only listened to once the action has been handed over.
        command.SetAction((arguments, stop) => Task.Run(
            () => CommandEnding.OfAsync(() => RunAsync(Machine.Here(TimeSpan.FromSeconds(arguments.GetResult(timeout) is null ? Patience : arguments.GetValue(timeout))), arguments.GetValue(json), stop)), CancellationToken.None));
        return command;
    }

    private static async Task<ExitCode> RunAsync(Machine machine, bool json, CancellationToken stop)
    {
        var found = await WhileShown(() => Examination.OfAsync(machine, stop));
        var (installed, hosts) = (found.Installed, HostDiagnoses.Of(found));
        var code = installed.Concat(hosts).Any(diagnosis => diagnosis.Standing == Standing.Broken) ? ExitCode.BadData : ExitCode.Ok;
        if (json)
            DoctorJson.Write(Console.Out, code, installed, hosts);
        else
            DoctorReport.Write(installed, hosts);
        return code;
    }

    private static async Task<Examination> WhileShown(Func<Task<Examination>> examine)
    {
        if (Console.IsErrorRedirected || Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            return await examine();
        var talk = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        return talk.Profile.Capabilities.Interactive ? await talk.Status().StartAsync("looking around", _ => examine()) : await examine();
    }
}
