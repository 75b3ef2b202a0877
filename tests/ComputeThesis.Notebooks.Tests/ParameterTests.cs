using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Notebooks.Tests;

public class ParameterTests
{
    private const string Cell = """
        // What to look at.
        var provider = "AWS"; int n = 8;
        double x = 0.05;
        decimal price = 1.50m;
        long big = 5_000_000_000;
        bool deep = false;
        string? note = null;
        DateOnly day = new(2026, 5, 15);
        DateOnly? asOf = null;
        var from = DateOnly.Parse("2025-01-31");
        DateTime? at = null;
        var ratio = -1.5;
        """;

    [Fact]
    public void The_declarations_are_read_with_their_types_defaults_and_lines() =>
        Assert.Equal(
            [
                new("provider", "string", "\"AWS\"", 2), new("n", "int", "8", 2), new("x", "double", "0.05", 3), new("price", "decimal", "1.50m", 4),
                new("big", "long", "5000000000L", 5), new("deep", "bool", "false", 6), new("note", "string?", "null", 7), new("day", "DateOnly", "new DateOnly(2026, 5, 15)", 8),
                new("asOf", "DateOnly?", "null", 9), new("from", "DateOnly", "new DateOnly(2025, 1, 31)", 10), new("at", "DateTime?", "null", 11), new("ratio", "double", "-1.5", 12),
            ],
            NotebookParameters.Of(Notebooks.Tagged(("1", null), (Cell, "parameters"))).AsEnumerable());

    [Theory]
    [InlineData("var n = -2147483648;", "int", "-2147483648")]
    [InlineData("var n = 3L;", "long", "3L")]
    [InlineData("var n = (long)3;", "long", "(long)3")]
    [InlineData("System.Int32 n = 1 + 1;", "int", "1 + 1")]
    [InlineData("global::System.String n;", "string", "default")]
    [InlineData("double n = 1;", "double", "1.0")]
    [InlineData("Nullable<int> n = default;", "int?", "default")]
    [InlineData("string n = null;", "string?", "null")]
    [InlineData("string n = null!;", "string?", "null")]
    [InlineData("var n = \"\"\"a \"b\" c\"\"\";", "string", "\"a \\\"b\\\" c\"")]
    [InlineData("var n = new DateTime(2026, 5, 15, 16, 30, 0);", "DateTime", "new DateTime(2026, 5, 15, 16, 30, 0)")]
    [InlineData("DateOnly n = new(2026, 13, 15);", "DateOnly", "new(2026, 13, 15)")]
    [InlineData("var n = DateOnly.MaxValue;", "DateOnly", "DateOnly.MaxValue")]
    public void A_type_is_seen_from_the_declaration_or_from_what_it_is_set_to(string cell, string type, string written) =>
        Assert.Equal(new NotebookParameter("n", type, written, 1), Assert.Single(NotebookParameters.Of(Notebooks.Tagged((cell, "parameters")))));

