using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace ComputeThesis.Tool;

/// <summary>The options that say which kernel in which place is meant.</summary>
internal sealed partial class KernelPlace
{
    private readonly Option<bool> user = new("--user") { Description = "In your own data folder of Jupyter, which is so if no place is named." };
    private readonly Option<string?> prefix = new("--prefix") { Description = "Below a prefix: an environment of Python or conda, or /usr/local for all users.", HelpName = "DIR" };
    private readonly Option<string?> name;

    /// <summary>Gives the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="ofName">What a named kernel means to it.</param>
    public KernelPlace(Command command, string ofName)
    {
        name = new("--name") { Description = ofName, HelpName = "NAME" };
        name.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && !IsName(given))
                result.AddError($"--name takes letters, digits, '.', '_' and '-', such as --name {OwnKernel.Name}, not '{given}'.");
        });
        prefix.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && string.IsNullOrWhiteSpace(given))
                result.AddError("--prefix takes a folder, such as --prefix /usr/local, not ''.");
        });
        command.Add(user);
        command.Add(prefix);
        command.Add(name);
        command.Validators.Add(result =>
        {
            if (result.GetValue(user) && result.GetResult(prefix) is not null)
                result.AddError("--user and --prefix name two places. Leave one out.");
        });
    }

    /// <summary>The folder of kernels that is meant.</summary>
    public string KernelsOf(ParseResult arguments) => JupyterFolders.KernelsOf(arguments.GetValue(prefix) is { } folder ? JupyterFolders.DataOf(folder) : JupyterFolders.Here.User);

    /// <summary>The name that was given, as Jupyter compares it, or null.</summary>
    public string? NameOf(ParseResult arguments) => arguments.GetValue(name)?.ToLowerInvariant();

    /// <summary>Whether Jupyter takes it for the name of a kernel, and the system for that of a folder.</summary>
    private static bool IsName(string given) => Name().IsMatch(given) && given.Trim('.').Length > 0;

    [GeneratedRegex(@"^[A-Za-z0-9._\-]+\z")]
    private static partial Regex Name();
}
