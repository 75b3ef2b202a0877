using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace ComputeThesis.Tool;

/// <summary>Carries out what was typed, and says what is wrong with it: on stderr and in short, for stdout is for what a command promises.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(RootCommand root, string[] arguments, CancellationToken stop)
    {
        // Who types no command asks what there is.
        var parsed = root.Parse(arguments.Length == 0 ? ["--help"] : arguments);
        if (parsed.Action is HelpAction)
            HelpText.Fit(parsed.CommandResult.Command, Console.IsOutputRedirected ? int.MaxValue : Console.WindowWidth);
        if (parsed.Action is not ParseErrorAction)
            return await parsed.InvokeAsync(new() { ProcessTerminationTimeout = null }, stop);
        foreach (var problem in Problems(parsed))
            await Console.Error.WriteLineAsync(problem);
        await Console.Error.WriteLineAsync($"'{Named(parsed)} --help' says what it takes.");
        return (int)ExitCode.Usage;
    }

    private static IEnumerable<string> Problems(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        // The library says of a wrong command also that there is none; a command that does something itself needs none.
        if (command.Subcommands.Count == 0 || command.Action is not null)
            return parsed.Errors.Select(error => string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Distinct();
        var known = string.Join(", ", command.Subcommands.Select(sub => sub.Name));
        return [parsed.UnmatchedTokens is [var wrong, ..] ? $"{Named(parsed)} has no command '{wrong}'; it has {known}." : $"{Named(parsed)} takes a command: {known}."];
    }

    private static string Named(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (SymbolResult? one = parsed.CommandResult; one is CommandResult { Command: var command }; one = one.Parent)
            names.Push(command is RootCommand ? "thesis" : command.Name);
        return string.Join(' ', names);
    }
}
