using System.Text;
using System.Xml.Linq;
using Deedle;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Display;

/// <summary>A table's HTML is under 30,000 bytes and counts what it leaves out, whatever it holds.</summary>
public class TableSizeTests
{
    private const int Most = 30_000;

    private static readonly string[] Bulky = ["\"", "&", "_", "'", "𝔸", "中", "é", "a\u0301", "\0", "👩‍👩‍👧", "<script>", " ", "x", "\ud800"];

    [Property(MaxTest = 60)]
    public Property A_table_of_any_size_stays_small(PositiveInt columns, PositiveInt rows, PositiveInt length, PositiveInt notes, NonNegativeInt piece)
    {
        var text = string.Concat(Enumerable.Repeat(Bulky[piece.Get % Bulky.Length], 1 + (length.Get * length.Get)));
        var (width, height) = (columns.Get * 3, rows.Get * 5);
        var heads = Enumerable.Range(0, width).Select(column => new TableHead(text, column % 2 == 0) { IsKey = column == 0 }).ToList();
        var table = new TableView(text, heads, [.. Enumerable.Repeat(Enumerable.Repeat(text, width).ToList(), height)], height)
        {
            Notes = [.. Enumerable.Repeat(text, notes.Get)],
            Hovers = [.. Enumerable.Repeat(text, height)],
        };

        return IsSmall(TableHtml.Write(table)).ToProperty();
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("_")]
    [InlineData("𝔸")]
    [InlineData("\u00a0")]
    [InlineData("a\u0301\u0301\u0301")]
    public void The_last_limits_are_small_enough_for_the_worst_text(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 2000));
        var table = new TableView(text, [.. Enumerable.Range(0, 60).Select(column => new TableHead(text, true) { IsKey = column == 0 })], [.. Enumerable.Repeat(Enumerable.Repeat(text, 60).ToList(), 80)], 1_000_000)
        {
            Notes = [.. Enumerable.Repeat(text, 100)],
            Hovers = [.. Enumerable.Repeat(text, 80)],
        };

        Assert.True(IsSmall(TableHtml.Write(table)), $"{Encoding.UTF8.GetByteCount(TableHtml.Write(table))} bytes");
    }

    [Fact]
    public void A_frame_of_five_thousand_columns_shows_twenty_and_counts_the_rest()
    {
        var frame = Frame.FromColumns(Enumerable.Range(0, 5000).Select(column => KeyValuePair.Create($"a rather long name of column {column}",
            new Series<int, double>(Enumerable.Range(0, 50), Enumerable.Range(0, 50).Select(row => row + (column / 7.0))))));

        var html = frame.ToTableHtml();

        Assert.True(IsSmall(html));
        Assert.Equal((21, 20), (XElement.Parse(html).Descendants("thead").Single().Descendants("th").Count(), XElement.Parse(html).Descendants("tbody").Single().Elements("tr").Count()));
        Assert.Contains("20 of 50 rows and 20 of 5,000 columns shown; .ToCsv() holds them all.", html, StringComparison.Ordinal);
        Assert.Contains(" columns shown; .ToCsv() holds them all.", frame.ToTableText(), StringComparison.Ordinal);
        Assert.Contains("20 of 50 rows and 20 of 5,000 columns shown", frame.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_of_a_megabyte_is_cut_and_a_long_one_is_whole_on_hover()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("A long sentence goes on.", 20));
        var frame = Frame.FromColumns([KeyValuePair.Create("text", new Series<int, string>([1, 2, 3], [new string('x', 1_000_000), sentence, "short"]))]);

        var cells = XElement.Parse(frame.ToTableHtml()).Descendants("td").ToList();

        Assert.Equal(new string('x', 239) + "…", cells[0].Value);
        Assert.Null(cells[0].Attribute("title"));
        Assert.Equal((sentence, true), (cells[1].Attribute("title")?.Value, cells[1].Value.EndsWith('…') && sentence.StartsWith(cells[1].Value[..^1], StringComparison.Ordinal)));
        Assert.Null(cells[2].Attribute("title"));
    }

    [Property]
    public Property Cutting_parts_no_letter_from_its_accents_and_breaks_no_pair(NonEmptyArray<byte> pieces, PositiveInt most)
    {
        var text = string.Concat(pieces.Get.Select(piece => Bulky[piece % (Bulky.Length - 1)]));
        var cut = VisibleText.Cut(text, most.Get + 12);
        var kept = cut.EndsWith('…') ? cut[..^1] : cut;
        return (cut.Length <= most.Get + 12 && text.StartsWith(kept, StringComparison.Ordinal) && (kept.Length == text.Length || !char.IsLowSurrogate(text[kept.Length]) && text[kept.Length] is not ('\u0301' or '\u200d'))).ToProperty();
    }

    private static bool IsSmall(string html) => Encoding.UTF8.GetByteCount(html) < Most;
}
