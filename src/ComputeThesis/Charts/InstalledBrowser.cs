using System.ComponentModel;

namespace ComputeThesis;

/// <summary>A Chromium, Chrome or Edge of this machine: the only file that knows where they are and how they are asked for a picture.</summary>
/// <param name="Program">The file that starts it.</param>
internal sealed record InstalledBrowser(string Program)
{
    /// <summary>The variable that names a browser to use instead of the first one found; other programs read it too.</summary>
    public const string Variable = "CHROME_PATH";

    /// <summary>How many pixels of a picture a CSS pixel is wide and high.</summary>
    public const int Scale = 2;

    // Some versions take the bars of a window that nobody sees off the height asked for: the picture is cut to size afterwards.
    private const int Bars = 240;

    /// <summary>The names under which browsers stand in PATH.</summary>
    public static IReadOnlyList<string> Names { get; } = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "msedge", "chrome"];

    private static string[] UsualFolders(Func<string, string?> variable) => OperatingSystem.IsMacOS()
        ? [.. from folder in (string[])["/Applications", Path.Combine(variable("HOME") ?? "/", "Applications")] from name in (string[])["Google Chrome", "Chromium", "Microsoft Edge"] select $"{folder}/{name}.app/Contents/MacOS/{name}"]
        : OperatingSystem.IsWindows()
            ? [.. from root in (string[])["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"] where variable(root) is not null from file in (string[])[@"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"] select Path.Combine(variable(root)!, file)]
            : [];

    /// <summary>The browser to use, or null where there is none.</summary>
    /// <exception cref="InvalidOperationException">The variable names a file that does not exist.</exception>
    public static InstalledBrowser? Search(Func<string, string?>? variable = null)
    {
        variable ??= Environment.GetEnvironmentVariable;
        if (variable(Variable) is { Length: > 0 } chosen)
            return new(InstalledProgram.Find(chosen, variable) ?? throw new InvalidOperationException($"{Variable} is '{chosen}', and there is no such file. Set it to the program of a Chromium, Chrome or Edge, or unset it and the first one found is used."));
        var found = Names.Select(name => InstalledProgram.Find(name, variable)).FirstOrDefault(file => file is not null) ?? UsualFolders(variable).FirstOrDefault(File.Exists);
        return found is null ? null : new(found);
    }

    /// <summary>The browser to use.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static InstalledBrowser Find(Func<string, string?>? variable = null) => Search(variable) ?? throw new InvalidOperationException(
        $"A figure is saved as .png by an installed Chromium, Chrome or Edge, and there is none: {Variable} is not set, PATH holds none of {string.Join(", ", Names)}{(OperatingSystem.IsLinux() ? "" : ", and the usual folders hold none either")}. "
        + $"{Cure} If one stands elsewhere, set {Variable} to its program. Saving as .svg, .html or .json needs no browser.");

    private static string Cure => OperatingSystem.IsWindows() ? "Edge comes with Windows; otherwise 'winget install Google.Chrome' installs one."
        : OperatingSystem.IsMacOS() ? "'brew install --cask google-chrome' installs one."
        : "'apt install chromium' (Debian), 'dnf install chromium' (Fedora) or 'snap install chromium' (Ubuntu) installs one.";

    /// <summary>Where a page and its picture may lie: a Chromium from a snap sees only a folder of its own.</summary>
    public string WorkRoot => Program.StartsWith("/snap/", StringComparison.Ordinal) || (Path.GetFileName(Program) == "chromium-browser" && File.Exists("/snap/bin/chromium"))
        ? Directory.CreateDirectory(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "snap", "chromium", "common")).FullName
        : Path.GetTempPath();

    /// <summary>Draws a page into a PNG that is at least as high as asked, at two pixels a CSS pixel.</summary>
    /// <param name="page">The page, a file.</param>
    /// <param name="width">The width in CSS pixels.</param>
    /// <param name="height">The least height in CSS pixels.</param>
    /// <param name="picture">The file to write.</param>
    /// <param name="limit">How long it may take.</param>
    /// <exception cref="TimeoutException">It took longer, and was ended.</exception>
    /// <exception cref="InvalidOperationException">The browser drew nothing.</exception>
    public void Draw(string page, int width, int height, string picture, TimeSpan limit)
    {
        var profile = Path.Combine(Path.GetDirectoryName(picture)!, "profile");
        List<string> arguments =
        [
            "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", $"--force-device-scale-factor={Scale}", $"--window-size={width},{height + Bars}",
            "--force-color-profile=srgb", "--disable-lcd-text", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync", "--disable-component-update",
            "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND", "--disable-breakpad", $"--user-data-dir={profile}",
            $"--screenshot={picture}", new Uri(page).AbsoluteUri,
        ];
        // Root has no sandbox to give away, and neither have many containers; the page is our own drawing, without script.
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess)
            arguments.Insert(0, "--no-sandbox");
        var ended = Run(arguments, profile, limit);
        if (OperatingSystem.IsLinux() && !File.Exists(picture) && arguments[0] != "--no-sandbox" && ended.Said.Contains("sandbox", StringComparison.OrdinalIgnoreCase))
            ended = Run(["--no-sandbox", .. arguments], profile, limit);
        if (ended.Code != 0 || !File.Exists(picture))
            throw new InvalidOperationException($"'{Program}' {(ended.Code == 0 ? "ended and drew no picture" : $"ended with code {ended.Code}")}. {Another(ended.Said)}");
    }

    /// <summary>What to do about a browser that fails, and what it said.</summary>
    public static string Another(string said) =>
        $"Set {Variable} to another Chromium, Chrome or Edge, or save as .svg, which needs none. {(said.Length == 0 ? "It said nothing." : $"It said: {said}")}";

    private (int Code, string Said) Run(IEnumerable<string> arguments, string dumps, TimeSpan limit)
    {
        try
        {
            return TimedProgram.Run(new(Program, arguments) { Environment = { ["BREAKPAD_DUMP_LOCATION"] = dumps } }, limit);
        }
        catch (Win32Exception problem)
        {
            throw new InvalidOperationException($"'{Program}' could not be started: {problem.Message}. {Another("")}", problem);
        }
        catch (TimeoutException problem)
        {
            throw new TimeoutException($"'{Program}' had not drawn the picture after {Units.Number(limit.TotalSeconds)} s and was ended. {Another(problem.Message)}", problem);
        }
    }
}
