using System.Text.Json;
using Parquet;

namespace ComputeThesis.Tests;

public sealed class DataTests : IDisposable
{
    private static readonly string Shipped = Repository.PathOf("data");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("thesis-data-tool-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task List_names_every_table_with_its_rows_and_days_and_the_licence_once()
    {
        var ended = await Thesis.RunAsync(folder.FullName, "data", "list");

        Assert.Equal(0, ended.Code);
        Assert.All(DataPackage.Bundled.Tables, table => Assert.Contains(table.Name, ended.Output, StringComparison.Ordinal));
        Assert.Contains("40,155  2019-01-01  2026-09-27", ended.Output, StringComparison.Ordinal);
        Assert.Single(Lines(ended.Output), line => line.Contains("no licence is claimed", StringComparison.Ordinal));
        Assert.DoesNotContain('\u001b', ended.Output);
    }

    [Fact]
    public async Task Describe_tells_columns_units_days_gaps_sources_and_licence()
    {
        var ended = await Thesis.RunAsync(folder.FullName, "data", "describe", "token_daily", "--package", Shipped);

        Assert.Equal(0, ended.Code);
        Assert.Matches("close_usd +number +USD +yes", ended.Output);
        Assert.Contains("2019-01-01 to 2026-09-27", ended.Output, StringComparison.Ordinal);
        Assert.Matches("AKT +2022-09-28 +2024-06-25 +637 +gap", ended.Output);
        Assert.Matches("risk-metrics +yahoo +MIT +1,363", ended.Output);
        Assert.Contains("no licence is claimed", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_of_a_table_that_is_no_series_speaks_of_no_gaps()
    {
        var ended = await Thesis.RunAsync(folder.FullName, "data", "describe", "gpu_prices");

        Assert.Equal(0, ended.Code);
        Assert.DoesNotContain("gaps", ended.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("hyperscaler, neocloud, decentralised, market", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_is_green_on_what_is_shipped()
    {
        var ended = await Thesis.RunAsync(Repository.Root, "data", "verify", "--package", "data");

        Assert.True(ended.Code == 0, ended.Output + ended.Talk);
        Assert.Equal("", ended.Output);
        Assert.Contains("18 tables checked, 219 prints with stated and computed growth: nothing is wrong", ended.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_is_red_on_a_spoiled_copy_with_place_and_cure()
    {
        var copy = Copy();
        var file = Path.Combine(copy, "gpu_prices.csv");
        var lines = await File.ReadAllLinesAsync(file);
        var cells = lines[11].Split(',');
        cells[Array.IndexOf(lines[0].Split(','), "usd_per_gpu_hour")] = "1.10usd";
        lines[11] = string.Join(',', cells);
        await File.WriteAllTextAsync(file, string.Join('\n', lines) + "\n");

        var ended = await Thesis.RunAsync(folder.FullName, "data", "verify", "--package", copy);

        Assert.Equal(3, ended.Code);
        Assert.Contains(Lines(ended.Output), line => line.StartsWith("gpu_prices.csv(12): column 'usd_per_gpu_hour' holds '1.10usd'", StringComparison.Ordinal) && line.EndsWith('.') && line.Contains(" is expected. ", StringComparison.Ordinal));
        Assert.Contains(Lines(ended.Output), line => line.Contains("SHA-256", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Exported_as_csv_every_table_is_the_shipped_file_byte_for_byte()
    {
        var ended = await Thesis.RunAsync(folder.FullName, "data", "export", "--out", "tables");

        Assert.True(ended.Code == 0, ended.Talk);
        Assert.Equal(DataPackage.Bundled.Tables.Select(table => Path.Combine("tables", $"{table.Name}.csv")), Lines(ended.Output));
        foreach (var file in Directory.EnumerateFiles(Shipped, "*.csv"))
            Assert.Equal(await File.ReadAllBytesAsync(file), await File.ReadAllBytesAsync(PathOf("tables", Path.GetFileName(file))));
    }

    [Fact]
    public async Task Exported_as_json_every_cell_is_the_one_of_the_table()
    {
        var ended = await Thesis.RunAsync(folder.FullName, "data", "export", "gpu_prices", "capex", "--format", "json", "--out", "tables");

        Assert.True(ended.Code == 0, ended.Talk);
        Assert.Equal(2, Lines(ended.Output).Length);
        foreach (var name in new[] { "gpu_prices", "capex" })
        {
            using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(PathOf("tables", $"{name}.json")));
            var cells = json.RootElement.EnumerateArray().SelectMany(row => row.EnumerateObject().Select(cell => (cell.Name, Value(cell.Value))));
            Assert.Equal(Cells(name), cells);
        }

        static object? Value(JsonElement cell) => cell.ValueKind switch { JsonValueKind.Null => null, JsonValueKind.Number => cell.GetDouble(), _ => cell.GetString() };
    }

    [Fact]
    public async Task Exported_as_parquet_every_cell_is_the_one_of_the_table()
    {
        var ended = await Thesis.RunAsync(folder.FullName, "data", "export", "token_daily", "gpu_prices", "--format", "parquet", "--out", "tables");

        Assert.True(ended.Code == 0, ended.Talk);
        foreach (var name in new[] { "token_daily", "gpu_prices" })
        {
            var rows = DataPackage.Bundled[name];
            await using var file = await ParquetReader.CreateAsync(PathOf("tables", $"{name}.parquet"));
            Assert.Equal(DataPackage.Bundled.Tables.Single(table => table.Name == name).Columns.Select(column => column.Name), file.Schema.DataFields.Select(field => field.Name));
            using var group = file.OpenRowGroupReader(0);
            foreach (var field in file.Schema.DataFields)
            {
                object?[] cells = [.. await Read(group, field, rows.Count)];
                Assert.Equal(rows.Select(row => row[field.Name]), cells);
            }
        }

        static async Task<IEnumerable<object?>> Read(ParquetRowGroupReader group, Parquet.Schema.DataField field, int count)
        {
            if (field.ClrType == typeof(double))
                return (await Into(new double?[count])).Cast<object?>();
            // The reader gives a column of days as times at midnight.
            if (field is Parquet.Schema.DateTimeDataField { DateTimeFormat: Parquet.Schema.DateTimeFormat.Date })
                return (await Into(new DateTime?[count])).Select(day => day is { TimeOfDay.Ticks: 0 } date ? (object)DateOnly.FromDateTime(date) : null);
            var text = new string?[count];
            await group.ReadAsync(field, text.AsMemory());
            return text;

            async Task<T?[]> Into<T>(T?[] cells)
                where T : struct
            {
                await group.ReadAsync<T>(field, cells.AsMemory());
                return cells;
            }
        }
    }

    [Fact]
    public async Task As_of_a_day_leaves_out_what_was_known_later_and_says_which_tables_cannot()
    {
        var ended = await Thesis.RunAsync(folder.FullName, "data", "export", "cloud_revenue", "series", "--as-of", "2026-05-15", "--out", "tables");

        Assert.True(ended.Code == 0, ended.Talk);
        Assert.Contains("series does not tell since when a row was known: exported whole.", ended.Talk, StringComparison.Ordinal);
        var exported = Lines(await File.ReadAllTextAsync(PathOf("tables", "cloud_revenue.csv"))).Length - 1;
        Assert.Equal(DataPackage.Bundled["cloud_revenue"].At(Vintage.AsOf(new(2026, 5, 15))).Count, exported);
        Assert.Equal(46, Lines(await File.ReadAllTextAsync(PathOf("tables", "series.csv"))).Length - 1);
    }

    [Theory]
    [InlineData(1, "cloud_revenue, ", "data", "describe", "cloud_revenues")]
    [InlineData(1, "cloud_revenue, ", "data", "export", "nothing")]
    [InlineData(1, "csv", "data", "export", "--format", "xlsx")]
    [InlineData(1, "a day such as 2026-05-15", "data", "export", "--as-of", "May")]
    [InlineData(3, "no such folder", "data", "list", "--package", "nowhere")]
    [InlineData(3, "no such folder", "data", "verify", "--package", "nowhere")]
    public async Task What_cannot_be_done_says_why_and_what_could(int code, string says, params string[] arguments)
    {
        var ended = await Thesis.RunAsync(folder.FullName, arguments);

        Assert.Equal(code, ended.Code);
        Assert.Contains(says, ended.Talk + ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_into_a_place_that_is_a_file_says_so_and_writes_nothing()
    {
        await File.WriteAllTextAsync(PathOf("taken"), "");

        var ended = await Thesis.RunAsync(folder.FullName, "data", "export", "capex", "--out", "taken");

        Assert.Equal(1, ended.Code);
        Assert.Contains("taken", ended.Talk, StringComparison.Ordinal);
        Assert.Equal("", ended.Output);
    }

    [Fact]
    public async Task Help_teaches_each_command()
    {
        var ended = await Thesis.RunAsync(folder.FullName, "data", "--help");

        Assert.Equal(0, ended.Code);
        Assert.All(new[] { "list", "describe", "verify", "export" }, command => Assert.Contains($"thesis data {command}", ended.Output, StringComparison.Ordinal));
    }

    private static IEnumerable<(string, object?)> Cells(string name) =>
        DataPackage.Bundled[name].SelectMany(row => DataPackage.Bundled.Tables.Single(table => table.Name == name).Columns.Select(column => (column.Name, row[column.Name] is DateOnly ? row.Text(column.Name) : row[column.Name])));

    private static string[] Lines(string text) => text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    private string Copy()
    {
        var copy = Directory.CreateDirectory(PathOf("copy")).FullName;
        foreach (var file in Directory.EnumerateFiles(Shipped))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return copy;
    }

    private string PathOf(params string[] parts) => Path.Combine([folder.FullName, .. parts]);
}
