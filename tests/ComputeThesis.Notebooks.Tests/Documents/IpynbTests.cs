using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Notebooks.Tests.Documents;

public class IpynbTests
{
    private const string Old = """
        {"nbformat":4,"nbformat_minor":2,"metadata":{"kernelspec":{"display_name":".NET (C#)","language":"C#","name":".net-csharp"},"mine":{"b":1,"a":[2]}},
         "cells":[
          {"cell_type":"markdown","metadata":{},"source":"# One\n\ntext","attachments":{"x.png":{"image/png":"AAAA"}}},
          {"cell_type":"code","metadata":{"tags":["parameters"],"polyglot_notebook":{"kernelName":"fsharp"}},"execution_count":3,"outputs":[{"output_type":"stream","name":"stdout","text":["a\n","b"]}],"source":["let x = 1\n","x"]},
          {"cell_type":"code","metadata":{},"execution_count":null,"outputs":[],"source":[]},
          {"cell_type":"raw","metadata":{},"source":"raw"}]}
        """;

    [Fact]
    public void An_older_notebook_is_read_with_all_that_it_says()
    {
        var notebook = Notebook.Parse(Old, "old.ipynb");

        Assert.Equal([CellKind.Markdown, CellKind.Code, CellKind.Code, CellKind.Raw], notebook.Cells.Select(cell => cell.Kind));
        Assert.Equal(["# One\n\ntext", "let x = 1\nx", "", "raw"], notebook.Cells.Select(cell => cell.Source));
        Assert.Equal("fsharp", notebook.Cells[1].Language);
        Assert.Equal("csharp", notebook.Cells[2].Language);
        Assert.Equal(3, notebook.Cells[1].ExecutionCount);
        Assert.Equal("AAAA", (string?)notebook.Cells[0].Attachments!["x.png"]!["image/png"]);
        Assert.Equal(4, notebook.Cells.Select(cell => cell.Id).Distinct().Count());
    }

    [Fact]
    public void What_is_not_known_survives_reading_and_writing()
    {
        var written = JsonNode.Parse(Encoding.UTF8.GetString(Notebook.Parse(Old, "old.ipynb").ToIpynb()))!;

        Assert.Equal("""{"a":[2],"b":1}""", written["metadata"]!["mine"]!.ToJsonString());
        Assert.Equal("parameters", (string?)written["cells"]![1]!["metadata"]!["tags"]![0]);
        Assert.Equal(5, (int?)written["nbformat_minor"]);
    }

    [Fact]
    public void Reading_what_was_written_and_writing_it_again_gives_the_same_bytes()
    {
        var once = Notebook.Parse(Old, "old.ipynb").ToIpynb();

        Assert.Equal(Encoding.UTF8.GetString(once), Encoding.UTF8.GetString(Notebook.Parse(Encoding.UTF8.GetString(once), "new.ipynb").ToIpynb()));
    }

    [Property]
    public Property Any_notebook_comes_back_as_it_was_written() => Prop.ForAll(Notebooks(), notebook =>
    {
        var back = Notebook.Parse(Encoding.UTF8.GetString(notebook.ToIpynb()), "n.ipynb");
        return back.Cells.Count == notebook.Cells.Count && back.Cells.Zip(notebook.Cells).All(pair =>
            pair.First.Kind == pair.Second.Kind && pair.First.Id == pair.Second.Id && pair.First.Source == pair.Second.Source
            && pair.First.Language == pair.Second.Language && pair.First.ExecutionCount == pair.Second.ExecutionCount
            && JsonNode.DeepEquals(new JsonArray([.. pair.First.Outputs.Select(Joined)]), new JsonArray([.. pair.Second.Outputs.Select(Joined)])));
    });

    [Fact]
    public void A_notebook_cut_off_anywhere_is_refused_with_its_place_and_never_crashes()
    {
        for (var length = 0; length < Old.Length - 1; length++)
        {
            var error = Assert.Throws<NotebookFormatException>(() => Notebook.Parse(Old[..length], "cut.ipynb"));
            Assert.StartsWith("cut.ipynb", error.Message, StringComparison.Ordinal);
        }
    }

