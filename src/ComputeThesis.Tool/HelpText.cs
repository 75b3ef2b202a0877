using System.CommandLine;
using System.Text;

namespace ComputeThesis.Tool;

/// <summary>Makes the words of a command fit the terminal they are read in.</summary>
/// <remarks>In a description, lines without indentation are prose; the others list an example and, after two spaces, what it does.</remarks>
internal static class HelpText
{
    private const int Narrowest = 40;

    /// <summary>Fits what the help of a command shows: all of its own words, and the first sentence of each command below it.</summary>
    /// <param name="command">The command that help is asked for.</param>
    /// <param name="width">The columns there are.</param>
    public static void Fit(Command command, int width)
    {
        command.Description = Fitted(command.Description ?? "", width < Narrowest ? int.MaxValue : width);
        foreach (var below in command.Subcommands)
            below.Description = FirstSentence(below.Description ?? "");
    }

    internal static string Fitted(string description, int width)
    {
        var text = new StringBuilder();
        var list = new List<(string Example, string Meaning)>();
        var isProse = false;
        foreach (var line in description.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            if (line.StartsWith("   ", StringComparison.Ordinal) && list.Count > 0)
                list[^1] = (list[^1].Example, $"{list[^1].Meaning} {line.Trim()}");
            else if (line.StartsWith(' '))
                list.Add(line.Trim().Split("  ", 2) is [var example, var meaning] ? (example, meaning.Trim()) : (line.Trim(), ""));
            else
            {
                Flush(text, list, width);
                text.Append(isProse && line.Length > 0 ? " " : isProse ? "\n" : "").Append(line).Append(line.Length == 0 ? "\n" : "");
                isProse = line.Length > 0;
                continue;
            }

            if (isProse)
                text.Append('\n');
            isProse = false;
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Flush(StringBuilder text, List<(string Example, string Meaning)> list, int width)
    {
        if (list.Count == 0)
            return;
        // The help itself stands two columns in.
        var column = list.Max(one => one.Example.Length) + 4;
        var isBeside = column + Narrowest / 2 + 2 <= width && (column <= 30 || list.TrueForAll(one => column + one.Meaning.Length + 2 <= width));
        foreach (var (example, meaning) in list)
        {
            if (isBeside)
                text.Append("  ").Append(example.PadRight(column - 2)).AppendJoin('\n' + new string(' ', column), Wrapped(meaning, width - column - 2)).Append('\n');
            else
                text.Append("  ").Append(example).Append("\n      ").AppendJoin("\n      ", Wrapped(meaning, width - 8)).Append('\n');
        }

        list.Clear();
    }

    private static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }

    private static string FirstSentence(string description)
    {
        var prose = string.Join(' ', description.ReplaceLineEndings("\n").Split("\n\n")[0].Split('\n'));
        return prose.IndexOf(". ", StringComparison.Ordinal) is >= 0 and var end ? prose[..(end + 1)] : prose;
    }
}
