namespace ComputeThesis.Notebooks.Tests;

public class ProgramTests
{
    [Fact]
    public void A_last_expression_is_shown_and_the_line_it_was_stands_beside_it() =>
        Assert.Contains("var x = 1;\nHost.Show(() => x); //: x // the one\n", Program("var x = 1;\nx // the one"), StringComparison.Ordinal);

    [Fact]
    public void A_last_expression_over_several_lines_keeps_its_lines() =>
        Assert.Contains("Host.Show(() => //:-\nnew[] { 1 }\n    .Select(n => n) // all\n); //:-\n", Program("new[] { 1 }\n    .Select(n => n) // all"), StringComparison.Ordinal);

    [Fact]
    public void A_last_expression_that_waits_is_waited_for() =>
        Assert.Contains("await Host.ShowAsync(async () => await Task.FromResult(1)); //: await", Program("await Task.FromResult(1)"), StringComparison.Ordinal);

    [Fact]
    public void A_last_expression_that_declares_a_variable_leaves_it_to_later_cells() =>
        Assert.Contains("\nHost.display(int.TryParse(\"1\", out var n)); //: ", Program("int.TryParse(\"1\", out var n)"), StringComparison.Ordinal);

    [Fact]
    public void Usings_and_packages_stand_at_the_head_once_and_in_the_cell_as_comments()
    {
        var program = Program("#r \"nuget: Own\"\n#r \"nuget: Some, 1.2.0\"\n#r \"nuget: Other\"\nusing System.Net;\nvar a = 1;", "using System.Net; var b = 2;");

        var head = program[..program.IndexOf("#region", StringComparison.Ordinal)];
        Assert.Contains("#:package Own@1.5.0\n#:package Some@1.2.0\n#:package Other@*\n", head, StringComparison.Ordinal);
        Assert.Equal(2, head.Split("using System.Net;\n").Length);
        Assert.Contains("//: #r \"nuget: Own\"\n", program, StringComparison.Ordinal);
        Assert.Contains("\nvar b = 2; //: using System.Net; var b = 2;\n", program.Replace("\n ", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Types_and_extension_methods_stand_at_the_end_where_a_program_has_them()
    {
        var program = Program("record R(int A);\nstatic int Twice(this R r) => 2 * r.A;\nnew R(1).Twice()");

        Assert.Contains("#region code c1\n//> c1.1\n//> c1.2\nHost.Show(() => new R(1).Twice()); //: new R(1).Twice()\n#endregion code c1\n", program, StringComparison.Ordinal);
        Assert.Contains("#region moved c1.1\nrecord R(int A);\n#endregion moved c1.1\n", program, StringComparison.Ordinal);
        Assert.Contains("static class Extensions_c1_2 //:-\n{ //:-\ninternal static int Twice(this R r) => 2 * r.A; //: static", program, StringComparison.Ordinal);
    }

    [Fact]
    public void A_method_becomes_a_local_one_and_a_variable_without_a_value_gets_its_default()
    {
        var program = Program("public static int F(int n) => n;\npublic int total;");

        Assert.Contains("static int F(int n) => n; //: public static int F(int n) => n;\nint total = default; //: public int total;\n", program, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_and_other_languages_are_comments()
    {
        var notebook = Notebook.Parse("#!markdown\n\n# Title\n\ntext\n\n#!fsharp\n\nlet y = 1\n", "a.dib");

        var (text, notes) = notebook.ToText(NotebookFormat.Cs);

        Assert.Contains("// # Title\n//\n// text\n#endregion markdown ", text, StringComparison.Ordinal);
        Assert.Contains("// let y = 1\n#endregion fsharp ", text, StringComparison.Ordinal);
        Assert.Contains("it is in fsharp", Assert.Single(notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("this is no C# /*", "is no C#")]
    [InlineData("#region open\nvar a = 1;", "is no C#")]
    [InlineData("var s = \"\"\"\n//: x\n\"\"\";", "marked")]
    [InlineData("var s = \"\"\"\n#endregion code c1\n\"\"\";", "ends its region")]
    [InlineData("//> c1.1", "marked")]
    [InlineData("int i; var s = @\"\nx\";", "taken apart")]
    public void Code_that_cannot_be_part_of_a_program_stays_a_comment_and_comes_back(string source, string why)
    {
        var notebook = Made(source);

        var (text, notes) = notebook.ToText(NotebookFormat.Cs);

        Assert.Contains("#region csharp c1\n// ", text, StringComparison.Ordinal);
        Assert.Contains(why, Assert.Single(notes), StringComparison.Ordinal);
        Assert.Equal(source, Assert.Single(Notebook.Parse(text, "a.cs").Cells).Source);
    }

    [Theory]
    [InlineData("'x'", "var x = 1;", "var x = 2;")]
    [InlineData("'i'", "foreach (var i in new[] { 1 }) { }", "var i = 2;")]
    [InlineData("'R'", "record R(int A);", "record R(int B);")]
    [InlineData("'return'", "var x = 1;", "return x;")]
    [InlineData("int P { get; set; }", "var x = 1;", "int P { get; set; }")]
    [InlineData("a.dll", "var x = 1;", "#r \"a.dll\"")]
    [InlineData("#!time", "var x = 1;", "#!time\nx")]
    public void What_a_notebook_may_do_and_a_program_may_not_is_said_with_its_cell(string name, string first, string second)
    {
        var (text, notes) = Made(first, second).ToText(NotebookFormat.Cs);

        Assert.Contains(notes, note => note.StartsWith("cell ", StringComparison.Ordinal) && note.Contains(name, StringComparison.Ordinal));
        Assert.Equal([first, second], Notebook.Parse(text, "a.cs").Cells.Select(cell => cell.Source));
    }

    [Fact]
    public void What_a_program_may_do_too_is_not_spoken_of() =>
        Assert.Empty(Made("using System.Text;\nvar x = 1;\nrecord R(int A);", "x += 1;\nforeach (var i in new[] { x }) { }\nx").ToText(NotebookFormat.Cs).Notes);

    [Fact]
    public void A_program_of_another_make_is_one_cell_that_a_notebook_can_run()
    {
        var notebook = Notebook.Parse(Samples.Program, "a.cs");

        Assert.Equal("""
            // #!/usr/bin/env dotnet
            #r "nuget: Some, 1.2"
            #r "nuget: Other" // #:project ../Other/Other.csproj
            // #:property X=1
            using System;

            var x = 1;
            #region steps
            Console.WriteLine(x);
            #endregion

            record R(int A);
            """.ReplaceLineEndings("\n"), Assert.Single(notebook.Cells).Source);
        Assert.Equal(["line 3", "line 4"], notebook.Complaints.Select(complaint => complaint.Place));
    }

    [Fact]
    public void What_is_written_between_the_cells_by_hand_becomes_a_cell_of_its_own()
    {
        var program = Program("var x = 1;", "var y = 2;").Replace("#region code c2", "#:package New@1.0\nConsole.WriteLine(x);\n\n#region code c2", StringComparison.Ordinal);

        Assert.Equal(["var x = 1;", "#r \"nuget: New, 1.0\"\nConsole.WriteLine(x);", "var y = 2;"], Notebook.Parse(program, "a.cs").Cells.Select(cell => cell.Source));
    }

    [Fact]
    public void A_line_at_the_head_that_was_written_by_hand_is_kept()
    {
        var program = Program("#r \"nuget: Own\"\nvar x = 1;").Replace("using static Host;", "using static Host;\nusing System.Net;", StringComparison.Ordinal);

        Assert.Equal(["using System.Net;", "#r \"nuget: Own\"\nvar x = 1;"], Notebook.Parse(program, "a.cs").Cells.Select(cell => cell.Source));
    }

    [Fact]
    public void A_type_that_was_changed_where_it_stands_is_changed_in_its_cell() =>
        Assert.Equal("record R(int B);\nnew R(1)", Assert.Single(Notebook.Parse(Program("record R(int A);\nnew R(1)").Replace("#region moved c1.1\nrecord R(int A);", "#region moved c1.1\nrecord R(int B);", StringComparison.Ordinal), "a.cs").Cells).Source);

    [Fact]
    public void A_change_to_what_the_program_made_is_not_lost_in_silence()
    {
        var notebook = Notebook.Parse(Program("var x = 1;\nx").Replace("Show(() => x)", "Show(() => x + 1)", StringComparison.Ordinal), "a.cs");

        Assert.Equal("var x = 1;\nx", Assert.Single(notebook.Cells).Source);
        Assert.Contains("x + 1", Assert.Single(notebook.Complaints).Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#endregion code c1\n", "line ")]
    [InlineData("#region moved c1.1\nrecord R(int A);\n#endregion moved c1.1\n", "line ")]
    public void A_mark_that_is_gone_is_missed_with_its_line(string mark, string place) =>
        Assert.StartsWith(place, Assert.Throws<NotebookFormatException>(() => Notebook.Parse(Program("record R(int A);\nnew R(1)").Replace(mark, "", StringComparison.Ordinal), "a.cs")).Place, StringComparison.Ordinal);

    [Theory]
    [InlineData("#region markdown m1 {\"tags\":}\n// a\n#endregion markdown m1", "line 1")]
    [InlineData("#region markdown m1\n// a\nb\n#endregion markdown m1", "line 3")]
    public void A_region_that_was_damaged_is_refused_with_its_line(string program, string place) =>
        Assert.Equal(place, Assert.Throws<NotebookFormatException>(() => Notebook.Parse(program, "a.cs")).Place);

    [Fact]
    public void Ids_tags_metadata_attachments_and_the_notebook_s_own_keys_come_back()
    {
        var notebook = Notebook.Parse(Samples.Ipynb, "a.ipynb");

        var again = Notebook.Parse(notebook.ToText(NotebookFormat.Cs).Text, "a.cs");

        Assert.Null(Same.Difference(notebook.Cells, again.Cells, withOutputs: false));
        Assert.Equal(notebook.WithCells([]).ToString(), again.WithCells([]).ToString());
        Assert.Equal(["parameters"], again.Cells[1].Tags);
    }

    [Fact]
    public void A_line_separator_in_a_text_does_not_end_its_comment()
    {
        var text = Notebook.Parse("#!markdown\n\na\u2028b\n", "a.dib").ToText(NotebookFormat.Cs).Text;

        Assert.DoesNotContain('\u2028', text);
        Assert.Equal("a\u2028b", Assert.Single(Notebook.Parse(text, "a.cs").Cells).Source);
    }

    [Fact]
    public void Outputs_that_are_left_out_are_spoken_of() =>
        Assert.Contains("outputs of 1 cell are left out", Notebook.Parse(Samples.Ipynb, "a.ipynb").ToText(NotebookFormat.Cs).Notes[0], StringComparison.Ordinal);

    internal static Notebook Made(params IEnumerable<string> sources) =>
        new("made", [.. sources.Select((source, i) => new Cell { Kind = CellKind.Code, Id = $"c{i + 1}", Source = source })], NotebookLanguage.Complete([]));

    private static string Program(params IEnumerable<string> sources) =>
        Made(sources).ToText(NotebookFormat.Cs, new Dictionary<string, string> { ["own"] = "1.5.0" }).Text;
}
