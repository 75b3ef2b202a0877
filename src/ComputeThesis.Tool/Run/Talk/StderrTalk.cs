using Spectre.Console;

namespace ComputeThesis.Tool;

/// <summary>The talk that suits where stderr goes.</summary>
internal static class StderrTalk
{
    // Nothing of the terminal library is loaded where there is no terminal.
    public static RunTalk Create() => Console.IsErrorRedirected ? new PlainTalk(Console.Error, TimeProvider.System) : OnTerminal();

    private static RunTalk OnTerminal()
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Profile.Capabilities.Interactive ? new TerminalTalk(console) : new PlainTalk(Console.Error, TimeProvider.System);
    }
}
