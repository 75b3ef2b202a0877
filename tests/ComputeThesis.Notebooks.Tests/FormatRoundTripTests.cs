using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComputeThesis.Notebooks.Tests;

/// <summary>From one format to another and back, with sources made to be torn.</summary>
public class FormatRoundTripTests
{
    [Property(Arbitrary = [typeof(Nasty)], MaxTest = 400)]
    public void A_program_gives_back_the_notebook_it_was(Notebook notebook)
    {
        var text = ProgramText.Write(notebook.Parts, new Dictionary<string, string>()).Text;
        var again = Notebook.Parse(text, "again.cs");

        Assert.Null(Same.Difference(notebook.Cells, again.Cells, withOutputs: false));
        Assert.Equal(notebook.WithCells([]).ToString(), again.WithCells([]).ToString());
        Assert.Equal(text, ProgramText.Write(again.Parts, new Dictionary<string, string>()).Text);
    }

    [Property(Arbitrary = [typeof(Nasty)], MaxTest = 400)]
    public void A_Polyglot_script_gives_back_the_notebook_it_was_or_says_which_line_it_cannot_hold(Notebook notebook)
    {
        string text;
        try
        {
            text = notebook.ToText(NotebookFormat.Dib).Text;
        }
        catch (NotebookFormatException refused)
        {
            Assert.Matches("^line [0-9]+$", refused.Place);
            Assert.Contains(notebook.Cells, cell => cell.Source.Split('\n').Any(line => line.StartsWith("#!", StringComparison.Ordinal)));
            return;
        }
        var again = Notebook.Parse(text, "again.dib");

        Assert.Null(Same.Difference(notebook.Cells, again.Cells, withOutputs: false));
        Assert.Equal(notebook.WithCells([]).ToString(), again.WithCells([]).ToString());
        Assert.Equal(text, again.ToText(NotebookFormat.Dib).Text);
    }

    [Property(Arbitrary = [typeof(Nasty)], MaxTest = 600)]
    public void Every_program_of_code_that_parses_parses_as_a_program(Notebook notebook)
    {
        var text = ProgramText.Write(notebook.Parts, new Dictionary<string, string>()).Text;

        var errors = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest).WithFeatures([new("FileBasedProgram", "true")]))
            .GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error);

        Assert.Equal("", string.Join("\n", errors.Select(error => $"{error}: {text.Split('\n')[error.Location.GetLineSpan().StartLinePosition.Line]}")));
    }

    private static class Nasty
    {
        private static readonly Gen<string> Line = Gen.Elements(
            "", " ", "var x = 1;", "x", "x // last", "using System.Net;", "using System.Net; x", "using (var d = y) { }", "#r \"nuget: A\"", "#r \"nuget: A, 1\" // why", "#i \"nuget:x\"", "#load \"a.csx\"",
            "record R(int A);", "class C { /* { */ }", "class D\n{\n    #region in\n    #endregion\n}", "public static int F(this int n) => n;", "static string G(this int n) => \"\"\"\n  a\n  \"\"\";", "public int H() => 1;", "int i, j;",
            "#region a", "#endregion", "#endregion code c0", "#region code c1 {}", "// c", "/* c", "*/", "\"\"\"", "var s = \"\"\"\n//: x\n\"\"\";", "var t = @\"\n#endregion\n\";", "#if A", "#endif", "#pragma warning disable", "#define A", "#nullable enable",
            "//: was", "y //:-", "//> c0.1", "//>", "a //: b", "await z", "z => z", "z\n    .A()\n    .B() /* c", "return 1;", "return", "}", "{", "foreach (var x in y)\n    x();", "#!csharp", "#!time", "#!markdown", "#!meta", "#!duck", "#:package A@1", "    indented", "tab\t", "\u2028", "\u0085", "é😀", "\0", "// notebook {\"a\":1}", "A notebook as a program");

        private static readonly Gen<JsonObject> Metadata = Gen.Elements("{}", "{}", "{\"tags\":[\"a\"]}", "{\"n\":1.50,\"big\":12345678901234567890,\"s\":\"\\u2028 } {\"}", "{\"metadata\":{\"rest\":1}}").Select(json => (JsonObject)JsonNode.Parse(json)!);

        public static Arbitrary<Notebook> Notebooks() => Arb.From(
            from count in Gen.Choose(0, 5)
            from sources in Line.ArrayOf().Resize(6).ArrayOf(count)
            from languages in Gen.Elements("csharp", "csharp", "csharp", "markdown", "raw", "fsharp", "duck", "Strange one\n", "meta", "code", "").ArrayOf(count)
            from metadata in Metadata.ArrayOf(count)
            from kinds in Gen.Elements(false, false, false, true).ArrayOf(count)
            from of in Gen.Elements("{}", "{\"kernelspec\":{\"name\":\"python3\",\"display_name\":\"P\"}}", "{\"x\":[1e400]}", "{\"kernelInfo\":{\"defaultKernelName\":\"fsharp\",\"items\":[{\"name\":\"duck\",\"aliases\":[\"time\"]}]}}")
            select new Notebook("made", [.. sources.Select((lines, i) => new Cell
            {
                Kind = kinds[i] ? CellKind.Code : CellExtras.KindOf(languages[i]),
                Id = $"c{i}",
                Source = string.Join('\n', lines),
                Language = languages[i],
                Metadata = metadata[i],
                Rest = i % 3 == 2 ? new JsonObject { ["attachments"] = new JsonObject() } : [],
            })], NotebookLanguage.Complete((JsonObject)JsonNode.Parse(of)!)));
    }
}
