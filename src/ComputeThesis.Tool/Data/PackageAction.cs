using System.CommandLine;

namespace ComputeThesis.Tool;

/// <summary>What the commands on data share: the option that names a package, and what an error says and exits with.</summary>
internal static class PackageAction
{
    public delegate Task<ExitCode> Run(ParseResult arguments, DataPackage data, CancellationToken stop);

    /// <summary>Gives a command the option --package, and runs it on the package that it names.</summary>
    public static void OnPackage(this Command command, Run run)
    {
        var package = new Option<DirectoryInfo>("--package") { Description = "A folder with a datapackage.json. Left out: the figures that the tool carries.", HelpName = "FOLDER" };
        command.Add(package);
        // On a thread of its own: Ctrl-C is only listened to once the action has been handed over.
        command.SetAction((arguments, stop) => Task.Run(() => RunAsync(arguments, arguments.GetValue(package), run, stop), CancellationToken.None));
    }

    private static async Task<int> RunAsync(ParseResult arguments, DirectoryInfo? folder, Run run, CancellationToken stop)
    {
        try
        {
            return (int)await run(arguments, folder is null ? DataPackage.Bundled : DataPackage.At(folder.ToString()), stop);
        }
        catch (OperationCanceledException)
        {
            return Say("stopped", ExitCode.Stopped);
        }
        catch (DataFormatException e)
        {
            return Say(e.Message, ExitCode.BadData);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Say($"{e.Message.TrimEnd('.')}. Check the name of the folder, and that you may read it or write to it.", ExitCode.Usage);
        }
    }

    private static int Say(string problem, ExitCode code)
    {
        Console.Error.WriteLine(problem.ReplaceLineEndings(" "));
        return (int)code;
    }
}
