using System.ComponentModel;
using System.Diagnostics;

namespace ComputeThesis;

/// <summary>Opens a page in the reader's own browser and does not wait for it.</summary>
internal static class PageOpener
{
    /// <summary>Opens a file, with BROWSER as other programs read it (several, the first that is there; <c>%s</c> stands for the page), or with what the system opens pages with.</summary>
    /// <param name="file">The page.</param>
    /// <param name="variable">Reads a variable of the environment.</param>
    /// <returns>Whether something was started: what it then does is not known.</returns>
    public static bool Open(string file, Func<string, string?> variable)
    {
        var chosen = (variable("BROWSER") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return chosen.Any(command => Start(Words(command, file), variable)) || WithSystem(file, variable);
    }

    private static bool WithSystem(string file, Func<string, string?> variable)
    {
        if (OperatingSystem.IsWindows())
            return Started(new(file) { UseShellExecute = true });
        if (OperatingSystem.IsMacOS())
            return Start(["open", file], variable);
        // Without a display xdg-open takes the terminal for a text browser.
        var hasDisplay = variable("DISPLAY") is { Length: > 0 } || variable("WAYLAND_DISPLAY") is { Length: > 0 };
        return hasDisplay && Start(["xdg-open", file], variable);
    }

    private static string[] Words(string command, string file)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return command.Contains("%s", StringComparison.Ordinal) ? [.. words.Select(word => word.Replace("%s", file, StringComparison.Ordinal))] : [.. words, file];
    }

    private static bool Start(string[] words, Func<string, string?> variable)
    {
        if (InstalledProgram.Find(words[0], variable) is not { } program)
            return false;
        // A shell that leaves it behind: it holds no pipe of ours, and a Ctrl-C meant for us does not end it.
        return OperatingSystem.IsWindows()
            ? Started(new(program, words[1..]))
            : Started(new("/bin/sh", ["-c", "\"$0\" \"$@\" </dev/null >/dev/null 2>&1 &", program, .. words[1..]]));
    }

    private static bool Started(ProcessStartInfo start)
    {
        try
        {
            using var process = Process.Start(start);
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
