using System.Text;

namespace ComputeThesis.Tests.Data;

/// <summary>Wrong data says where, what was found, what was expected, and the cure; it is never mended in silence.</summary>
public sealed class WrongDataTests : IDisposable
{
    private const string Csv = "cloud_revenue.csv";
    private readonly PackageFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_number_with_a_unit_names_file_line_column_and_cure()
    {
        Spoil(12, "revenue_millions", "33bn");

        var error = Fails();

        Assert.Equal((Csv, 12, "revenue_millions"), (error.File, error.Line, error.Column));
        Assert.Equal($"{Csv}(12): column 'revenue_millions' holds '33bn' where a number such as 33398 or -12.5 is expected. Write digits and at most one point, without units, spaces or thousands separators.", error.Message);
    }

    [Theory]
    [InlineData("revenue_millions", "41,626")]
    [InlineData("revenue_millions", "1e5")]
    [InlineData("revenue_millions", "NaN")]
    [InlineData("revenue_millions", "-5")]
    [InlineData("revenue_millions", "\u0661\u0662")]
    [InlineData("growth_stated_pct", "38%")]
    [InlineData("growth_stated_pct", "-101")]
    [InlineData("reported_on", "13.05.2026")]
    [InlineData("reported_on", "2026-02-30")]
    [InlineData("reported_on", "2001-01-01")]
    [InlineData("period_end", "")]
    [InlineData("fiscal_period", "FY2026Q5")]
    [InlineData("fiscal_period", "FY1999Q1")]
    [InlineData("basis", "final")]
    [InlineData("usual_session", "noon")]
    [InlineData("source_url", "")]
    [InlineData("source_url", "the release")]
    [InlineData("verified", "trust me")]
    [InlineData("provider", "Alibab")]
    public void A_cell_that_breaks_its_schema_names_its_place(string column, string value)
    {
        Spoil(20, column, value.Contains(',', StringComparison.Ordinal) ? $"\"{value}\"" : value);

        var error = Fails();

        Assert.Equal(20, error.Line);
        Assert.True(error.Column == column || column == "provider", error.Message);
        Assert.EndsWith(".", error.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_given_twice_names_both_lines()
    {
        folder.Edit(Csv, text => text + text.Split('\n')[4] + "\n");

        var error = Fails();

        Assert.Equal(342, error.Line);
        Assert.Contains("of line 5 again", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_column_names_the_one_expected()
    {
        folder.Edit(Csv, text => text.Replace("revenue_millions", "revenue", StringComparison.Ordinal));

        Assert.Contains("column 9 named 'revenue' where 'revenue_millions' is expected", Fails().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dropped_column_is_missed()
    {
        folder.Edit(Csv, text => string.Join('\n', text.Split('\n').Select(line => line.Contains(',', StringComparison.Ordinal) ? line[..line.LastIndexOf(',')] : line)));

        Assert.Contains("14 columns where 'verified_url' is expected", Fails().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_with_a_comma_too_many_is_refused_at_its_line()
    {
        folder.Edit(Csv, text => Replace(text, 7, line => line + ","));

        Assert.Equal(7, Fails().Line);
    }

    [Fact]
    public void A_quote_that_never_closes_is_refused() // it would swallow the rest of the file
    {
        folder.Edit(Csv, text => Replace(text, 9, line => "\"" + line));

        Assert.Equal(Csv, Fails().File);
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        folder.Edit(Csv, _ => "");

        Assert.Contains("an empty file", Fails().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused()
    {
        File.WriteAllBytes(folder.FileOf(Csv), [.. Encoding.UTF8.GetBytes("provider,"), 0xE9, 0xFF]);

        Assert.Contains("UTF-8", Fails().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_and_carriage_returns_change_nothing()
    {
        var before = DataPackage.At(folder.Name).CloudRevenue.ToList();
        folder.Edit(Csv, text => "\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal(before, DataPackage.At(folder.Name).CloudRevenue);
    }

    [Fact]
    public void A_missing_table_file_is_named()
    {
        File.Delete(folder.FileOf(Csv));

        Assert.Equal(Csv, Fails().File);
    }

    [Fact]
    public void A_missing_folder_is_named() =>
        Assert.Contains("no such folder", Assert.Throws<DataFormatException>(() => DataPackage.At(folder.FileOf("nowhere"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_truncated_catalogue_names_its_line()
    {
        folder.Edit("datapackage.json", text => text[..(text.Length / 2)]);

        var error = Assert.Throws<DataFormatException>(() => DataPackage.At(folder.Name));

        Assert.Equal("datapackage.json", error.File);
        Assert.True(error.Line > 100);
    }

    [Theory]
    [InlineData("\"path\": \"cloud_revenue.csv\",", "")]
    [InlineData("\"type\": \"number\"", "\"type\": \"numbr\"")]
    [InlineData("\"resources\": [", "\"resources\": [ 3,")]
    public void A_catalogue_that_is_no_data_package_is_refused(string find, string put)
    {
        folder.Edit("datapackage.json", text => text.Replace(find, put, StringComparison.Ordinal));

        Assert.Equal("datapackage.json", Assert.Throws<DataFormatException>(() => DataPackage.At(folder.Name)).File);
    }

    [Fact]
    public void A_path_that_leaves_the_folder_is_refused()
    {
        folder.Edit("datapackage.json", text => text.Replace("\"path\": \"cloud_revenue.csv\"", "\"path\": \"../cloud_revenue.csv\"", StringComparison.Ordinal));

        Assert.Contains("inside the package's folder", Fails().Message, StringComparison.Ordinal);
    }

    private DataFormatException Fails() => Assert.Throws<DataFormatException>(() => DataPackage.At(folder.Name).CloudRevenue);

    private void Spoil(int line, string column, string value) => folder.Edit(Csv, text =>
    {
        var ordinal = Array.IndexOf(text.Split('\n')[0].Split(','), column);
        return Replace(text, line, old => string.Join(',', old.Split(',').Select((field, i) => i == ordinal ? value : field)));
    });

    private static string Replace(string text, int line, Func<string, string> change)
    {
        var lines = text.Split('\n');
        lines[line - 1] = change(lines[line - 1]);
        return string.Join('\n', lines);
    }
}
