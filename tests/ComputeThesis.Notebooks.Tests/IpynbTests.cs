using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks.Tests;

public class IpynbTests
{
    [Fact]
    public void A_source_may_be_one_string_or_a_list_of_lines()
    {
        var notebook = Read("""{"cell_type":"code","metadata":{},"outputs":[],"execution_count":null,"source":["a\n","b"]}, {"cell_type":"raw","metadata":{},"source":"a\nb"}""");

        Assert.All(notebook.Cells, cell => Assert.Equal("a\nb", cell.Source));
        Assert.Equal(CellKind.Raw, notebook.Cells[1].Kind);
    }

    [Fact]
    public void A_notebook_that_Jupyter_saved_is_written_back_byte_for_byte()
    {
        const string text = """
            {
             "cells": [
              {
               "attachments": {
                "dot.png": {
                 "image/png": "iVBORw0KGgo="
                }
               },
               "cell_type": "markdown",
               "id": "one",
               "metadata": {
                "collapsed": true,
                "tags": [
                 "intro"
                ]
               },
               "source": [
                "# Grüße\n",
                "![dot](attachment:dot.png)"
               ]
              },
              {
               "cell_type": "code",
               "execution_count": 7,
               "id": "two",
               "metadata": {
                "vendor": {
                 "depth": 1.50
                }
               },
               "outputs": [
                {
                 "name": "stdout",
                 "output_type": "stream",
                 "text": [
                  "hello\n"
                 ]
                },
                {
                 "data": {
                  "application/json": {
                   "b": [
                    1
                   ],
                   "c": []
                  },
                  "image/png": "iVBO\nRw0K\n",
                  "text/plain": [
                   "x"
                  ]
                 },
                 "execution_count": 7,
                 "metadata": {},
                 "output_type": "execute_result"
                },
                {
                 "ename": "E",
                 "evalue": "v",
                 "output_type": "error",
                 "traceback": [
                  "t"
                 ]
                }
               ],
               "source": []
              }
             ],
             "metadata": {
              "kernelspec": {
               "display_name": ".NET (C#)",
               "language": "C#",
               "name": ".net-csharp"
              },
              "language_info": {
               "name": "C#"
              },
              "unknown": "kept"
             },
             "nbformat": 4,
             "nbformat_minor": 5
            }

            """;

        var notebook = Notebook.Parse(text, "saved.ipynb");

        Assert.Equal(text.ReplaceLineEndings("\n"), notebook.ToString());
        Assert.Equal(["intro"], notebook.Cells[0].Tags);
    }

    [Fact]
    public void A_missing_id_is_made_from_content_so_that_a_second_reading_gives_the_same()
    {
        const string cells = """{"cell_type":"markdown","metadata":{},"source":"a"}, {"cell_type":"markdown","metadata":{},"source":"a"}""";

        var ids = Read(cells).Cells.Select(cell => cell.Id).ToList();

        Assert.Equal(ids, Read(cells).Cells.Select(cell => cell.Id));
        Assert.NotEqual(ids[0], ids[1]);
        Assert.All(ids, id => Assert.Matches("^[a-zA-Z0-9_-]{1,64}$", id));
    }

    [Theory]
    [InlineData("not valid!")]
    [InlineData("")]
    public void An_id_that_nbformat_refuses_is_replaced(string id) =>
        Assert.Matches("^[0-9a-f]{8}$", Read($$"""{"cell_type":"markdown","id":"{{id}}","metadata":{},"source":"a"}""").Cells[0].Id);

    [Fact]
    public void Of_two_cells_with_one_id_the_second_gets_another()
    {
        var cells = Read("""{"cell_type":"raw","id":"a","metadata":{},"source":""}, {"cell_type":"raw","id":"a","metadata":{},"source":""}""").Cells;

        Assert.Equal("a", cells[0].Id);
        Assert.NotEqual("a", cells[1].Id);
    }

