using FsCheck;
using FsCheck.Xunit;

namespace ComputeThesis.Notebooks.Tests;

public class ComparisonTableTests
{
    private const string Head = "<tr><th>provider</th><th>quarter</th><th>YoY</th></tr>";
    private const string Aws = "<tr><td>AWS</td><td>2026Q1</td><td>24.1%</td></tr>";
    private const string Azure = "<tr><td>Azure</td><td>2026Q1</td><td>39.0%</td></tr>";
    private const string Google = "<tr><td>Google</td><td>2026Q1</td><td>63.0%</td></tr>";

    [Fact]
    public void A_cell_is_named_by_its_row_and_column() =>
        Assert.Equal(["Drifted: row 2 (AWS), column YoY: 24.1% -> 24.3% (+0.2 points)"],
            Held(Table(Google + Aws), Table(Google + Aws.Replace("24.1", "24.3", StringComparison.Ordinal))).Told());

    [Fact]
    public void A_row_put_in_leaves_the_others_as_they_are() =>
        Assert.Equal(["Drifted: row 2: new: Azure | 2026Q1 | 39.0%", "Drifted: row 2, now 3, (Google), column YoY: 63.0% -> 64.0% (+1 point)"],
            Held(Table(Aws + Google), Table(Aws + Azure + Google.Replace("63", "64", StringComparison.Ordinal))).Told());

    [Fact]
    public void A_row_taken_out_is_the_only_change() =>
        Assert.Equal(["Drifted: row 1: gone: AWS | 2026Q1 | 24.1%"], Held(Table(Aws + Azure + Google), Table(Azure + Google)).Told());

    [Fact]
    public void A_row_that_moved_is_neither_gone_nor_new() =>
        Assert.Equal("Drifted: row (AWS): row 1 -> row 3", Assert.Single(Held(Table(Aws + Azure + Google), Table(Azure + Google + Aws)).Told()));

    [Fact]
    public void Rows_that_begin_alike_are_told_apart_by_more_of_their_words()
    {
        var before = Aws + Aws.Replace("2026Q1", "2026Q2", StringComparison.Ordinal);

        Assert.Equal(["Drifted: row 2 (AWS, 2026Q2), column YoY: 24.1% -> 25.0% (+0.9 points)"],
            Held(Table(before), Table(Aws + Aws.Replace("2026Q1", "2026Q2", StringComparison.Ordinal).Replace("24.1", "25.0", StringComparison.Ordinal))).Told());
    }

    [Fact]
    public void A_column_put_in_leaves_the_others_as_they_are()
    {
        var wide = Table("<tr><td>AWS</td><td>USD</td><td>2026Q1</td><td>24.1%</td></tr>", "<tr><th>provider</th><th>currency</th><th>quarter</th><th>YoY</th></tr>");

        Assert.Equal(["Drifted: columns: new: currency"], Held(Table(Aws), wide).Told());
    }

