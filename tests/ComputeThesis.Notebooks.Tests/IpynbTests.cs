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
    public void A_missing_id_is_made_from_place_and_content_so_that_a_second_reading_gives_the_same()
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

    private static Notebook Read(string cells) =>
        Notebook.Parse("{\"cells\":[" + cells + "],\"metadata\":{},\"nbformat\":4,\"nbformat_minor\":0}", "read.ipynb");
}
