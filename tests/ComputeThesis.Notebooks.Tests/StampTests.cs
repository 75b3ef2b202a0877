using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks.Tests;

public class StampTests
{
    private const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>t</title></svg>";

    private int drawn;

    [Fact]
    public void A_figure_gets_a_picture_with_its_size_beside_its_drawing()
    {
        var output = Stamped(Shown((MimeType.Svg, Drawing), (MimeType.Plain, "t")));

        Assert.Equal("UE5HMSBzdmc=", output.Text(MimeType.Png));
        Assert.Equal("{\"width\":800,\"height\":600}", output.Metadata[MimeType.Png]!.ToJsonString());
        Assert.Equal(Drawing, output.Text(MimeType.Svg));
        Assert.Equal("t", output.Text(MimeType.Plain));
    }

    [Fact]
    public void A_figure_that_is_only_a_script_is_drawn_from_what_the_script_reads()
    {
        var output = Stamped(Figure());

        Assert.Equal("UE5HMSBqc29u", output.Text(MimeType.Png));
        Assert.True(output.Forms.ContainsKey(MimeType.Plotly));
    }

    [Fact]
    public void HTML_that_only_repeats_the_drawing_goes_and_other_HTML_stays()
    {
        // Readers take HTML before pictures, and some take the drawing out of it.
        Assert.False(Stamped(Shown((MimeType.Svg, Drawing), (MimeType.Html, $"<figure>{Drawing}</figure>"))).Forms.ContainsKey(MimeType.Html));
        Assert.Equal("<b>other</b>", Stamped(Shown((MimeType.Svg, Drawing), (MimeType.Html, "<b>other</b>"))).Text(MimeType.Html));
    }

    [Fact]
    public void What_is_no_figure_and_what_has_a_picture_of_its_author_stay_as_they_are()
    {
        var table = Shown((MimeType.Html, "<table></table>"));
        var own = Shown((MimeType.Svg, Drawing), (MimeType.Png, "b3du"));

        Assert.Same(table, Stamped(table));
        Assert.Equal("b3du", Stamped(own).Text(MimeType.Png));
        Assert.Equal(0, drawn);
    }

    [Fact]
    public void Stamping_again_draws_nothing_and_gives_the_same_bytes()
    {
        var once = Stamp.On(Of(Shown((MimeType.Svg, Drawing)), Figure()), Pictures, null, out _);
        var twice = Stamp.On(Notebook.Parse(once.ToString(), "a.ipynb"), Pictures, null, out var stamp);

        Assert.Equal(2, drawn);
        Assert.Equal(0, stamp.Drawn);
        Assert.Equal(once.ToString(), twice.ToString());
    }

    [Fact]
    public void A_figure_that_has_changed_is_drawn_anew_and_one_that_cannot_be_loses_its_old_picture()
    {
        var once = Stamped(Shown((MimeType.Svg, Drawing)));
        var changed = once with { Forms = once.Forms.ToDictionary(form => form.Key, form => form.Key == MimeType.Svg ? (JsonNode)"<svg>new</svg>" : form.Value.DeepClone()) };

        Assert.Equal("UE5HMiBzdmc=", Stamped(changed).Text(MimeType.Png));
        var without = Output(Stamp.On(Of(changed), null, null, out var stamp));
        Assert.Equal(1, stamp.Missing);
        Assert.False(without.Forms.ContainsKey(MimeType.Png));
        Assert.Empty(without.Metadata);
    }

    [Fact]
    public void A_picture_drawn_for_an_earlier_copy_serves_again_whatever_order_its_file_has_keys_in()
    {
        var earlier = Notebook.Parse(Stamp.On(Of(Figure()), Pictures, null, out _).ToString(), "earlier.ipynb");

        var again = Stamp.On(Of(Figure()), Pictures, earlier, out var stamp);

        Assert.Equal((1, 0), (drawn, stamp.Drawn));
        Assert.Equal(earlier.ToString(), again.ToString());
    }

    [Fact]
    public void Without_anyone_to_draw_the_drawing_alone_stays_and_is_counted_as_missing()
    {
        var notebook = Stamp.On(Of(Shown((MimeType.Svg, Drawing)), Shown((MimeType.Plain, "x"))), null, null, out var stamp);

        Assert.Equal(1, stamp.Missing);
        Assert.Equal([MimeType.Svg], Output(notebook).Forms.Keys);
    }

    [Fact]
    public void A_page_shows_the_picture_of_a_figure_that_has_no_other_still_form()
    {
        var notebook = Of(Figure());

        var site = Site.Make([new("a", notebook) { Download = Stamp.On(notebook, Pictures, null, out _) }], new());

        Assert.Contains("<div class=\"still\"><div class=\"output picture\"><img src=\"data:image/png;base64,UE5HMSBqc29u\"", System.Text.Encoding.UTF8.GetString(site.Files.Single(file => file.Path == "a.html").Content.Span), StringComparison.Ordinal);
        Assert.Contains(site.Files, file => file.Path == "assets/pictures/a.png");
    }

    private StillPictures Pictures => new(_ => Draw("svg"), _ => Draw("json"));

    private StillPicture Draw(string from) => new(System.Text.Encoding.ASCII.GetBytes($"PNG{++drawn} {from}"), 800, 600);

    private DisplayOutput Stamped(DisplayOutput output) => Output(Stamp.On(Of(output), Pictures, null, out _));

    private static DisplayOutput Output(Notebook notebook) => (DisplayOutput)notebook.Cells[0].Outputs[0];

    private static Notebook Of(params CellOutput[] outputs) => Notebook.Parse(new Notebook("a.ipynb", [new() { Kind = CellKind.Code, Id = "c", Source = "1", ExecutionCount = 1, Outputs = outputs }], []).ToString(), "a.ipynb") is var read
        ? read.WithCells([read.Cells[0] with { Outputs = outputs }]) : null!;

    private static DisplayOutput Shown(params (string MimeType, string Form)[] forms) => new(forms.ToDictionary(form => form.MimeType, form => (JsonNode)form.Form));

    // Keys in another order than a file has them in.
    private static DisplayOutput Figure() => new(new Dictionary<string, JsonNode> { [MimeType.Plotly] = new JsonObject { ["layout"] = new JsonObject(), ["data"] = new JsonArray() } });
}