    [Theory]
    [InlineData("<p>Source: sec.gov, 3 rows</p>", "<p>Source: sec.gov, 4 rows</p>", "Drifted: text, after 'gov, 3 rows'")]
    [InlineData("<p title='known on 2026-05-13'>x</p>", "<p title='known on 2026-05-14'>x</p>", "Drifted: title of <p>: known on 2026-05-13 -> known on 2026-05-14")]
    [InlineData("<a href='https://a.org/1'>x</a>", "<a href='https://a.org/2'>x</a>", "Drifted: href of <a>: https://a.org/1 -> https://a.org/2")]
    [InlineData("<img alt='a bar of 3'>", "<img alt='a bar of 4'>", "Drifted: alt of <img>, after 'a bar of': 3 -> 4 (+1, +33.333%)")]
    [InlineData("<script>draw([1, 2])</script>", "<script>draw([1, 3])</script>", "Drifted: script, number 2: 2 -> 3 (+1, +50%)")]
    public void What_stands_around_a_table_is_compared_too(string old, string @new, string told)
    {
        var cell = Compared.Shown("text/html", old, @new);

        Assert.Equal(CellVerdict.Drifted, cell.Verdict);
        Assert.StartsWith(told.Split(", after 'gov")[0], Assert.Single(cell.Told()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p style='color:red'>x</p>", "<p style='color:blue'>x</p>")]
    [InlineData("<style>p{margin:1px}</style><p>x</p>", "<style>p{margin:2px}</style><p>x</p>")]
    [InlineData("<b>x</b>", "<i>x</i>")]
    public void Style_only_looks_different(string old, string @new)
    {
        var cell = Compared.Shown("text/html", old, @new);

        Assert.Equal(CellVerdict.Moved, cell.Verdict);
        Assert.Equal(ChangeKind.Looks, Assert.Single(cell.Changes).Kind);
    }

    [Fact]
    public void A_table_that_tells_the_same_in_two_forms_drifts_once()
    {
        var cell = Compared.Outputs(
            [Compared.Display(("text/html", Table(Aws)), ("text/plain", "AWS 24.1%"))],
            [Compared.Display(("text/html", Table(Aws.Replace("24.1", "24.3", StringComparison.Ordinal))), ("text/plain", "AWS 24.3%"))]);

        Assert.Equal(["Drifted: row 1 (AWS), column YoY: 24.1% -> 24.3% (+0.2 points)", "Looks: differs also in its text/plain (1 place)"], cell.Told());
    }

    [Fact]
    public void What_only_the_lesser_form_says_is_told_from_there()
    {
        var cell = Compared.Outputs([Compared.Display(("text/html", Table(Aws)), ("text/plain", "AWS 24.1%"))], [Compared.Display(("text/html", Table(Aws)), ("text/plain", "AWS 24.3%"))]);

        Assert.Equal(["Drifted: text, after 'AWS': 24.1% -> 24.3% (+0.2 points)"], cell.Told());
    }

    [Fact]
    public void A_form_that_only_one_of_them_has_is_said_and_is_no_drift()
    {
        var cell = Compared.Outputs([Compared.Display(("text/html", "x"), ("text/latex", "x"))], [Compared.Display(("text/html", "x"))]);

        Assert.Equal(CellVerdict.Moved, cell.Verdict);
        Assert.Contains("text/latex is only in the published notebook", Assert.Single(cell.Told()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_still_picture_that_publishing_put_beside_a_figure_is_no_change()
    {
        var cell = Compared.Outputs([Compared.Display(("text/html", "x"), ("image/png", "AA=="))], [Compared.Display(("text/html", "x"))]);

        Assert.Equal(CellVerdict.Same, cell.Verdict);
        Assert.Equal(["pictures that only one of them has"], cell.PassedOver.Keys);
    }

    [Property]
    public void Any_cell_of_any_table_that_changes_is_found_where_it_is(PositiveInt rows, PositiveInt columns, NonNegativeInt at, PositiveInt by)
    {
        var (height, width) = (rows.Get % 30 + 1, columns.Get % 6 + 1);
        var place = at.Get % (height * width);
        string Text(int changed) => "<table>" + string.Concat(Enumerable.Range(0, height).Select(row =>
            $"<tr><td>row{row}</td>{string.Concat(Enumerable.Range(0, width).Select(column => $"<td>{row * width + column + (row * width + column == place ? changed : 0)}.5</td>"))}</tr>")) + "</table>";

        var cell = Compared.Shown("text/html", Text(0), Text(by.Get));

        Assert.StartsWith($"Drifted: row {place / width + 1} (row{place / width}), column {place % width + 2}: {place}.5 -> {place + by.Get}.5 (+{by.Get}", Assert.Single(cell.Told()), StringComparison.Ordinal);
    }

    private static string Table(string rows, string head = Head) => $"<table><thead>{head}</thead><tbody>{rows}</tbody></table>";

    private static CellComparison Held(string old, string @new) => Compared.Shown("text/html", old, @new);
}
