using Spectre.Console;

namespace ComputeThesis.Tool;

/// <summary>Lines of cells for stdout: a table as wide as the terminal, or plain aligned text where a program or a file takes it.</summary>
/// <param name="heads">What stands above the columns; a sheet of empty heads has no such line.</param>
internal sealed class Sheet(params string[] heads)
{
    private const int MostOnTerminal = 20;
    private readonly List<string[]> lines = [];
    private readonly bool hasHeads = heads.Any(head => head.Length > 0);

    /// <summary>The heads of columns that hold numbers, which end under each other.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>The heads of columns that give way where the terminal is narrow: their text goes on below, an address is cut and stays a link.</summary>
    public IReadOnlyList<string> Long { get; init; } = [];

    public void Add(params string?[] cells) => lines.Add([.. cells.Select(cell => (cell ?? "").ReplaceLineEndings(" "))]);

    /// <summary>Writes every line; a terminal is spared those beyond a page when they are <paramref name="many"/>.</summary>
    public void Write(bool many = false)
    {
        var isTerminal = !Console.IsOutputRedirected;
        var shown = many && isTerminal ? Math.Min(MostOnTerminal, lines.Count) : lines.Count;
        if (isTerminal)
            WriteTable(lines.Take(shown));
        else
            WriteText();
        if (shown < lines.Count)
            Console.Out.WriteLine($"{shown} of {lines.Count} lines shown; send the output to a pager or a file to have them all.");
    }

    private void WriteTable(IEnumerable<string[]> shown)
    {
        var table = new Spectre.Console.Table { Border = hasHeads ? TableBorder.Simple : TableBorder.None, ShowHeaders = hasHeads };
        foreach (var head in heads)
            table.AddColumn(new TableColumn(new Text(head)) { Alignment = Numbers.Contains(head) ? Justify.Right : Justify.Left, NoWrap = !Long.Contains(head) });
        foreach (var line in shown)
            table.AddRow(line.Select(Cell));
        AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Out) }).Write(table);
    }

    private static Paragraph Cell(string text) => text.StartsWith("https://", StringComparison.Ordinal)
        ? new Paragraph(text, Style.Plain, new Link(text)) { Overflow = Overflow.Ellipsis }
        : new Paragraph(text);

    private void WriteText()
    {
        IEnumerable<string[]> all = hasHeads ? lines.Prepend(heads) : lines;
        var widths = heads.Select((_, column) => all.Max(line => line[column].Length)).ToArray();
        foreach (var line in all)
            Console.Out.WriteLine(string.Join("  ", line.Select((cell, column) => Numbers.Contains(heads[column]) ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd());
    }
}
