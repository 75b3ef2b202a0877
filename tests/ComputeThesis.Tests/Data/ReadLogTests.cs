using System.Security.Cryptography;
using System.Text;

namespace ComputeThesis.Tests.Data;

/// <summary>What a process has read, for the record of a run.</summary>
public class ReadLogTests
{
    [Fact]
    public void A_bundled_table_that_was_read_is_told_with_its_edition_rows_and_hash()
    {
        _ = DataPackage.Bundled.AsOf(new(2020, 1, 1)).Capex;

        var use = DataPackage.TablesRead.Single(use => use.Table == "capex" && use.Package.StartsWith("bundled", StringComparison.Ordinal));
        Assert.Equal($"bundled with the library {DataPackage.Bundled.Version}", use.Package);
        Assert.Equal(DataPackage.Bundled.Edition, use.Package);
        Assert.Equal(54, use.Rows);
        Assert.Equal(Hash(File.ReadAllBytes(Repository.PathOf("data", "capex.csv"))), use.Sha256);
    }

    [Fact]
    public void Of_a_folder_each_file_that_was_read_is_told_and_no_other()
    {
        using var folder = new PackageFolder();
        _ = DataPackage.At(folder.Name).Claims;

        var use = Assert.Single(TablesOf(folder));
        Assert.Equal(("claims", 28, folder.Name), (use.Table, use.Rows, use.Package));
        Assert.Equal([(folder.FileOf("claims.csv"), use.Sha256), (folder.FileOf("datapackage.json"), Hash(File.ReadAllBytes(folder.FileOf("datapackage.json"))))],
            FilesOf(folder).Select(file => (file.Path, file.Sha256)));
        Assert.Equal(Hash(File.ReadAllBytes(folder.FileOf("claims.csv"))), use.Sha256);
    }

    [Fact]
    public void A_table_is_told_with_those_that_it_refers_to()
    {
        using var folder = new PackageFolder();
        _ = DataPackage.At(folder.Name).SegmentBreaks;

        Assert.Equal(["cloud_segments", "segment_breaks"], TablesOf(folder).Select(use => use.Table));
    }

    [Fact]
    public void What_is_told_is_what_was_read_even_after_the_file_has_changed()
    {
        using var folder = new PackageFolder();
        var before = Hash(File.ReadAllBytes(folder.FileOf("claims.csv")));
        _ = DataPackage.At(folder.Name).Claims;
        folder.Edit("claims.csv", text => text.Replace("Alibaba", "Nobody", StringComparison.Ordinal));

        Assert.Equal(before, Assert.Single(TablesOf(folder)).Sha256);
        var marks = TablesOf(folder)[0].RowMarks(1);

        _ = DataPackage.At(folder.Name).Claims;
        var after = Assert.Single(TablesOf(folder), use => use.Sha256 != before);
        Assert.Equal(Hash(File.ReadAllBytes(folder.FileOf("claims.csv"))), after.Sha256);
        Assert.NotEqual(marks, after.RowMarks(1));
    }

    [Fact]
    public void A_table_read_twice_is_told_once()
    {
        using var folder = new PackageFolder();
        Parallel.For(0, 8, _ => DataPackage.At(folder.Name).Claims.ToString());

        Assert.Single(TablesOf(folder));
        Assert.Equal(2, FilesOf(folder).Count);
    }

    [Fact]
    public void A_table_that_is_wrong_is_a_file_that_was_read_all_the_same()
    {
        using var folder = new PackageFolder();
        folder.Edit("claims.csv", text => text + "broken\n");

        Assert.Throws<DataFormatException>(() => DataPackage.At(folder.Name).Claims);
        Assert.Empty(TablesOf(folder));
        Assert.Contains(FilesOf(folder), file => file.Path == folder.FileOf("claims.csv"));
    }

    [Fact]
    public void A_file_that_is_not_there_was_looked_for()
    {
        using var folder = new PackageFolder();
        File.Delete(folder.FileOf("claims.csv"));
        var nowhere = folder.FileOf("nowhere");

        Assert.Throws<DataFormatException>(() => DataPackage.At(folder.Name).Claims);
        Assert.Throws<DataFormatException>(() => DataPackage.At(nowhere));
        Assert.Contains(new FileUse(folder.FileOf("claims.csv"), null), FilesOf(folder));
        Assert.Contains(new FileUse(Path.Combine(nowhere, "datapackage.json"), null), FilesOf(folder));
        Assert.Empty(TablesOf(folder));
    }

