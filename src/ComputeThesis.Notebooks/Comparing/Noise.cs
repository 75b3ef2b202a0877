using System.Text.RegularExpressions;

namespace ComputeThesis.Notebooks;

/// <summary>Where a text stands: what is noise in one place is content in another.</summary>
[Flags]
internal enum NoisePlace
{
    /// <summary>What a reader sees.</summary>
    Shown = 1,

    /// <summary>What a program wrote to the console.</summary>
    Console = 2,

    /// <summary>Attributes, scripts and styles.</summary>
    Markup = 4,
}

/// <summary>A piece of text that says something about the run and nothing about its result.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Kept">The part that is compared all the same.</param>
internal readonly record struct NoiseSpan(NoiseRule Rule, int Start, int Length, string Kept);

/// <summary>A kind of noise.</summary>
/// <param name="Name">What a report calls it, in the plural.</param>
/// <param name="Places">Where it is noise.</param>
/// <param name="Pattern">What it looks like; a group <c>kept</c> is compared all the same, and where there is a group <c>noise</c>, it alone is noise.</param>
/// <param name="IsName">Whether it names something: another name is no change, as long as the same thing keeps it throughout the cell.</param>
internal sealed record NoiseRule(string Name, NoisePlace Places, Regex Pattern, bool IsName = false);

/// <summary>The only file that knows what is noise: each rule with its reason. A rule must not be able to meet a number that a notebook computed.</summary>
internal static partial class Noise
{
    private const NoisePlace Everywhere = NoisePlace.Shown | NoisePlace.Console | NoisePlace.Markup;

    private static readonly NoiseRule[] Rules =
    [
        // Hosts and plotting libraries name elements by fresh GUIDs. One within an address on the web is part of that address, and stays.
        new("ids", Everywhere, Guids(), IsName: true),

        // Names of elements that end in a hash or a random number; nobody reads them, so only within a tag, or quoted or selected in a script or a style.
        new("ids", NoisePlace.Markup, ElementIds(), IsName: true),

        // The ports of the host that ran the notebook.
        new("addresses of the host", Everywhere, Localhost()),

        // Where an object lies in memory: Python and native code print it after 'at' or as a full pointer.
        new("memory addresses", Everywhere, Pointers(), IsName: true),

        // Another machine has another temporary folder, and what is in it bears a random name; an ending says what it is.
        new("paths", Everywhere, TemporaryPaths()),

        // Another machine has the notebook in another folder; the name of the file is still compared.
        new("paths", Everywhere, Paths()),

        // How long something took, where the text says that it is that.
        new("timings", NoisePlace.Shown | NoisePlace.Console, Timings()),

        // A line of the console that is nothing but milliseconds. In a table or a sentence they may be a result.
        new("timings", NoisePlace.Console, BareTimings()),
    ];

    /// <summary>The noise in a text, from left to right, without overlaps.</summary>
    public static IReadOnlyList<NoiseSpan> Find(string text, NoisePlace place)
    {
        var spans = new List<NoiseSpan>();
        var taken = new HashSet<int>();
        foreach (var rule in Rules.Where(rule => (rule.Places & place) != 0))
        {
            foreach (Match match in rule.Pattern.Matches(text))
            {
                var noise = match.Groups["noise"] is { Success: true } part ? part : match;
                if (noise.Length > 0 && Enumerable.Range(noise.Index, noise.Length).All(taken.Add))
                    spans.Add(new(rule, noise.Index, noise.Length, match.Groups["kept"].Value));
            }
        }
        spans.Sort((a, b) => a.Start.CompareTo(b.Start));
        return spans;
    }

    /// <summary>The text without what no reader ever sees: colours of a terminal, line endings of a system, spaces at the end of lines.</summary>
    public static string Clean(string text) =>
        TrailingSpace().Replace(Ansi().Replace(text, "").Replace("\r\n", "\n").Replace('\r', '\n'), "").TrimEnd('\n');

    /// <summary>Whether an output is there for the host alone: the script by which .NET Interactive finds its own port, with the first cell's output.</summary>
    public static bool IsHostScript(string html) =>
        html.Contains("dotnet-interactive-this-cell", StringComparison.Ordinal) && html.Contains("probeAddresses", StringComparison.Ordinal);