    [Theory]
    [InlineData("n", "8.5", "expected a whole number, such as 8")]
    [InlineData("n", "2147483648", "expected a whole number from -2147483648 to 2147483647")]
    [InlineData("n", " 8", "expected a whole number")]
    [InlineData("n", "1,000", "expected a whole number")]
    [InlineData("n", "null", "int has no null; declare it as int?")]
    [InlineData("big", "9223372036854775808", "to 9223372036854775807")]
    [InlineData("x", "NaN", "expected a number")]
    [InlineData("x", "1e999", "within what a double holds")]
    [InlineData("x", "1,5", "expected a number")]
    [InlineData("price", "0.123456789012345678901234567895", "without rounding")]
    [InlineData("price", "1e-30", "without rounding")]
    [InlineData("price", "1e-999999999", "without rounding")]
    [InlineData("price", "79228162514264337593543950336", "without rounding")]
    [InlineData("deep", "yes", "expected true or false")]
    [InlineData("day", "15.05.2026", "expected a day, such as 2026-05-15")]
    [InlineData("day", "2026-02-30", "expected a day")]
    [InlineData("at", "soon", "expected a day or a moment")]
    public void A_value_that_does_not_fit_is_refused_with_what_was_expected(string name, string value, string expected)
    {
        var problem = Assert.Single(ProblemsOf(Cell, (name, value)));

        Assert.Contains($"parameter {name} of made.ipynb", problem, StringComparison.Ordinal);
        Assert.Contains($"found '{value}'", problem, StringComparison.Ordinal);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_name_is_refused_with_the_known_ones_the_nearest_first() =>
        Assert.StartsWith("made.ipynb has no parameter asof; it has asOf, ", Assert.Single(ProblemsOf(Cell, ("asof", "1"))), StringComparison.Ordinal);

    [Fact]
    public void All_that_is_wrong_is_said_together() =>
        Assert.Equal(["day", "n", "nothere"], ProblemsOf(Cell, ("n", "x"), ("nothere", "1"), ("day", "x"), ("provider", "Azure")).Select(problem => problem.Split("parameter ")[1].Split(' ', ';')[0]));

    [Theory]
    [InlineData("var p = new List<int>();", "its type cannot be seen")]
    [InlineData("Uri p = null;", "it is a Uri; only string")]
    [InlineData("const int p = 8;", "it is const; take that word out")]
    [InlineData("var (p, q) = (1, 2);", "declare it alone")]
    public void A_declaration_that_cannot_be_set_says_why(string cell, string why)
    {
        Assert.Empty(NotebookParameters.Of(Notebooks.Tagged((cell, "parameters"))));
        Assert.Contains(why, Assert.Single(ProblemsOf(cell, ("p", "1"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_without_a_parameters_cell_says_so_with_the_cure_and_runs_nothing()
    {
        var problem = await Assert.ThrowsAsync<ParameterException>(() => Notebooks.RunAsync(Set(("n", "8")), "var n = 1;"));

        Assert.Equal("made.ipynb has no C# cell with the tag 'parameters', so n cannot be set. Give that tag to the cell that declares it, such as 'var n = …;'.", problem.Message);
    }

    [Fact]
    public async Task Values_are_put_into_a_cell_of_their_own_below_replaced_by_the_next_run_and_taken_out_without_values()
    {
        var notebook = Notebooks.Tagged(("var provider = \"AWS\"; int n = 8;", "parameters"), ("provider + n", null));

        var first = await RunAsync(notebook, ("n", "9"), ("provider", "Google \"Cloud\""));
        var second = await RunAsync(first.Executed, ("n", "10"));
        var third = await RunAsync(second.Executed);

        Assert.Equal("// Parameters\nprovider = \"Google \\\"Cloud\\\"\";\nn = 9;", first.Executed.Cells[1].Source);
        Assert.Equal(("injected-parameters", "injected-parameters"), (first.Executed.Cells[1].Id, Assert.Single(first.Executed.Cells[1].Tags)));
        Assert.Equal([0, 1, 2], first.Cells.Select(cell => cell.Index));
        Assert.Equal("Google \"Cloud\"9", Shown(first));
        Assert.Equal("// Parameters\nn = 10;", second.Executed.Cells[1].Source);
        Assert.Equal("AWS10", Shown(second));
        Assert.Equal("AWS8", Shown(third));
        Assert.Equal((await RunAsync(notebook)).Executed.ToString(), third.Executed.ToString());
    }

    [Fact]
    public async Task A_cell_another_tool_put_in_stays_where_none_declares_parameters()
    {
        var result = await RunAsync(Notebooks.Tagged(("var n = 7;", "injected-parameters"), ("n", null)));

        Assert.Equal("7", Shown(result));
    }

    [Fact]
    public async Task Null_in_quotes_is_the_word_where_null_is_null()
    {
        var notebook = Notebooks.Tagged(("string? a = \"x\", b = \"x\", c = \"x\"; var d = \"x\";", "parameters"), ("$\"{a ?? \"none\"} {b} {c} {d}\"", null));

        Assert.Equal("none null \"null\" null", Shown(await RunAsync(notebook, ("a", "null"), ("b", "\"null\""), ("c", "\"\"null\"\""), ("d", "null"))));
    }

    [Property(MaxTest = 25)]
    public async Task The_value_a_cell_sees_is_the_value_that_was_set(int n, long big, NormalFloat x, decimal price, bool deep, DateTime at, ushort[] units, NonNull<string> text)
    {
        ArgumentNullException.ThrowIfNull(units);
        // Any code units at all, whole characters or not.
        var wild = string.Concat(units.Select(unit => (char)unit)) + text.Get;
        var day = DateOnly.FromDateTime(at);
        var moment = new DateTime(at.Ticks, DateTimeKind.Unspecified);
        string I(IFormattable value, string? format = null) => value.ToString(format, CultureInfo.InvariantCulture);
        var notebook = Notebooks.Tagged(
            ("var provider = \"AWS\"; int n = 8; double x = 0.05; decimal price = 1; long big = 0; bool deep = false; string? note = null; DateOnly day = new(2026, 5, 15); DateTime? at = null; int? none = 3;", "parameters"),
            ("#r \"nuget: Probe\"\nComputeThesis.Notebooks.Tests.Seen.Values = new object[] { provider, note, n, big, x, price, deep, day, at, none };", null));

        var result = await RunAsync(notebook, ("provider", wild), ("note", wild + "."), ("n", I(n)), ("big", I(big)), ("x", I(x.Get, "R")), ("price", I(price)),
            ("deep", deep ? "true" : "false"), ("day", I(day, "yyyy-MM-dd")), ("at", I(moment, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF")), ("none", "null"));

        Assert.True(result.Succeeded, result.Cells.FirstOrDefault(cell => cell.Error is not null)?.Error?.Message);
        Assert.Equal([wild, wild + ".", n, big, x.Get, price, deep, day, moment, null], Seen.Values);
    }

    [Theory]
    [InlineData("int", "-2147483648")]
    [InlineData("long", "-9223372036854775808")]
    [InlineData("double", "-0")]
    [InlineData("double", "1.7976931348623157E+308")]
    [InlineData("double", "5E-324")]
    [InlineData("decimal", "-79228162514264337593543950335")]
    [InlineData("decimal", "1.500")]
    [InlineData("string", "C:\\new \"x\"\r\n\t\0\u2028é😀{x}")]
    [InlineData("decimal", "0.1234567890123456789012345678")]
    public async Task The_ends_of_a_type_are_seen_as_they_were_set(string type, string value)
    {
        var notebook = Notebooks.Tagged(($"{type} n = default;", "parameters"), ("n.ToString(System.Globalization.CultureInfo.InvariantCulture)", null));

        Assert.Equal(value, Shown(await RunAsync(notebook, ("n", value))));
    }

    [Fact]
    public async Task A_moment_in_UTC_stays_one() =>
        Assert.Equal("Utc 16", Shown(await RunAsync(Notebooks.Tagged(("DateTime at = default;", "parameters"), ("$\"{at.Kind} {at.Hour}\"", null)), ("at", "2026-05-15T16:30:00Z"))));

    private static IReadOnlyList<string> ProblemsOf(string cell, params (string, string)[] values) =>
        Assert.Throws<ParameterException>(() => NotebookParameters.Check(Notebooks.Tagged((cell, "parameters")), Set(values).Parameters)).Problems;

    private static RunOptions Set(params (string Name, string Value)[] values) =>
        new() { Parameters = values.ToDictionary(value => value.Name, value => value.Value), Provided = [Notebooks.Probe] };

    private static Task<RunResult> RunAsync(Notebook notebook, params (string, string)[] values) => NotebookRunner.RunAsync(notebook, Set(values), null, default);

    private static string? Shown(RunResult result)
    {
        Assert.True(result.Succeeded, result.Cells.FirstOrDefault(cell => cell.Error is not null)?.Error?.Message);
        return Assert.IsType<DisplayOutput>(result.Executed.Cells[^1].Outputs[^1]).Text("text/plain");
    }
}

/// <summary>What a cell of a test hands out.</summary>
public static class Seen
{
    /// <summary>The values a cell saw.</summary>
    public static IReadOnlyList<object?> Values { get; set; } = [];
}
