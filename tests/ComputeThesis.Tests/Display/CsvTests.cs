using Deedle;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Display;

/// <summary>Tables as CSV: all of it, as it was, and no formula.</summary>
public class CsvTests
{
    [Property]
    public Property Whatever_a_cell_holds_is_read_back(NonEmptyArray<NonNull<string>> cells)
    {
        var texts = cells.Get.Select(cell => cell.Get.Replace("\0", "", StringComparison.Ordinal)).ToArray();
        var frame = Frame.FromColumns([KeyValuePair.Create("text", new Series<int, string>(Enumerable.Range(0, texts.Length), texts))]);

        using var csv = new CsvText("table.csv", new StringReader(frame.ToCsv()));
        var read = new List<string>();
        while (csv.Read())
            read.Add(csv.Field(1).ToString());

        return read.SequenceEqual(texts.Select(Safe).Prepend("text")).ToProperty();
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("a=1", "a=1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("", "")]
    public void A_text_is_never_a_formula(string text, string written)
    {
        var frame = Frame.FromColumns([KeyValuePair.Create("x", new Series<string, string>(["k"], [text]))]);

        Assert.Equal($"key,x\nk,{written}\n", frame.ToCsv());
        if (text.Length > 0)
            Assert.Equal($"key,{written}\n{written},1\n", Frame.FromColumns([KeyValuePair.Create(text, new Series<string, double>([text], [1]))]).ToCsv());
    }

    [Fact]
    public void A_negative_number_or_time_stays_what_it_is()
    {
        var frame = Frame.FromColumns([KeyValuePair.Create("x", new Series<int, object>([-1, 2, 3], [-1.5, -2m, TimeSpan.FromHours(-1)]))]);

        Assert.Equal("key,x\n-1,-1.5\n2,-2\n3,-01:00:00\n", frame.ToCsv());
    }

    [Fact]
    public void A_table_of_records_writes_every_row_and_field_in_full()
    {
        var prints = DataPackage.Bundled.CloudRevenue;

        using var csv = new CsvText("prints.csv", new StringReader(prints.ToCsv()));
        Assert.True(csv.Read());
        Assert.Equal(prints.ToFrame().ColumnKeys, Enumerable.Range(0, csv.FieldCount).Select(place => csv.Field(place).ToString()));
        foreach (var print in prints)
        {
            Assert.True(csv.Read());
            Assert.Equal((print.Provider, print.PeriodEnd.ToString("yyyy-MM-dd"), print.Revenue is { } revenue ? ((double)revenue).ToString("R") : "", print.Source.ToString()),
                (csv.Field(0).ToString(), csv.Field(3).ToString(), csv.Field(7).ToString(), csv.Field(11).ToString()));
        }

        Assert.False(csv.Read());
    }

    [Fact]
    public void A_line_that_programs_would_skip_is_quoted()
    {
        Assert.Equal("key,x\n\"#1\",\n", Frame.FromColumns([KeyValuePair.Create("x", new Series<string, double>(["#1"], [double.NaN]))]).ToCsv());
        Assert.Equal("\"\"\n", GridCsv.Write(new("", [new("", typeof(string), _ => null)], 0, row => row), null));
    }

    private static string Safe(string text) => text.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(text[0]) ? "'" + text : text;
}
