using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Notebooks.Tests;

public class RoundTripTests
{
    [Property(Arbitrary = [typeof(Generated)])]
    public void What_is_written_is_read_back_the_same(Notebook notebook)
    {
        var again = Notebook.Parse(notebook.ToString(), "again.ipynb");

        Assert.Equal(notebook.ToString(), again.ToString());
        Assert.Equal(notebook.Cells.Select(cell => (cell.Id, cell.Kind, cell.Source, cell.ExecutionCount, cell.Outputs.Count)),
            again.Cells.Select(cell => (cell.Id, cell.Kind, cell.Source, cell.ExecutionCount, cell.Outputs.Count)));
        Assert.Equal(notebook.Cells.SelectMany(cell => cell.Outputs).OfType<StreamOutput>().Select(output => (output.Name, output.Text)),
            again.Cells.SelectMany(cell => cell.Outputs).OfType<StreamOutput>().Select(output => (output.Name, output.Text)));
    }

    [Property(Arbitrary = [typeof(Generated)])]
    public void A_notebook_cut_anywhere_is_refused_and_never_crashes(Notebook notebook, NonNegativeInt length)
    {
        var text = notebook.ToString();
        var cut = text[..(length.Get * 37 % text.Length)];

        var problem = Record.Exception(() => Notebook.Parse(cut, "cut.ipynb"));

        Assert.True(problem is NotebookFormatException || (problem is null && cut.TrimEnd().EndsWith('}')), problem?.ToString());
    }

    [Property]
    public void Lines_put_together_are_the_text(NonNull<string> text) =>
        Assert.Equal(text.Get, string.Concat(LineList.Of(text.Get).Select(line => line!.GetValue<string>())));

    private static class Generated
    {
        private static readonly Gen<string> Text =
            from parts in Gen.Elements("a", "\"", "\\", "\n", "\t", "\u2028", "é", "😀", "</script>", "#!csharp", "\u0001", " ").ArrayOf()
            select string.Concat(parts);

        private static readonly Gen<CellOutput> Output = Gen.OneOf(
            from name in Gen.Elements("stdout", "stderr") from text in Text select (CellOutput)new StreamOutput(name, text),
            from name in Text from message in Text from trace in Text.ArrayOf() select (CellOutput)new ErrorOutput(name, message, trace),
            from plain in Text
            from image in Text
            from key in Text
            from isResult in Gen.Elements(true, false)
            select (CellOutput)new DisplayOutput(new Dictionary<string, JsonNode>
            {
                ["text/plain"] = plain, ["image/png"] = image, ["application/json"] = new JsonObject { [key] = new JsonArray(1.5, null, true) },
            }, isResult));

        public static Arbitrary<Notebook> Notebooks() => Arb.From(
            from sources in Text.ArrayOf()
            from kinds in Gen.Elements(Enum.GetValues<CellKind>()).ArrayOf(sources.Length)
            from outputs in Output.ArrayOf()
            from count in Gen.Choose(0, 99)
            select new Notebook("made", [.. sources.Select((source, i) => new Cell
            {
                Kind = kinds[i],
                Id = $"cell-{i}",
                Source = source,
                ExecutionCount = kinds[i] == CellKind.Code && count > 0 ? count : null,
                Outputs = kinds[i] == CellKind.Code ? outputs : [],
            })], NotebookLanguage.Complete([])));
    }
}
