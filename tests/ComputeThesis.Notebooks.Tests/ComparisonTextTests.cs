namespace ComputeThesis.Notebooks.Tests;

public class ComparisonTextTests
{
    [Theory]
    [InlineData("growth 24.1%", "growth 24.3%", "Drifted: stdout, after 'growth': 24.1% -> 24.3% (+0.2 points)")]
    [InlineData("24.1 %", "24.3 %", "Drifted: stdout: 24.1 % -> 24.3 % (+0.2 points)")]
    [InlineData("spread 12 bp", "spread 15 bp", "Drifted: stdout, after 'spread': 12 bp -> 15 bp (+3 bp)")]
    [InlineData("total $1,234,567", "total $1,234,568", "Drifted: stdout, after 'total': $1,234,567 -> $1,234,568 (+1, +0%)")]
    [InlineData("x = \u22120.5", "x = 0.5", "Drifted: stdout, after 'x =': \u22120.5 -> 0.5 (+1, +200%)")]
    [InlineData("p = 1.5e-8", "p = 1.5e-7", "Drifted: stdout, after 'p =': 1.5e-8 -> 1.5e-7 (+1.35E-7, +900%)")]
    [InlineData("yuan 41,626m", "yuan 41,626bn", "Drifted: stdout: yuan 41,626m -> yuan 41,626bn")]
    [InlineData("released on 2026-05-13", "released on 2026-05-14", "Drifted: stdout: released on 2026-05-13 -> released on 2026-05-14")]
    [InlineData("AWS fell", "AWS rose", "Drifted: stdout: AWS fell -> AWS rose")]
    [InlineData("1 234,5", "1 234,6", "Drifted: stdout, number 2: 234,5 -> 234,6 (+0.1, +0.043%)")]
    public void A_change_is_told_with_its_place_its_old_and_new_and_by_how_much(string old, string @new, string told)
    {
        var cell = Compared.Streams(old, @new);

        Assert.Equal(CellVerdict.Drifted, cell.Verdict);
        Assert.Equal(told.Replace(", +0%", "", StringComparison.Ordinal), Assert.Single(cell.Told()));
    }

    [Fact]
    public void A_line_put_in_leaves_those_after_it_the_same()
    {
        var cell = Compared.Streams("AWS 1\nAzure 2\nGoogle 3\n", "AWS 1\nOracle 9\nAzure 2.5\nGoogle 3\n");

        Assert.Equal(["Drifted: stdout line 2: new: Oracle 9", "Drifted: stdout line 2 (now 3), after 'Azure': 2 -> 2.5 (+0.5, +25%)"], cell.Told());
    }

    [Theory]
    [InlineData("0.1", "0.10000000000001", CellVerdict.Moved)]
    [InlineData("0.1", "0.1000001", CellVerdict.Drifted)]
    [InlineData("12345678901", "12345678902", CellVerdict.Drifted)]
    [InlineData("24.1", "24.10", CellVerdict.Moved)]
    [InlineData("-0.4", "\u22120.4", CellVerdict.Moved)]
    [InlineData("1,000", "1000", CellVerdict.Moved)]
    [InlineData("a   b", "a b", CellVerdict.Moved)]
    [InlineData("a\r\nb  \n\n", "a\nb\n", CellVerdict.Same)]
    [InlineData("NaN", "0", CellVerdict.Drifted)]
    public void The_usual_tolerance_is_what_no_reader_could_see(string old, string @new, CellVerdict verdict) =>
        Assert.Equal(verdict, Compared.Streams(old, @new).Verdict);

    [Theory]
    [InlineData("24.1%", "24.2%", "atol=0.1", CellVerdict.Moved)]
    [InlineData("24.1%", "24.21%", "atol=0.1", CellVerdict.Drifted)]
    [InlineData("1000", "1001", "rtol=1e-3", CellVerdict.Moved)]
    [InlineData("1000", "1002", "rtol=1e-3", CellVerdict.Drifted)]
    [InlineData("FY2026Q1 of 13 May 2026, v1.2.3 at 10:30", "FY2026Q1 of 14 May 2026, v1.2.3 at 10:30", "atol=5", CellVerdict.Drifted)]
    [InlineData("FY2026Q1 of 13 May 2026, v1.2.3 at 10:30", "FY2026Q2 of 13 May 2026, v1.2.3 at 10:30", "atol=5", CellVerdict.Drifted)]
    [InlineData("FY2026Q1 of 13 May 2026, v1.2.3 at 10:30", "FY2026Q1 of 13 May 2026, v1.2.4 at 10:30", "atol=5", CellVerdict.Drifted)]
    [InlineData("FY2026Q1 of 13 May 2026, v1.2.3 at 10:30", "FY2026Q1 of 13 May 2026, v1.2.3 at 10:31", "atol=5", CellVerdict.Drifted)]
    [InlineData("July 2026", "July 2027", "atol=5", CellVerdict.Drifted)]
    [InlineData("5 apples", "6 pears", "atol=5", CellVerdict.Drifted)]
    public void A_tag_sets_the_tolerance_of_numbers_and_of_nothing_else(string old, string @new, string tag, CellVerdict verdict) =>
        Assert.Equal(verdict, Compared.Streams(old, @new, tag).Verdict);

    [Theory]
    [InlineData("atol=much")]
    [InlineData("atol=-1")]
    [InlineData("atol")]
    [InlineData("rtol:0.1")]
    [InlineData("rtol=1e999")]
    [InlineData("ATOL=1")]
    public void A_malformed_tolerance_names_the_cell_and_the_cure(string tag)
    {
        var problem = Assert.Throws<NotebookFormatException>(() => Compared.Streams("1", "1", tag));

        Assert.Contains("cell 1 ('a'), tags", problem.Message, StringComparison.Ordinal);
        Assert.Contains($"'{tag}'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("such as atol=0.01", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_tolerances_that_contradict_each_other_are_refused() =>
        Assert.Throws<NotebookFormatException>(() => Compared.Streams("1", "1", "atol=1", "atol=2"));

    [Fact]
    public void A_stream_in_pieces_is_the_stream_in_one() =>
        Assert.Equal(CellVerdict.Same, Compared.Outputs([new StreamOutput("stdout", "a\nb\n")], [new StreamOutput("stdout", "a\n"), new StreamOutput("stdout", "b\n")]).Verdict);

    [Fact]
    public void A_stream_that_is_gone_and_one_that_is_new_are_told()
    {
        var cell = Compared.Outputs([new StreamOutput("stdout", "a\n")], [new StreamOutput("stderr", "b\n")]);

        Assert.Equal(["Drifted: stdout: gone: a", "Drifted: stderr: new: b"], cell.Told());
    }
}