    [Fact]
    public void A_notebook_that_names_no_language_is_CSharp()
    {
        var notebook = Read("""{"cell_type":"code","metadata":{},"outputs":[],"execution_count":null,"source":"1"}""");

        Assert.Equal("csharp", notebook.Cells[0].Language);
        Assert.Contains("\".net-csharp\"", notebook.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"polyglot_notebook":{"kernelName":"fsharp"}}""", "let x = 1", "fsharp")]
    [InlineData("""{"dotnet_interactive":{"language":"pwsh"}}""", "ls", "pwsh")]
    [InlineData("""{"vscode":{"languageId":"kusto"}}""", "T", "kusto")]
    [InlineData("{}", "#!fsharp\\nlet x = 1", "fsharp")]
    public void A_cell_may_name_its_own_language(string metadata, string source, string language) =>
        Assert.Equal(language, Read($$"""{"cell_type":"code","metadata":{{metadata}},"outputs":[],"execution_count":null,"source":"{{source}}"}""").Cells[0].Language);

    [Fact]
    public void A_Python_notebook_is_read_as_Python()
    {
        var notebook = Notebook.Parse("""
            {"cells":[{"cell_type":"code","metadata":{},"outputs":[],"execution_count":null,"source":"x"}],
             "metadata":{"kernelspec":{"name":"python3","language":"python","display_name":"Python 3"}},"nbformat":4,"nbformat_minor":2}
            """, "p.ipynb");

        Assert.Equal("python", notebook.Cells[0].Language);
    }

    [Fact]
    public void A_made_id_does_not_depend_on_the_cells_before_it_and_yields_to_one_that_was_given()
    {
        const string bare = """{"cell_type":"markdown","metadata":{},"source":"a"}""";
        var made = Read(bare).Cells[0].Id;

        Assert.Equal(made, Read("""{"cell_type":"markdown","metadata":{},"source":"b"},""" + bare).Cells[1].Id);
        var cells = Read(bare + """,{"cell_type":"markdown","id":"MADE","metadata":{},"source":"c"}""".Replace("MADE", made, StringComparison.Ordinal)).Cells;
        Assert.Equal(made, cells[1].Id);
        Assert.NotEqual(made, cells[0].Id);
    }

    [Fact]
    public void What_the_engine_gives_no_meaning_to_is_written_as_it_was_numbers_to_the_last_digit()
    {
        var notebook = Notebook.Parse("""
            {"cells":[
              {"cell_type":"code","metadata":{"a":1.0,"b":1e400,"c":12345678901234567890,"d":-0,"e":null},"source":[],"mood":{"x":[1.10]},
               "outputs":[{"output_type":"display_data","metadata":{"m":1.0},"execution_count":3,"later":2.50,"data":{"application/json":null,"text/plain":null,"application/vnd.x":{"k":1.0},"text/x+json":"a\nb"}},
                          {"output_type":"later","z":1.0}]},
              {"cell_type":"markdown","metadata":{},"source":"","execution_count":1,"outputs":["kept"]}],
             "metadata":{"orig_nbformat":4,"x":1.0},"nbformat":4,"nbformat_minor":2,"top":{"y":1.0}}
            """, "a.ipynb");

        var written = JsonNode.Parse(notebook.ToString())!;

        Assert.Equal("""{"a":1.0,"b":1e400,"c":12345678901234567890,"d":-0,"e":null}""", written["cells"]![0]!["metadata"]!.ToJsonString());
        Assert.Equal("""{"x":[1.10]}""", written["cells"]![0]!["mood"]!.ToJsonString());
        Assert.Equal("""{"data":{"application/json":null,"application/vnd.x":{"k":1.0},"text/plain":null,"text/x\u002Bjson":"a\nb"},"execution_count":3,"later":2.50,"metadata":{"m":1.0},"output_type":"display_data"}""", written["cells"]![0]!["outputs"]![0]!.ToJsonString());
        Assert.Equal("""{"output_type":"later","z":1.0}""", written["cells"]![0]!["outputs"]![1]!.ToJsonString());
        Assert.Equal("""["kept"]""", written["cells"]![1]!["outputs"]!.ToJsonString());
        Assert.Equal("1", written["cells"]![1]!["execution_count"]!.ToJsonString());
        Assert.Equal("4", written["metadata"]!["orig_nbformat"]!.ToJsonString());
        Assert.Equal("""{"y":1.0}""", written["top"]!.ToJsonString());
        Assert.Equal(notebook.ToString(), Notebook.Parse(notebook.ToString(), "a.ipynb").ToString());
    }

    [Fact]
    public void Empty_outputs_that_an_editor_left_on_text_are_not_written() =>
        Assert.DoesNotContain("outputs", Read("""{"cell_type":"markdown","metadata":{},"source":"","outputs":[],"execution_count":null}""").ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_cell_of_a_later_type_is_kept_as_it_is_and_shown_as_raw_text()
    {
        var notebook = Read("""{"cell_type":"heading","level":2,"metadata":{},"source":"Title"},{"cell_type":"later","metadata":{},"source":{"a":1.0}}""");

        Assert.Equal([(CellKind.Raw, "Title"), (CellKind.Raw, "")], notebook.Cells.Select(cell => (cell.Kind, cell.Source)));
        var cells = JsonNode.Parse(notebook.ToString())!["cells"]!;
        Assert.Equal("heading", (string?)cells[0]!["cell_type"]);
        Assert.Equal("""{"a":1.0}""", cells[1]!["source"]!.ToJsonString());
    }

    [Fact]
    public void Nulls_and_what_is_missing_where_tools_leave_it_out_are_read()
    {
        var cell = Assert.Single(Read("""{"cell_type":"code","id":null,"metadata":null,"outputs":null,"execution_count":null,"source":"1"}""").Cells);

        Assert.Empty(cell.Outputs);
        Assert.Null(cell.ExecutionCount);
        Assert.Null(Assert.IsType<DisplayOutput>(Read("""{"cell_type":"code","source":"1","outputs":[{"output_type":"execute_result","metadata":null,"data":{}}]}""").Cells[0].Outputs[0]).ExecutionCount);
    }

    [Theory]
    [InlineData("\\r\\n")]
    [InlineData("\\r")]
    public void Lines_end_with_LF_whatever_ended_them(string end)
    {
        var notebook = Read("""{"cell_type":"raw","metadata":{},"source":["aEND","bEND"]}""".Replace("END", end, StringComparison.Ordinal));

        Assert.Equal("a\nb\n", notebook.Cells[0].Source);
        Assert.Equal(notebook.ToString(), Notebook.Parse(notebook.ToString(), "a.ipynb").ToString());
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        using var folder = new Folder();
        var path = folder.File("a.ipynb", "");
        File.WriteAllBytes(path, [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(Samples.Ipynb.ReplaceLineEndings("\r\n"))]);

        Assert.Equal(Notebook.Parse(Samples.Ipynb, path).ToString(), Notebook.Load(path).ToString());
    }

    [Theory]
    [InlineData("""{"language_info":{"name":"julia"},"kernelspec":{"name":"julia-1.9","display_name":"Julia"}}""", "julia")]
    [InlineData("""{"kernelspec":{"name":"python3","display_name":"Python 3"}}""", "python")]
    [InlineData("""{"language_info":{"name":"polyglot-notebook"},"kernelspec":{"name":".net-csharp","display_name":".NET (C#)","language":"C#"}}""", "csharp")]
    [InlineData("""{"language_info":{"name":"polyglot-notebook"},"polyglot_notebook":{"kernelInfo":{"defaultKernelName":"fsharp"}}}""", "fsharp")]
    public void The_language_of_a_notebook_is_read_where_its_tool_wrote_it_and_written_so_that_it_stays(string metadata, string language)
    {
        var notebook = Notebook.Parse($$"""{"cells":[{"cell_type":"code","source":"x"}],"metadata":{{metadata}},"nbformat":4,"nbformat_minor":4}""", "a.ipynb");

        Assert.Equal(language, notebook.Cells[0].Language);
        Assert.Equal(language, Notebook.Parse(notebook.ToString(), "a.ipynb").Cells[0].Language);
        Assert.Equal(language != "csharp" && !metadata.Contains("spec", StringComparison.Ordinal), !notebook.ToString().Contains("kernelspec", StringComparison.Ordinal));
    }

    private static Notebook Read(string cells) =>
        Notebook.Parse("{\"cells\":[" + cells + "],\"metadata\":{},\"nbformat\":4,\"nbformat_minor\":0}", "read.ipynb");
}
