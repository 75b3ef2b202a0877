using System.Security.Cryptography;
using System.Text;

namespace ComputeThesis.Notebooks.Tests;

public class ComparisonCauseTests
{
    private static readonly RunRecord Record = new()
    {
        Engine = "thesis 1.0.0", Runtime = ".NET 10.0.1", Culture = "invariant", Seed = "1",
        Packages = new Dictionary<string, string> { ["Deedle"] = "8.1.0" }, Parameters = new Dictionary<string, string> { ["provider"] = "\"AWS\"" },
        Code = new Dictionary<string, string> { ["a"] = CodeDigest.Of("x"), ["b"] = CodeDigest.Of("y") },
        Data = [Table("a", "b", "c", "d")],
    };

    [Fact]
    public void Nothing_that_changed_is_no_cause() => Assert.Empty(Between(Record, Record).Causes);

    [Fact]
    public void A_number_that_moved_though_nothing_changed_is_put_down_to_chance_with_care()
    {
        var compared = Between(Record, Record, moved: true);

        var cause = Assert.Single(compared.Cells[1].Causes);
        Assert.Equal(CauseKind.NotDeterministic, cause.Kind);
        Assert.Contains("likely depends on the clock, on chance", cause.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Outputs_without_a_record_are_said_to_have_none()
    {
        var compared = Between(null, Record, moved: true);

        Assert.Equal([CauseKind.Unknown], compared.Causes.Select(cause => cause.Kind));
        Assert.Contains("has no record of its run", compared.Causes[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_edited_after_its_outputs_were_stored_reaches_itself_and_those_after_it()
    {
        var old = Record with { Code = new Dictionary<string, string> { ["a"] = CodeDigest.Of("x"), ["b"] = CodeDigest.Of("before") } };

        var compared = Between(old, Record, moved: true, firstToo: true);

        Assert.Equal(["code of cell 2 was edited after the outputs were stored"], compared.Causes.Select(cause => cause.Text));
        Assert.Equal([CauseKind.NotDeterministic], compared.Cells[0].Causes.Select(cause => cause.Kind));
        Assert.Equal([CauseKind.Code], compared.Cells[1].Causes.Select(cause => cause.Kind));
    }

    [Fact]
    public void A_cell_added_and_one_removed_since_are_named()
    {
        var old = Record with { Code = new Dictionary<string, string> { ["b"] = CodeDigest.Of("y"), ["z"] = CodeDigest.Of("gone") } };

        Assert.Equal(["cell 1 was added after the outputs were stored", "a cell ('z') was removed after the outputs were stored"], Between(old, Record).Causes.Select(cause => cause.Text));
    }

    [Fact]
    public void Every_other_thing_that_changed_is_named_with_old_and_new()
    {
        var @new = Record with
        {
            Engine = "thesis 1.1.0", Runtime = ".NET 10.0.2", Culture = "de-DE", Seed = null, Packages = new Dictionary<string, string> { ["Deedle"] = "8.2.0", ["New"] = "1.0.0" },
            Parameters = new Dictionary<string, string> { ["provider"] = "\"Azure\"" }, Variables = new Dictionary<string, string> { ["COMPUTETHESIS_AS_OF"] = "2026-05-15" },
        };

        Assert.Equal(
            [
                "parameter provider: \"AWS\" -> \"Azure\"", "variable COMPUTETHESIS_AS_OF: none -> 2026-05-15", "package Deedle: 8.1.0 -> 8.2.0", "package New: none -> 1.0.0",
                "runtime: .NET 10.0.1 -> .NET 10.0.2", "culture: invariant -> de-DE", "seed: 1 -> none", "engine: thesis 1.0.0 -> thesis 1.1.0",
            ],
            Between(Record, @new).Causes.Select(cause => cause.Text));
    }

    [Theory]
    [InlineData("a,b,d", "row 3 removed")]
    [InlineData("a,b,n,c,d", "row 3 added")]
    [InlineData("a,n,c,d", "row 2 changed")]
    [InlineData("a,b,c,d,e,f", "rows 5-6 added")]
    [InlineData("n,a,b,m,d", "row 1 added, row 3 changed, now row 4")]
    [InlineData("", "rows 1-4 removed")]
    public void The_rows_of_a_table_that_changed_are_named(string rows, string told)
    {
        var after = Table(rows.Split(',', StringSplitOptions.RemoveEmptyEntries));
        var cause = Assert.Single(Between(Record, Record with { Data = [after] }).Causes);

        Assert.Contains($"table cloud_revenue (bundled): {told}; ", cause.Text, StringComparison.Ordinal);
        Assert.Contains($"sha256 {Record.Data[0].Sha256[..10]}… -> {after.Sha256[..10]}…", cause.Text, StringComparison.Ordinal);
        Assert.Equal("cloud_revenue", cause.Data!.Table);
    }

    [Fact]
    public void Marks_of_blocks_name_all_rows_of_a_block()
    {
        var old = Table("a", "b", "c") with { Rows = 25, RowsPerMark = 10 };
        var cause = Assert.Single(Between(Record with { Data = [old] }, Record with { Data = [Table("a", "b", "n") with { Rows = 25, RowsPerMark = 10 }] }).Causes);

        Assert.Contains("rows 21-25 changed (told by blocks of 10); 25 rows", cause.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_read_only_in_one_of_the_runs_is_named()
    {
        Assert.Equal(["table cloud_revenue (bundled) was read and is not now"], Between(Record, Record with { Data = [] }).Causes.Select(cause => cause.Text));
        Assert.Equal(["table cloud_revenue (bundled) is read now and was not"], Between(Record with { Data = [] }, Record).Causes.Select(cause => cause.Text));
    }

    [Fact]
    public void A_table_of_another_edition_is_the_same_table()
    {
        var cause = Assert.Single(Between(Record, Record with { Data = [Table("a", "b", "c") with { Package = "bundled 2" }] }).Causes);

        Assert.StartsWith("table cloud_revenue (bundled -> bundled 2): row 4 removed; 4 -> 3 rows", cause.Text, StringComparison.Ordinal);
    }

    private static NotebookComparison Between(RunRecord? old, RunRecord @new, bool moved = false, bool firstToo = false)
    {
        static Notebook With(RunRecord? record, string first, string second) =>
            Compared.Notebook(Compared.Cell("a", "x", [new StreamOutput("stdout", first)]), Compared.Cell("b", "y", [new StreamOutput("stdout", second)])).With(record);

        return NotebookComparison.Of(With(old, "1", "1"), With(@new, firstToo ? "2" : "1", moved ? "2" : "1"), new());
    }

    private static DataRecord Table(params string[] rows) =>
        new("bundled", "cloud_revenue", rows.Length, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows)))))
        {
            Marks = rows.SelectMany(row => SHA256.HashData(Encoding.UTF8.GetBytes(row))[..3]).ToArray(),
        };
}
