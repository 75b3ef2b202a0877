using Spectre.Console;

namespace ComputeThesis.Tool;

/// <summary>What the doctor found, for a reader: a word says how it stands, and colour only repeats it.</summary>
internal static class DoctorReport
{
    private const string Installed = "Installed";
    private const string Hosts = "What works";

    public static void Write(IReadOnlyList<Finding> installed, IReadOnlyList<Finding> hosts)
    {
        if (Console.IsOutputRedirected)
            WriteText(Console.Out, installed, hosts);
        else
            WriteTables(AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Out) }), installed, hosts);
    }

    /// <summary>A line is a finding, for files and other programs; a cure stands on a line of its own.</summary>
    public static void WriteText(TextWriter writer, IReadOnlyList<Finding> installed, IReadOnlyList<Finding> hosts)
    {
        var width = installed.Concat(hosts).Max(finding => finding.Name.Length);
        foreach (var (title, findings) in ((string, IReadOnlyList<Finding>)[])[(Installed, installed), (Hosts, hosts)])
        {
            writer.WriteLine(title);
            foreach (var finding in findings)
            {
                writer.WriteLine($"  {Word(finding, findings == hosts),-6}  {finding.Name.PadRight(width)}  {finding.Text.ReplaceLineEndings(" ")}");
                if (finding.Cure is { } cure)
                    writer.WriteLine($"  {"",-6}  {"".PadRight(width)}  cure: {cure}");
            }
        }
    }

    /// <summary>Tables as wide as the terminal.</summary>
    public static void WriteTables(IAnsiConsole console, IReadOnlyList<Finding> installed, IReadOnlyList<Finding> hosts)
    {
        var width = installed.Concat(hosts).Max(finding => finding.Name.Length);
        foreach (var (title, findings) in ((string, IReadOnlyList<Finding>)[])[(Installed, installed), (Hosts, hosts)])
        {
            console.Write(new Text(title + "\n", new Style(decoration: Decoration.Bold)));
            var table = new Spectre.Console.Table { Border = TableBorder.None, ShowHeaders = false };
            table.AddColumn(new TableColumn("") { NoWrap = true, Padding = new(2, 0, 2, 0) });
            table.AddColumn(new TableColumn("") { NoWrap = true, Width = width, Padding = new(0, 0, 2, 0) });
            table.AddColumn(new TableColumn("") { Padding = new(0, 0, 0, 0) });
            foreach (var finding in findings)
            {
                table.AddRow(new Text(Word(finding, findings == hosts), new Style(ColorOf(finding.Standing))), new Text(finding.Name), new Text(finding.Text.ReplaceLineEndings(" ")));
                if (finding.Cure is { } cure)
                    table.AddRow(new Text(""), new Text(""), new Paragraph().Append("cure: ").Append(cure, new Style(Color.Aqua)));
            }

            console.Write(table);
        }
    }

    private static string Word(Finding finding, bool isHost) => finding.Standing switch
    {
        Standing.Well => isHost ? "works" : "here",
        Standing.OneStep => "to do",
        Standing.Broken => "broken",
        _ => "absent",
    };

    private static Color ColorOf(Standing standing) => standing switch { Standing.Well => Color.Green, Standing.OneStep => Color.Yellow, Standing.Broken => Color.Red, _ => Color.Grey };
}
