using System.CommandLine;

namespace ComputeThesis.Tool;

/// <summary>thesis data list: the catalogue.</summary>
internal static class DataList
{
    public static Command Create()
    {
        var command = new Command("list", """
            Lists the tables: what each holds, its rows, its first and last day, and under which terms they may be used.

              thesis data list                       the figures that the tool carries
              thesis data list --package my-data     those of a folder
            """);
        command.OnPackage((_, data, _) => Task.FromResult(Show(data)));
        return command;
    }

    private static ExitCode Show(DataPackage data)
    {
        var sheet = new Sheet("table", "what", "rows", "first day", "last day") { Numbers = ["rows"], Long = ["what"] };
        foreach (var table in data.Tables)
            sheet.Add(table.Name, table.Title, table.Rows < 0 ? null : $"{table.Rows:N0}", DayText.Write(table.FirstDay), DayText.Write(table.LastDay));
        Console.Out.WriteLine($"{data.Title}{(data.Version.Length > 0 ? $", {data.Version}" : "")}{(data.AsOfDay is { } day ? $", as known on {DayText.Write(day)}" : "")}");
        sheet.Write();
        var licences = data.Tables.Where(table => table.Licence.Length > 0).GroupBy(table => table.Licence).ToList();
        foreach (var licence in licences)
            Console.Out.WriteLine(licences.Count == 1 ? $"Licence: {licence.Key}" : $"Licence of {string.Join(", ", licence.Select(table => table.Name))}: {licence.Key}");
        return ExitCode.Ok;
    }
}
