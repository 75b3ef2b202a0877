using System.Numerics;
using System.Xml.Linq;
using Deedle;

namespace ComputeThesis.Tests.Display;

/// <summary>Frames and series of any keys and values as tables.</summary>
public class FrameTests
{
    [Fact]
    public void A_frame_that_begins_with_missing_rows_shows_the_rows_that_hold_something()
    {
        var days = Enumerable.Range(0, 100).Select(day => new DateOnly(2026, 1, 1).AddDays(day)).ToArray();
        var wobble = new Series<DateOnly, double>(days, days.Select(day => Math.Sin(day.DayNumber)));
        var returns = Frame.FromColumns([KeyValuePair.Create("a", wobble), KeyValuePair.Create("b", wobble * 2 + 1)]);

        var table = FrameGrid.Of(returns.RollingBeta("b", 60)).View();

        Assert.Equal("2026-03-01", table.Cells[0][0]);
        Assert.Equal(20, table.Cells.Count);
        Assert.DoesNotContain(table.Cells, row => row.Skip(1).All(cell => cell.Length == 0));
        Assert.Equal(["20 of 100 rows shown; .ToCsv() holds them all.", "The first 59 rows have no value in the columns shown, so the table begins after."], table.AllNotes);
        Assert.Equal(101, returns.RollingBeta("b", 60).ToCsv().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void A_frame_without_any_value_shows_its_keys()
    {
        var frame = Frame.FromColumns([KeyValuePair.Create("none", new Series<int, double>([1, 2, 3], [double.NaN, double.NaN, double.NaN]))]);

        Assert.Equal([["1", ""], ["2", ""], ["3", ""]], FrameGrid.Of(frame).View().Cells);
        Assert.Equal("key,none\n1,\n2,\n3,\n", frame.ToCsv());
    }

    [Fact]
    public void A_missing_value_amid_others_stays_an_empty_cell()
    {
        var frame = Frame.FromColumns([KeyValuePair.Create("x", new Series<int, double>([1, 2, 3], [1.5, double.NaN, 3]))]);

        Assert.Equal([["1", "1.5"], ["2", ""], ["3", "3"]], FrameGrid.Of(frame).View().Cells);
    }

    [Fact]
    public void An_empty_frame_says_so()
    {
        var empty = Frame.CreateEmpty<int, string>();
        var columns = Frame.FromColumns([KeyValuePair.Create("a", new Series<int, double>([], []))]);

        Assert.Equal("Frame of 0 rows and 0 columns", XElement.Parse(empty.ToTableHtml()).Descendants("caption").Single().Value);
        Assert.StartsWith("Frame of 0 rows and 1 column\n", columns.ToTableText(), StringComparison.Ordinal);
        Assert.Equal(("key\n", "key,a\n"), (empty.ToCsv(), columns.ToCsv()));
        Assert.Contains("|  | a |\n| --- | ---: |", columns.ToMarkdown(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(double), true)]
    [InlineData(typeof(int), true)]
    [InlineData(typeof(decimal), true)]
    [InlineData(typeof(BigInteger), true)]
    [InlineData(typeof(long?), true)]
    [InlineData(typeof(bool), false)]
    [InlineData(typeof(DayOfWeek), false)]
    [InlineData(typeof(DateTime), false)]
    [InlineData(typeof(string), false)]
    [InlineData(typeof(char), false)]
    public void A_column_of_numbers_is_told_by_its_type(Type type, bool isNumber) => Assert.Equal(isNumber, CellText.IsNumber(type));

    [Fact]
    public void A_column_of_mixed_values_is_no_column_of_numbers_whatever_comes_first()
    {
        var frame = Frame.FromColumns(
        [
            KeyValuePair.Create("mixed", new Series<int, object>([1, 2], [1.5, "two"])),
            KeyValuePair.Create("numbers", new Series<int, object>([1, 2], [1.5, 2m])),
            KeyValuePair.Create("unknown", new Series<int, object>([1, 2], [double.NaN, "two"])),
        ]);

        Assert.Equal([false, true, false], FrameGrid.Of(frame).View().Heads.Skip(1).Select(head => head.IsNumber));
        Assert.Equal("", FrameGrid.Of(frame).View().Cells[0][3]);
    }

    public static TheoryData<object?, string, string> Values => new()
    {
        { 1234567.891, "1,234,567.891", "1234567.891" },
        { 0.1 + 0.2, "0.3", "0.30000000000000004" },
        { 1e-9, "1e-9", "1E-09" },
        { -1e300, "-1e+300", "-1E+300" },
        { -0.0, "0", "-0" },
        { 2024, "2024", "2024" },
        { 1234567L, "1,234,567", "1234567" },
        { 1234567.125m, "1,234,567.125", "1234567.125" },
        { 0.00000001m, "0.00000001", "0.00000001" },
        { true, "true", "true" },
        { DayOfWeek.Friday, "Friday", "Friday" },
        { new DateTime(2026, 5, 1), "2026-05-01", "2026-05-01" },
        { new DateTime(2026, 5, 1, 13, 30, 0, DateTimeKind.Utc), "2026-05-01 13:30:00", "2026-05-01T13:30:00Z" },
        { new DateTimeOffset(2026, 5, 1, 13, 30, 0, TimeSpan.FromHours(8)), "2026-05-01 13:30:00+08:00", "2026-05-01T13:30:00+08:00" },
        { TimeSpan.FromMinutes(-5), "-00:05:00", "-00:05:00" },
        { ("AWS", 2024, 1.5), "AWS, 2024, 1.5", "AWS, 2024, 1.5" },
        { double.NaN, "", "" },
        { double.PositiveInfinity, "∞", "Infinity" },
        { null, "", "" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_of_any_type_reads_the_same_on_every_machine(object? value, string shown, string exact)
    {
        Assert.Equal(shown, CellText.Shown(value));
        Assert.Equal(exact, CellText.Exact(value));
    }

    [Fact]
    public void Keys_of_any_type_name_rows_and_columns()
    {
        var frame = Frame.FromColumns([KeyValuePair.Create((object)("AWS", 1), new Series<(string, DateOnly), double>([("x", new(2026, 1, 2))], [1])), KeyValuePair.Create((object)2026, new Series<(string, DateOnly), double>([("x", new(2026, 1, 2))], [2]))]);

        Assert.Equal("key,\"AWS, 1\",2026\n\"x, 2026-01-02\",1,2\n", frame.ToCsv());
        Assert.Equal(["", "AWS, 1", "2026"], FrameGrid.Of(frame).View().Heads.Select(head => head.Text));
    }

    [Fact]
    public void Columns_whose_keys_read_the_same_keep_their_own_values()
    {
        var frame = Frame.FromColumns([KeyValuePair.Create((object)1, new Series<int, string>([0], ["number"])), KeyValuePair.Create((object)"1", new Series<int, string>([0], ["text"]))]);

        Assert.Equal("key,1,1\n0,number,text\n", frame.ToCsv());
    }

    [Fact]
    public void A_filtered_frame_shows_its_own_rows()
    {
        var frame = Frame.FromColumns([KeyValuePair.Create("x", new Series<int, int>([1, 2, 3, 4], [10, 20, 30, 40]))]);

        Assert.Equal("key,x\n3,30\n4,40\n", frame.Where(row => row.Value.GetAs<int>("x") > 20).ToCsv());
        Assert.Equal("key,x\n4,40\n3,30\n2,20\n1,10\n", frame.SortRowsBy("x", (int x) => -x).ToCsv());
        Assert.Equal("key,value\n2,20\n3,30\n", frame.GetColumn<int>("x").Between(2, 3).ToCsv());
    }
}