    [Fact]
    public void An_archive_is_told_by_the_hash_of_its_own_bytes()
    {
        using var folder = new PackageFolder();
        using (var packed = File.Create(folder.FileOf("claims.csv.gz")))
        using (var packing = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Compress))
            packing.Write(File.ReadAllBytes(folder.FileOf("claims.csv")));
        folder.Edit("datapackage.json", text => text.Replace("\"claims.csv\"", "\"claims.csv.gz\"", StringComparison.Ordinal));
        _ = DataPackage.At(folder.Name).Claims;

        Assert.Equal(Hash(File.ReadAllBytes(folder.FileOf("claims.csv.gz"))), Assert.Single(TablesOf(folder)).Sha256);
    }

    [Fact]
    public void Tables_and_files_are_told_in_the_order_of_their_names()
    {
        using var folder = new PackageFolder();
        var data = DataPackage.At(folder.Name);
        _ = (data.Facts, data.Claims, data.Capex);

        Assert.Equal(["capex", "claims", "facts"], TablesOf(folder).Select(use => use.Table));
        var names = DataPackage.FilesRead.Select(file => file.Path).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(28)]
    [InlineData(100)]
    public void A_mark_is_the_same_until_a_row_of_its_block_changes(int rowsPerMark)
    {
        using var folder = new PackageFolder();
        _ = DataPackage.At(folder.Name).Claims;
        var before = Assert.Single(TablesOf(folder)).RowMarks(rowsPerMark);
        var lines = File.ReadAllLines(folder.FileOf("claims.csv"));
        var cells = lines[12].Split(',', 3);
        lines[12] = $"{cells[0]},Somebody else,{cells[2]}";
        File.WriteAllText(folder.FileOf("claims.csv"), string.Join('\n', lines) + "\n");
        _ = DataPackage.At(folder.Name).Claims;
        var after = TablesOf(folder).Single(use => use.Sha256 == Hash(File.ReadAllBytes(folder.FileOf("claims.csv")))).RowMarks(rowsPerMark);

        var blocks = (28 + rowsPerMark - 1) / rowsPerMark;
        Assert.Equal(blocks * 3, before.Length);
        Assert.Equal([11 / rowsPerMark], Enumerable.Range(0, blocks).Where(block => !before.AsSpan(block * 3, 3).SequenceEqual(after.AsSpan(block * 3, 3))));
    }

    [Fact]
    public void A_mark_is_the_begin_of_a_hash_of_its_rows()
    {
        _ = DataPackage.Bundled["growth_exceptions"].Count;
        var use = DataPackage.TablesRead.Single(use => use.Table == "growth_exceptions" && use.Package == DataPackage.Bundled.Edition);
        string Text(int row) => string.Concat(DataPackage.Bundled.Tables.Single(table => table.Name == use.Table).Columns.Select(column => DataPackage.Bundled[use.Table][row].Text(column.Name) + "\u001F")) + "\n";

        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(Text(0) + Text(1)))[..3], use.RowMarks(2)[..3]);
        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(Text(10)))[..3], use.RowMarks(2)[^3..]);
        Assert.Throws<ArgumentOutOfRangeException>(() => use.RowMarks(0));
    }

    [Fact]
    public void A_row_is_told_in_words_by_what_it_is_a_figure_of_and_when_it_was_known()
    {
        var bundled = DataPackage.Bundled;
        var row = bundled["cloud_revenue"].ToList().FindIndex(record => record.Text("provider") == "Alibaba Cloud" && record.Text("fiscal_period") == "FY2026Q4" && record.Text("segment") == "Cloud Intelligence Group");

        Assert.Equal("Alibaba Cloud, Cloud Intelligence Group, FY2026Q4, reported on 2026-05-13", bundled.RowInWords("cloud_revenue", row));
        Assert.Equal("C01", bundled.RowInWords("claims", 0));
        Assert.Equal($"{bundled["token_daily"][0].Text("symbol")}, {bundled["token_daily"][0].Text("date")}", bundled.RowInWords("token_daily", 0));
        Assert.Null(bundled.RowInWords("claims", 28));
        Assert.Null(bundled.RowInWords("claims", -1));
        Assert.Throws<DataFormatException>(() => bundled.RowInWords("nothing", 0));
        Assert.Null(bundled.AsOf(new(2026, 5, 12)).RowInWords("cloud_revenue", row));
        Assert.Equal(bundled.RowInWords("cloud_revenue", row), bundled.AsOf(new(2026, 5, 13)).RowInWords("cloud_revenue", row));
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static List<TableUse> TablesOf(PackageFolder folder) => [.. DataPackage.TablesRead.Where(use => use.Package == folder.Name)];

    private static List<FileUse> FilesOf(PackageFolder folder) => [.. DataPackage.FilesRead.Where(file => file.Path.StartsWith(folder.Name, StringComparison.Ordinal))];
}
