using System.CommandLine;
using System.CommandLine.Parsing;

namespace ComputeThesis.Tool;

/// <summary>What a command line asks of the runs of notebooks, whichever command makes them.</summary>
internal sealed record RunChoices
{
    private const int LongestDay = 86_400;

    private static readonly Option<string[]> SetOption = new("--set")
    {
        Description = "A value for a parameter, in the place of its default: --set provider=AWS, --set note= for an empty text. May be repeated. A parameter is declared in a cell tagged 'parameters'; each notebook takes those that it declares, and a name that none declares is refused.",
        HelpName = "NAME=VALUE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private static readonly Option<string> AsOfOption = new("--as-of")
    {
        Description = "Reads every table of the library as it was known on that day, such as 2026-05-15.",
        HelpName = "DAY",
    };

    private static readonly Option<string> JobsOption = new("--jobs", "-j")
    {
        Description = "How many notebooks run side by side, or auto for as many as there are processors. Each runs in a process of its own and may take 450 MB. One after the other is the default: notebooks are numbered because a later one may read what an earlier one wrote.",
        HelpName = "N",
        DefaultValueFactory = _ => "1",
    };

    private static readonly Option<double> CellSecondsOption = Seconds("--timeout");

    private static readonly Option<double> NotebookSecondsOption = Seconds("--notebook-timeout");

    private static readonly Option<bool> KeepGoingOption = new("--keep-going") { Description = "Go on with the next cell after one has failed." };

    private static readonly Option<bool> StrictOption = new("--strict") { Description = "Refuse a notebook that can be read but breaks the rules of its format, or has cells in a language that is not run." };

    private static readonly Option<bool> NoCacheOption = new("--no-cache") { Description = "Run every notebook. Without it, one that last ran to its end is not run again while nothing that it rests on has changed: code, data, parameters, versions. What was given then is kept in a folder of the user, or in the one that the environment variable COMPUTETHESIS_CACHE names." };

    private static readonly Option<bool> VerboseOption = new("--verbose", "-v") { Description = "Say also why the result of a notebook was not kept for next time." };

    private static readonly Option<string> JunitOption = new("--junit") { Description = "Also write how each cell fared as JUnit XML, which build servers read.", HelpName = "FILE" };

    private static readonly Option<string> JsonOption = new("--json") { Description = "Also write how each cell fared as JSON. With - it goes to stdout, and the files written are listed in it alone.", HelpName = "FILE" };

    static RunChoices()
    {
        CellSecondsOption.Description = "Seconds a cell may take.";
        CellSecondsOption.DefaultValueFactory = _ => 300;
        NotebookSecondsOption.Description = "Seconds a notebook may take. Left out: as long as its cells may.";
        JobsOption.Validators.Add(result =>
        {
            if (JobsOf(result.GetValueOrDefault<string>()) is null)
                result.AddError("--jobs takes a number from 1 to 64, or auto, such as --jobs 2.");
        });
        AsOfOption.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && !DayText.TryRead(text, out _))
                result.AddError($"--as-of takes a day such as 2026-05-15, not '{text}'.");
        });
        SetOption.Validators.Add(result =>
        {
            var settings = result.GetValueOrDefault<string[]>() ?? [];
            foreach (var setting in settings.Where(setting => NameOf(setting) is not { Length: > 0 }))
                result.AddError($"--set takes a name and a value, such as --set provider=AWS, not '{setting}'.");
            foreach (var twice in settings.GroupBy(NameOf).Where(group => group.Key is { Length: > 0 } && group.Count() > 1))
                result.AddError($"--set gives '{twice.Key}' {twice.Count()} values: {string.Join(", ", twice)}. Keep one of them.");
        });
    }

    /// <summary>How many notebooks run side by side.</summary>
    public int Jobs { get; init; } = 1;

    public TimeSpan CellTimeout { get; init; } = TimeSpan.FromMinutes(5);

    public TimeSpan NotebookTimeout { get; init; } = Timeout.InfiniteTimeSpan;

    public bool KeepGoing { get; init; }

    /// <summary>What --set gave, by name; each notebook takes those that it declares.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The day whose knowledge every table is read with, or null for all that is known.</summary>
    public DateOnly? AsOf { get; init; }

    public bool UseCache { get; init; } = true;

    public bool Strict { get; init; }

    public bool Verbose { get; init; }

    /// <summary>Where the report in JUnit's form goes, or null for none.</summary>
    public string? Junit { get; init; }

    /// <summary>Where the report in JSON goes, <c>-</c> for stdout, or null for none.</summary>
    public string? Json { get; init; }

    /// <summary>Gives a command the options that every command which runs notebooks has.</summary>
    public static void AddTo(Command command)
    {
        foreach (var option in (Option[])[SetOption, AsOfOption, JobsOption, CellSecondsOption, NotebookSecondsOption, KeepGoingOption, StrictOption, NoCacheOption, JunitOption, JsonOption, VerboseOption])
            command.Options.Add(option);
    }

    /// <summary>What was chosen.</summary>
    public static RunChoices Of(ParseResult arguments) => new()
    {
        Jobs = JobsOf(arguments.GetValue(JobsOption)) ?? 1,
        CellTimeout = TimeSpan.FromSeconds(arguments.GetValue(CellSecondsOption)),
        NotebookTimeout = arguments.GetValue(NotebookSecondsOption) is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan,
        KeepGoing = arguments.GetValue(KeepGoingOption),
        Parameters = (arguments.GetValue(SetOption) ?? []).ToDictionary(setting => NameOf(setting)!, setting => setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal),
        AsOf = arguments.GetValue(AsOfOption) is { } day && DayText.TryRead(day, out var asOf) ? asOf : null,
        UseCache = !arguments.GetValue(NoCacheOption),
        Strict = arguments.GetValue(StrictOption),
        Verbose = arguments.GetValue(VerboseOption),
        Junit = arguments.GetValue(JunitOption),
        Json = arguments.GetValue(JsonOption),
    };

    /// <summary>The choices as a worker is told them.</summary>
    public WorkerRequest ToRequest(NotebookFile file, Notebooks.Notebook notebook, string text, string? page) => new()
    {
        Name = file.Path, Text = text, Folder = Path.GetDirectoryName(Path.GetFullPath(file.Path))!, Title = file.Name, Page = page, Cache = UseCache ? KeptRuns.Folder : null,
        CellTimeout = CellTimeout, NotebookTimeout = NotebookTimeout == Timeout.InfiniteTimeSpan ? null : NotebookTimeout, KeepGoing = KeepGoing,
        Parameters = ParameterChoice.Declared(notebook, Parameters),
        Variables = AsOf is { } day ? new Dictionary<string, string> { [AsOfVariable.Name] = DayText.Write(day)! } : new Dictionary<string, string>(),
    };

    private static Option<double> Seconds(string name)
    {
        var option = NumberOption.Create<double>(name, $"seconds, more than 0 and at most {LongestDay}, such as {name} 60", seconds => seconds is > 0 and <= LongestDay);
        option.HelpName = "SECONDS";
        return option;
    }

    private static int? JobsOf(string? text) => text switch
    {
        "auto" => Environment.ProcessorCount,
        _ => int.TryParse(text, out var count) && count is > 0 and <= 64 ? count : null,
    };

    private static string? NameOf(string setting) => setting.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? setting[..at].Trim() : null;
}
