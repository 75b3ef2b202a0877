using Spectre.Console;

namespace ComputeThesis.Tool;

/// <summary>What the doctor found, for a reader: a word says how it stands, and colour only repeats it.</summary>
internal static class DoctorReport
{
    private const string Cure = "cure: ";
    private const int WordWidth = 6;
    private const int Narrowest = 30;

    public static void Write(IReadOnlyList<Diagnosis> installed, IReadOnlyList<Diagnosis> hosts)
    {
        if (Console.IsOutputRedirected)
            WriteText(Console.Out, installed, hosts);
        else
            WriteTo(AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Out) }), installed, hosts);
    }

    /// <summary>Lines for files and other programs: one for a diagnosis, one for its cure.</summary>
    public static void WriteText(TextWriter writer, IReadOnlyList<Diagnosis> installed, IReadOnlyList<Diagnosis> hosts) =>
        Write((text, _) => writer.Write(text), int.MaxValue, installed, hosts);

    /// <summary>Lines as wide as a terminal.</summary>
    public static void WriteTo(IAnsiConsole console, IReadOnlyList<Diagnosis> installed, IReadOnlyList<Diagnosis> hosts) =>
        Write((text, style) => console.Write(new Text(text, style)), console.Profile.Width, installed, hosts);

    private static void Write(Action<string, Style?> write, int width, IReadOnlyList<Diagnosis> installed, IReadOnlyList<Diagnosis> hosts)
    {
        var nameWidth = installed.Concat(hosts).Max(diagnosis => diagnosis.Name.Length);
        var column = 2 + WordWidth + 2 + nameWidth + 2;
        foreach (var (title, diagnoses) in ((string, IReadOnlyList<Diagnosis>)[])[("Installed", installed), ("What works", hosts)])
        {
            write($"{(diagnoses == hosts ? "\n" : "")}{title}\n", new(decoration: Decoration.Bold));
            foreach (var diagnosis in diagnoses)
            {
                write("  ", null);
                write(Word(diagnosis, diagnoses == hosts).PadRight(WordWidth), new(ColorOf(diagnosis.Standing)));
                write($"  {diagnosis.Name.PadRight(nameWidth)}  {string.Join("\n" + new string(' ', column), Wrapped(diagnosis.Text.ReplaceLineEndings(" "), Math.Max(Narrowest, width - column)))}\n", null);
                if (diagnosis.Cure is not { } cure)
                    continue;
                // A command that is broken in two is not copied in one; it begins further left where that keeps it whole.
                write(new string(' ', column + Cure.Length + cure.Length <= width ? column : WordWidth + 4) + Cure, null);
                write(cure + "\n", new(Color.Aqua));
            }
        }
    }

    private static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = "";
        // A path may be wider than the column.
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word.Chunk(width)).Select(part => new string(part)))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line += line.Length > 0 ? " " + word : word;
        }

        yield return line;
    }

    private static string Word(Diagnosis diagnosis, bool isHost) => diagnosis.Standing switch
    {
        Standing.Well => isHost ? "works" : "here",
        Standing.OneStep => "to do",
        Standing.Broken => "broken",
        _ => "absent",
    };

    private static Color ColorOf(Standing standing) => standing switch { Standing.Well => Color.Green, Standing.OneStep => Color.Yellow, Standing.Broken => Color.Red, _ => Color.Grey };
}
