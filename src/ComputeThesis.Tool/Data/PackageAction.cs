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
        command.SetAction((arguments, stop) => Task.Run(() => CommandEnding.OfAsync(() =>
            run(arguments, arguments.GetValue(package) is { } folder ? DataPackage.At(folder.ToString()) : DataPackage.Bundled, stop)), CancellationToken.None));
    }
}