    /// <summary>HTML without .NET Interactive's own style sheet, which comes anew with every value and differs between its versions.</summary>
    public static string WithoutHostStyle(string html) => HostStyle().Replace(html, "");

    /// <summary>The text of a value that .NET Interactive wrapped in markup of its own and another host shows as it is; null where the HTML is something else.</summary>
    public static string? PlainOf(string html) =>
        WrappedText().Match(WithoutHostStyle(html).Trim()) is { Success: true } match ? System.Net.WebUtility.HtmlDecode(match.Groups[1].Value) : null;

    [GeneratedRegex(@"\b[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\b(?<![\w-].{36})(?!-)(?<!https?://[^\s""\'<>]*)")]
    private static partial Regex Guids();

    [GeneratedRegex(@"\b(?:[A-Za-z]+[-_]){1,3}(?=[0-9a-f]*\d)(?=\d*[a-f]|\d{8})[0-9a-f]{8,32}\b(?!-)(?<=<[^<>]*|[""\'#.][\w-]+)(?<!https?://[^\s""\'<>]*)|(?<=[\s""\'#])[0-9a-f]{32}\b(?!-)(?<=<[^<>]*)(?<!https?://[^\s""\'<>]*)")]
    private static partial Regex ElementIds();

    [GeneratedRegex(@"https?://(?:localhost|127\.0\.0\.1|\[::1\]):\d+")]
    private static partial Regex Localhost();

    [GeneratedRegex(@"(?<=\bat )0x[0-9A-Fa-f]{6,16}\b|\b0x[0-9a-f]{12,16}\b")]
    private static partial Regex Pointers();

    [GeneratedRegex(@"(?<![\w./:-])(?:file://)?(?:/tmp|/var/folders|/private/var/folders|/dev/shm)(?:/[\w.@+~-]+)+?(?<kept>\.[A-Za-z]\w{0,7})?(?![\w./~@+-])|(?:file:///)?\b[A-Za-z]:[\\/](?:[\w .@+~()-]+[\\/])*(?:Temp|tmp)(?:[\\/][\w.@+~-]+)+?(?<kept>\.[A-Za-z]\w{0,7})?(?![\w.\\/~@+-])")]
    private static partial Regex TemporaryPaths();

    [GeneratedRegex(@"(?<![\w./:-])(?:file://)?/(?:home|Users|root|mnt|opt|usr|work|workspaces?|builds?|github|app|srv|var)/(?:[\w.@+~-]+/)*(?<kept>[\w.@+~-]*)|(?:file:///)?(?<!\w)[A-Za-z]:[\\/](?:[\w.@+~()-]+(?: [\w.@+~()-]+)*[\\/])*(?<kept>[\w.@+~-]*)|\bfile:///(?:[\w.@+~%-]+/)*(?<kept>[\w.@+~%-]*)")]
    private static partial Regex Paths();

    [GeneratedRegex(@"\b(?i:wall time|cpu times?|elapsed(?: time)?|took|finished in|completed in|done in|executed in|ran in)\s*[:=]?\s*(?:about |~|user )?(?<noise>(?:\d[\d,.]*\s?(?:ns|µs|us|ms|s|secs?|seconds|milliseconds|min|minutes)\b|\d+:\d{2}:\d{2}(?:\.\d+)?)(?:(?:\s|, (?:sys|total): )\d[\d,.]*\s?(?:ms|s|µs|us)\b)*)")]
    private static partial Regex Timings();

    [GeneratedRegex(@"^[ \t]*(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s?(?:ms|µs|us|ns|milliseconds)[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex BareTimings();

    [GeneratedRegex(@"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)")]
    private static partial Regex Ansi();

    [GeneratedRegex(@"[ \t]+(?=\n|$)")]
    private static partial Regex TrailingSpace();

    [GeneratedRegex(@"<style>\s*\.dni-[^<]*</style>")]
    private static partial Regex HostStyle();

    [GeneratedRegex(@"^<div class=""dni-plaintext""><pre>([^<]*)</pre></div>$|^<div class=""dni-plaintext"">([^<]*)</div>$")]
    private static partial Regex WrappedText();
}
