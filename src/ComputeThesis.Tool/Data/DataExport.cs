using System.CommandLine;

namespace ComputeThesis.Tool;

/// <summary>thesis data export: tables as files for other programs.</summary>
internal static class DataExport
{
    private static readonly Dictionary<string, TableFormat> Formats = new()
    {
        ["csv"] = CsvFormat.WriteAsync,
        ["parquet"] = (stream, columns, rows, stop) => ParquetFormat.WriteAsync(stream, columns, rows, stop),
        ["json"] = JsonFormat.WriteAsync,
    };

    public static Command Create()
    {
        var names = new Argument<string[]>("TABLE") { Description = "The tables to export. Left out: every table.", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format") { Description = "What to write.", HelpName = "csv|parquet|json", DefaultValueFactory = _ => "csv" }.AcceptOnlyFromAmong([.. Formats.Keys]);
        var output = new Option<DirectoryInfo>("--out") { Description = "Where the files go, one a table.", HelpName = "FOLDER", DefaultValueFactory = _ => new(Path.Combine("artifacts", "data")) };
        var asOf = new Option<DateOnly?>("--as-of")
        {
            Description = "Only what was known at the end of a day: one row a figure, the last known.",
            HelpName = "DAY",
            CustomParser = result =>
            {
                if (!DayText.TryRead(result.Tokens[0].Value, out var day))
                    result.AddError($"--as-of takes a day such as 2026-05-15, not '{result.Tokens[0].Value}'.");
                return day;
            },
        };
        var command = new Command("export", """
            Exports tables, one file each. The files written are listed on stdout, all talk is on stderr. A file is there whole or not at all.

              thesis data export --out tables                               every table as CSV, as the package has it
              thesis data export cloud_revenue --format json --out tables   one table as an array of objects
              thesis data export --format parquet --as-of 2026-05-15        what was known that day, in typed columns
            """)
        {
            names, format, output, asOf,
        };
        command.OnPackage(async (arguments, data, stop) =>
        {
            if (TableChoice.Find(data, arguments.GetValue(names)!, out var problem) is not { } tables)
            {
                await Console.Error.WriteLineAsync(problem);
                return ExitCode.Usage;
            }

            var (kind, folder) = (arguments.GetValue(format)!, arguments.GetValue(output)!);
            folder.Create();
            foreach (var table in tables)
            {
                stop.ThrowIfCancellationRequested();
                var rows = Known(table, data[table.Name], arguments.GetValue(asOf));
                var path = Path.Combine(folder.FullName, FileName.Of(table, kind));
                await NewFile.WriteAsync(path, stream => Formats[kind](stream, table.Columns, rows, stop));
                await Console.Out.WriteLineAsync(FileName.Shown(path));
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static Records Known(TableEntry table, Records rows, DateOnly? asOf)
    {
        if (asOf is not { } day)
            return rows;
        if (table.KnownOn is not null)
            return rows.At(Vintage.AsOf(day));
        Console.Error.WriteLine($"{table.Name} does not tell since when a row was known: exported whole.");
        return rows;
    }
}
