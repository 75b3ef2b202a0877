using System.CommandLine;

namespace ComputeThesis.Tool;

/// <summary>thesis data describe: one table, what its columns hold, what is missing from it and where it comes from.</summary>
internal static class DataDescribe
{
    public static Command Create()
    {
        var name = new Argument<string>("TABLE") { Description = "The table's name, as thesis data list has it." };
        var command = new Command("describe", """
            Describes one table: what a row is, its key and days, since when a row was known, its columns, gaps, sources and licence.

              thesis data describe cloud_revenue
              thesis data describe prices --package my-data
            """)
        {
            name,
        };
        command.OnPackage((arguments, data, _) => Task.FromResult(Show(data, arguments.GetValue(name)!)));
        return command;
    }

    private static ExitCode Show(DataPackage data, string name)
    {
        if (TableChoice.Find(data, [name], out var problem) is not [var table])
        {
            Console.Error.WriteLine(problem);
            return ExitCode.Usage;
        }

        // Read before the first line is written: a table that does not hold what it should has nothing to describe.
        var rows = data[table.Name];
        var gaps = table.IsSeries ? rows.Gaps() : null;
        Console.Out.WriteLine($"{table.Name}: {table.Title}");
        ShowFacts(table, rows);
        ShowColumns(table);
        ShowGaps(gaps);
        ShowSources(rows.Sources());
        return ExitCode.Ok;
    }

    private static void ShowFacts(TableEntry table, Records rows)
    {
        var facts = new Sheet("", "") { Long = [""] };
        facts.Add("row", table.Description);
        facts.Add("rows", $"{rows.Count:N0}");
        facts.Add("days", table is { FirstDay: { } first, LastDay: { } last } ? $"{DayText.Write(first)} to {DayText.Write(last)}" : "none");
        facts.Add("key", table.Key.Count > 0 ? string.Join(", ", table.Key) : "none");
        facts.Add("known on", table.KnownOn is { } column ? $"{column}, the column that tells since when a row was known" : "not told: the table has no vintages");
        facts.Add("file", table.File);
        facts.Add("from", table.Sources.Count > 0 ? string.Join(", ", table.Sources) : "not told");
        facts.Add("licence", table.Licence.Length > 0 ? table.Licence : "not told");
        facts.Write();
    }

    private static void ShowColumns(TableEntry table)
    {
        var sheet = new Sheet("column", "type", "unit", "required", "words", "description") { Long = ["words", "description"] };
        foreach (var column in table.Columns)
            sheet.Add(column.Name, column.Type, column.Unit, column.IsRequired ? "yes" : "no", string.Join(", ", column.Words), column.Description);
        Begin($"{table.Columns.Count} columns");
        sheet.Write();
    }

    private static void ShowGaps(Gaps? gaps)
    {
        if (gaps is null)
            return;
        var sheet = new Sheet("series", "from", "to", "missing", "kind") { Numbers = ["missing"] };
        foreach (var gap in gaps)
            sheet.Add(gap.Series, DayText.Write(gap.From), DayText.Write(gap.To), $"{gap.Days:N0}", gap.IsEnd ? "ends early" : "gap");
        Begin(gaps.Count == 0 ? "No gaps" : Counted(gaps.Count, "gap"));
        if (gaps.Count > 0)
            sheet.Write(many: true);
    }

    private static void ShowSources(Sources sources)
    {
        var sheet = new Sheet("source", "kind", "licence", "rows", "first known", "last known", "address") { Numbers = ["rows"], Long = ["address"] };
        foreach (var source in sources)
            sheet.Add(source.Name == source.Address ? null : source.Name, source.Kind, source.Licence, $"{source.Rows:N0}", DayText.Write(source.First), DayText.Write(source.Last), source.Address);
        Begin(sources.Count == 0 ? "No row names a source" : Counted(sources.Count, "source"));
        if (sources.Count > 0)
            sheet.Write(many: true);
    }

    private static string Counted(int count, string what) => $"{count:N0} {what}{(count == 1 ? "" : "s")}";

    private static void Begin(string title)
    {
        Console.Out.WriteLine();
        Console.Out.WriteLine(title);
    }
}
