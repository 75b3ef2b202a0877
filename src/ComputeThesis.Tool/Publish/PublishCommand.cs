using System.CommandLine;
using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>thesis publish: a static site of notebooks.</summary>
internal static class PublishCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Notebooks, or folders of them. Left out: the folder notebooks.", Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<DirectoryInfo>("--out") { Description = "Where the site goes. What is there and not of a site is left alone.", HelpName = "FOLDER", DefaultValueFactory = _ => new("site") };
        var inputs = new Option<string>("--inputs") { Description = "How code is shown at first; each page has a button that shows all of it.", HelpName = "hidden|folded|shown", DefaultValueFactory = _ => "shown" }.AcceptOnlyFromAmong("hidden", "folded", "shown");
        var title = new Option<string>("--title") { Description = "The title of the site.", HelpName = "TEXT", DefaultValueFactory = _ => "Notebooks" };
        var stamp = new Option<bool>("--stamp") { Description = "Put the still pictures into the notebooks themselves too, for readers on GitHub and in mail." };
        var command = new Command("publish", """
            Makes a static site of notebooks: an index, and a page each with the outputs that the notebook holds. Nothing is run: 'thesis check' tells first whether they still hold.
            The site works from a file, offline, and without script. Each page can be downloaded as a notebook whose figures are also pictures, so that it reads well on GitHub and in mail; an installed Chromium, Chrome or Edge draws them.
            The files of the site are listed on stdout, the index first; what a reader would miss is said on stderr.

              thesis publish                                  every notebook under notebooks/, into site/
              thesis publish notebooks --title "Our desk"     with a title of its own
              thesis publish my.ipynb --inputs hidden         for readers who want no code
              thesis publish notebooks --stamp                pictures into the notebooks too
            """)
        {
            paths, output, inputs, title, stamp,
        };
        // On a thread of its own: Ctrl-C is only listened to once the action has been handed over.
        command.SetAction((arguments, stop) => Task.Run(() => CommandEnding.OfAsync(() => RunAsync(arguments.GetValue(paths)!, arguments.GetValue(stamp), new(arguments.GetValue(output)!.FullName),
            new() { Title = arguments.GetValue(title)!, Inputs = Enum.Parse<CodeInputs>(arguments.GetValue(inputs)!, ignoreCase: true) }, stop)), CancellationToken.None));
        return command;
    }

    private static async Task<ExitCode> RunAsync(string[] paths, bool stamp, SiteFolder folder, SiteOptions options, CancellationToken stop) => NotebookFiles.Find(paths, null, out var problem) is { } files
        ? await new PublishRun(folder, options).RunAsync(files, stamp, stop)
        : CommandEnding.Say(problem, ExitCode.Usage);
}