    [Property(MaxTest = 2000)]
    public Property A_notebook_with_a_letter_changed_is_a_notebook_or_refused() => Prop.ForAll(Gen.Choose(0, Old.Length - 1).ToArbitrary(), Gen.Choose(32, 126).ToArbitrary(), (place, letter) =>
    {
        try
        {
            return Notebook.Parse(Old.Remove(place, 1).Insert(place, ((char)letter).ToString()), "changed.ipynb").Cells.Count == 4;
        }
        catch (NotebookFormatException e)
        {
            return e.Message.Length > 20;
        }
    });

    [Theory]
    [InlineData("""{"nbformat":4,"nbformat":4,"cells":[]}""", "found broken JSON")]
    [InlineData("[]", "found a list where an object is expected")]
    [InlineData("{}", "at nbformat: found nothing where 4 is expected")]
    [InlineData("""{"nbformat":3,"worksheets":[]}""", "at nbformat: found 3 where 4 is expected")]
    [InlineData("""{"nbformat":4,"cells":{}}""", "at cells: found an object where a list of cells is expected")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code","source":3}]}""", "at cells[0].source: found 3 where text is expected")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"cod","source":""}]}""", "at cells[0].cell_type: found 'cod' where code, markdown or raw is expected")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code","source":"","outputs":[{"output_type":"picture"}]}]}""", "at cells[0].outputs[0].output_type")]
    public void What_is_no_notebook_is_refused_with_the_path(string json, string says) =>
        Assert.Contains(says, Assert.Throws<NotebookFormatException>(() => Notebook.Parse(json, "x.ipynb")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("no file", Assert.Throws<NotebookFormatException>(() => Notebook.Load("nowhere.ipynb")).Message, StringComparison.Ordinal);

    [Fact]
    public void An_id_that_is_given_twice_is_given_to_the_first_only()
    {
        var notebook = Notebook.Parse("""{"nbformat":4,"cells":[{"cell_type":"raw","id":"a","source":"1"},{"cell_type":"raw","id":"a","source":"2"},{"cell_type":"raw","id":"not valid","source":"3"}]}""", "x.ipynb");

        Assert.Equal("a", notebook.Cells[0].Id);
        Assert.Equal(3, notebook.Cells.Select(cell => cell.Id).Distinct().Count());
        Assert.All(notebook.Cells, cell => Assert.Matches("^[a-zA-Z0-9-_]{1,64}$", cell.Id));
    }

    [Fact]
    public void A_dib_is_read_cell_by_cell()
    {
        var notebook = Notebook.Parse("#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\"}}\n\n#!markdown\n\n# Title\n\n#!csharp\n\nvar x = 1;\n#!time\nx\n\n#!fsharp\n\nlet y = 2\n", "a.dib");

        Assert.Equal(["markdown", "csharp", "fsharp"], notebook.Cells.Select(cell => cell.Language));
        Assert.Equal("var x = 1;\n#!time\nx", notebook.Cells[1].Source);
        Assert.Equal("csharp", (string?)notebook.Metadata["polyglot_notebook"]!["kernelInfo"]!["defaultKernelName"]);
        Assert.Equal("fsharp", Notebook.Parse(Encoding.UTF8.GetString(notebook.ToIpynb()), "a.ipynb").Cells[2].Language);
    }

    private static JsonNode Joined(JsonObject output)
    {
        var copy = (JsonObject)output.DeepClone();
        if (copy["text"] is JsonArray lines)
            copy["text"] = string.Concat(lines.Select(line => (string?)line));
        return copy;
    }

    private static Arbitrary<Notebook> Notebooks()
    {
        var text = ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => new string([.. text.Get.Where(c => !char.IsSurrogate(c) && c != '\r' && c is not ('\u0085' or '\u2028' or '\u2029' or '\f'))]));
        var output = text.Select(text => new JsonObject { ["name"] = "stdout", ["output_type"] = "stream", ["text"] = text });
        var cell = from kind in Gen.Elements(CellKind.Code, CellKind.Markdown, CellKind.Raw)
                   from source in text
                   from count in Gen.Choose(0, 9)
                   from outputs in output.ListOf()
                   select new Cell
                   {
                       Kind = kind, Source = source, Id = "x", Language = kind switch { CellKind.Code => "csharp", CellKind.Markdown => "markdown", _ => "raw" },
                       ExecutionCount = kind == CellKind.Code && count > 0 ? count : null, Outputs = kind == CellKind.Code ? [.. outputs] : [],
                   };
        return cell.ListOf().Select(cells => new Notebook { Cells = [.. cells.Select((cell, i) => cell with { Id = $"cell-{i}" })] }).ToArbitrary();
    }
}
