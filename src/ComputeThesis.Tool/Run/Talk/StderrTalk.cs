using Spectre.Console;

namespace ComputeThesis.Tool;

/// <summary>The talk that suits where stderr goes.</summary>
internal static class StderrTalk
{
    // Nothing of the terminal library is loaded where there is no terminal. A build server may have one, and keeps all that moves on it.
    public static RunTalk Create() => Console.IsErrorRedirected || Environment.GetEnvironmentVariable("CI") is { Length: > 0 } ? new PlainTalk(Console.Error, TimeProvider.System) : OnTerminal();

    private static RunTalk OnTerminal()
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Profile.Capabilities.Interactive ? new TerminalTalk(console, !Console.IsOutputRedirected) : new PlainTalk(Console.Error, TimeProvider.System);
    }
}
