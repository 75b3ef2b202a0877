using Deedle;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Display;

/// <summary>Tables for a terminal: columns stand under each other, and nothing from data steers it.</summary>
public class TerminalTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("中文", 4)]
    [InlineData("ｱ", 1)]
    [InlineData("Ａ", 2)]
    [InlineData("e\u0301", 1)]
    [InlineData("👍", 2)]
    [InlineData("👩‍👩‍👧", 2)]
    [InlineData("🇩🇪", 2)]
    [InlineData("❤\uFE0F", 2)]
    [InlineData("한글", 4)]
    [InlineData("é–…", 3)]
    [InlineData("", 0)]
    public void A_text_is_as_wide_as_a_terminal_draws_it(string text, int places) => Assert.Equal(places, TerminalWidth.Of(text));

    [Fact]
    public void Wide_signs_accents_and_emoji_line_up()
    {
        var text = TableText.Write(new("Title", [new("name", false), new("n", true)], [["中文", "1"], ["e\u0301a", "22"], ["👍", "3"], ["abcde", "4"]], 4));

        Assert.Equal("Title\nname    n\n-----  --\n中文    1\ne\u0301a     22\n👍      3\nabcde   4", text);
    }

    [Theory]
    [InlineData("\u001b[31mred\u001b[0m", "␛[31mred␛[0m")]
    [InlineData("\u001b]0;title\u0007", "␛]0;title␇")]
    [InlineData("a\0b\bc", "a␀b␈c")]
    [InlineData("a\r\nb\tc\nd", "a b c d")]
    [InlineData("\u009b31m", "�31m")]
    [InlineData("abc\u202Edcba", "abc�dcba")]
    [InlineData("del\u007f", "del␡")]
    public void Control_characters_are_shown_and_do_nothing(string cell, string shown)
    {
        var text = TableText.Write(new(cell, [new(cell, false)], [[cell]], 1) { Notes = [cell] });

        Assert.Equal(shown, VisibleText.Of(cell));
        Assert.Equal([shown, shown, new string('-', TerminalWidth.Of(shown)), shown, shown], text.Split('\n'));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_shown_as_none()
    {
        Assert.Equal("� and �", VisibleText.Of("\ud83d and \udc4d"));
        Assert.Equal("👍", VisibleText.Of("👍"));
    }

    [Property]
    public Property No_line_is_too_wide_ends_with_a_blank_or_holds_a_control_character(NonEmptyArray<NonNull<string>> cells, PositiveInt columns)
    {
        var heads = Enumerable.Range(0, columns.Get * 3).Select(column => new TableHead(cells.Get[column % cells.Get.Length].Get, column % 2 == 1)).ToList();
        var table = new TableView("Title", heads, [.. cells.Get.Select(cell => heads.Select((_, column) => column % 3 == 0 ? cell.Get : "中\u001b[1m").ToList())], cells.Get.Length);

        var lines = TableText.Write(table).Split('\n');

        return (lines.Length >= cells.Get.Length + 2 && lines.All(line => TerminalWidth.Of(line) <= 180 && !line.EndsWith(' ') && !line.Any(char.IsControl))).ToProperty();
    }

    [Fact]
    public void Columns_beyond_the_right_edge_are_counted()
    {
        var frame = Frame.FromColumns(Enumerable.Range(0, 12).Select(column => KeyValuePair.Create($"column {column} with quite a long name", new Series<int, double>([1], [column]))));

        Assert.Contains("\n5 of 12 columns shown; .ToCsv() holds them all.", frame.ToTableText(), StringComparison.Ordinal);
    }
}
