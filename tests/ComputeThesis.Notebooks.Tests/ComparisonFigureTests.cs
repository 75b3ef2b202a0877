using System.IO.Compression;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks.Tests;

public class ComparisonFigureTests
{
    private const string Plotly = "application/vnd.plotly.v1+json";

    private const string Figure = """
        {"data":[{"type":"scatter","name":"AWS","x":["2026-01-31","2026-02-28","2026-03-31"],"y":[1.5,2.5,3.5],"hovertext":["a 1.5","b 2.5","c 3.5"],"marker":{"color":"#d55e00","size":6}}],
         "layout":{"title":{"text":"Growth"},"xaxis":{"title":{"text":"Quarter"}},"annotations":[{"text":"a note","x":0,"font":{"size":12}}]}}
        """;

    [Theory]
    [InlineData("3.5]", "3.7]", "Drifted: trace 'AWS', y at 2026-03-31: 3.5 -> 3.7 (+0.2, +5.714%)")]
    [InlineData("Growth", "Decline", "Drifted: title: Growth -> Decline")]
    [InlineData("Quarter", "Month", "Drifted: xaxis title: Quarter -> Month")]
    [InlineData("a note", "no note", "Drifted: annotations[0]: a note -> no note")]
    [InlineData("b 2.5", "b 2.6", "Drifted: trace 'AWS', hovertext at 2026-02-28, after 'b': 2.5 -> 2.6 (+0.1, +4%)")]
    [InlineData("\"AWS\"", "\"Amazon\"", "Drifted: trace 'AWS', name: AWS -> Amazon")]
    [InlineData("\"size\":6", "\"size\":7", "Looks: trace 'AWS', marker.size: 6 -> 7")]
    [InlineData("#d55e00", "#000000", "Looks: trace 'AWS', marker.color: #d55e00 -> #000000")]
    [InlineData("\"size\":12", "\"size\":13", "Looks: annotations[0] font: {\"size\":12} -> {\"size\":13}")]
    public void A_figure_is_compared_by_its_data_and_its_words(string old, string @new, string told) =>
        Assert.Equal([told], Compared.Json(Plotly, Figure, Figure.Replace(old, @new, StringComparison.Ordinal)).Told());

    [Fact]
    public void A_point_put_in_leaves_the_others_as_they_are()
    {
        var more = Figure.Replace("\"2026-02-28\",", "\"2026-02-28\",\"2026-03-15\",", StringComparison.Ordinal).Replace("2.5,3.5]", "2.5,3.0,3.5]", StringComparison.Ordinal).Replace("\"b 2.5\",", "\"b 2.5\",\"n\",", StringComparison.Ordinal);

        Assert.Equal(["Drifted: trace 'AWS', points: new: x 2026-03-15, y 3"], Compared.Json(Plotly, Figure, more).Told());
    }

    [Fact]
    public void A_number_that_moves_with_its_words_drifts_once() =>
        Assert.Equal(["Drifted: trace 'AWS', y at 2026-03-31: 3.5 -> 3.7 (+0.2, +5.714%)"], Compared.Json(Plotly, Figure, Figure.Replace("3.5", "3.7", StringComparison.Ordinal)).Told());

    [Theory]
    [InlineData("\"https://a.example/q1\",\"https://b.example/2\"", "\"https://a.example/q1\",\"https://b.example/2.0\"", "Drifted: sources: https://b.example/2 -> https://b.example/2.0")]
    [InlineData("\"https://a.example/q1\",\"https://b.example/2\"", "\"https://n.example/\",\"https://a.example/q1\",\"https://b.example/2\"", "Drifted: sources: new: https://n.example/")]
    [InlineData("\"https://a.example/q1\",\"https://b.example/2\"", "\"https://b.example/2\"", "Drifted: sources: gone: https://a.example/q1")]
    [InlineData("\"https://a.example/3f2504e0-4f89-41d3-9a0c-0305e82c3301\"", "\"https://a.example/3f2504e0-4f89-41d3-9a0c-0305e82c3302\"", "Drifted: sources: https://a.example/3f2504e0-4f89-41d3-9a0c-0305e82c3301 -> https://a.example/3f2504e0-4f89-41d3-9a0c-0305e82c3302")]
    public void The_documents_behind_a_figure_are_the_same_to_the_letter_or_they_drift(string old, string @new, string told)
    {
        static string With(string sources) => Figure.Replace("\"layout\":{", $"\"layout\":{{\"meta\":{{\"description\":\"d\",\"sources\":[{sources}]}},", StringComparison.Ordinal);

        Assert.Equal([told], Compared.Json(Plotly, With(old), With(@new)).Told());
        Assert.Equal(CellVerdict.Same, Compared.Json(Plotly, With(old), With(old)).Verdict);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("\"text\"")]
    [InlineData("{\"meta\":\"text\"}")]
    [InlineData("{\"meta\":{\"sources\":\"text\"}}")]
    [InlineData("{\"meta\":{\"sources\":[1,null,{}]}}")]
    public void A_layout_of_another_shape_is_compared_all_the_same(string layout)
    {
        var odd = $"{{\"data\":[],\"layout\":{layout}}}";

        Assert.Equal(CellVerdict.Same, Compared.Json(Plotly, odd, odd).Verdict);
        Assert.Equal(CellVerdict.Drifted, Compared.Json(Plotly, odd, """{"data":[],"layout":{}}""").Verdict);
    }

    [Theory]
    [InlineData("i2", "AQACAAMA", "[1,2,3]")]
    [InlineData("u1", "AQID", "[1,2,3]")]
    [InlineData("i4", "AQAAAAIAAAD/////", "[1,2,-1]")]
    [InlineData("f4", "zczMPQAAgD8=", "[0.1,1]")]
    [InlineData("f8", "AAAAAAAA+D8AAAAAAAAEQA==", "[1.5,2.50]")]
    [InlineData("i1", "AQID/w==", "[1,2,3,-1]")]
    public void A_packed_list_is_the_list_of_its_numbers(string dtype, string data, string list)
    {
        string With(string y) => """{"data":[{"type":"bar","y":Y}],"layout":{}}""".Replace("Y", y, StringComparison.Ordinal);

        Assert.Equal(CellVerdict.Same, Compared.Json(Plotly, With($$"""{"dtype":"{{dtype}}","bdata":"{{data}}"}"""), With(list)).Verdict);
        Assert.Equal(CellVerdict.Drifted, Compared.Json(Plotly, With($$"""{"dtype":"{{dtype}}","bdata":"{{data}}"}"""), With(list.Replace("[1", "[7", StringComparison.Ordinal).Replace("[0.1", "[0.7", StringComparison.Ordinal))).Verdict);
    }

    [Fact]
    public void A_packed_list_has_the_shape_it_names()
    {
        const string Packed = """{"data":[{"type":"heatmap","z":{"dtype":"u1","bdata":"AQIDBA==","shape":"2, 2"}}]}""", Plain = """{"data":[{"type":"heatmap","z":[[1,2],[3,4]]}]}""";

        Assert.Equal(CellVerdict.Same, Compared.Json(Plotly, Packed, Plain).Verdict);
        Assert.Equal(CellVerdict.Drifted, Compared.Json(Plotly, Packed, Plain.Replace("4", "5", StringComparison.Ordinal)).Verdict);
    }

    [Fact]
    public void The_drawing_of_a_figure_follows_its_data()
    {
        DisplayOutput Figured(string y, string height, string words) => Compared.Display((Plotly, JsonNode.Parse("""{"data":[{"type":"bar","x":["a"],"y":[0]}]}""".Replace("0", y, StringComparison.Ordinal))!), ("image/svg+xml", $"<svg><rect x=\"1\" height=\"{height}\"/><text>{words}</text></svg>"));

        Assert.Equal(["Drifted: trace 1, y at a: 1 -> 2 (+1, +100%)", "Looks: differs also in its image/svg+xml (1 place)"], Compared.Outputs([Figured("1", "10", "w")], [Figured("2", "20", "w")]).Told());
        Assert.Equal(CellVerdict.Moved, Compared.Outputs([Figured("1", "10", "w")], [Figured("1.4", "14", "w")], "atol=0.5").Verdict);
        Assert.Equal(CellVerdict.Drifted, Compared.Outputs([Figured("1", "10", "w")], [Figured("1", "14", "w")]).Verdict);
        Assert.Equal(CellVerdict.Drifted, Compared.Outputs([Figured("1", "10", "w")], [Figured("1.4", "14", "v")], "atol=0.5").Verdict);
    }

    [Theory]
    [InlineData("M1 2L3 4", "M1 2L3 9", CellVerdict.Drifted)]
    [InlineData("M1 2L3 4", "M1 2L3 4.01", CellVerdict.Moved)]
    [InlineData("M1 2L3 4", "M1 2L3 4L5 6", CellVerdict.Drifted)]
    public void A_drawing_alone_is_compared_by_where_its_shapes_lie(string old, string @new, CellVerdict verdict) =>
        Assert.Equal(verdict, Compared.Shown("image/svg+xml", $"<svg><path d=\"{old}\"/></svg>", $"<svg><path d=\"{@new}\"/></svg>").Verdict);

    [Theory]
    [InlineData("fill=\"#fff\"", "fill=\"#000\"", CellVerdict.Moved)]
    [InlineData("AWS 12%", "AWS 13%", CellVerdict.Drifted)]
    [InlineData("data-series=\"a\"", "data-series=\"b\"", CellVerdict.Drifted)]
    public void The_words_of_a_drawing_count_and_its_colours_do_not(string old, string @new, CellVerdict verdict)
    {
        const string Drawing = "<svg><g data-series=\"a\"><rect fill=\"#fff\"><title>AWS 12%</title></rect></g></svg>";

        Assert.Equal(verdict, Compared.Shown("image/svg+xml", Drawing, Drawing.Replace(old, @new, StringComparison.Ordinal)).Verdict);
    }

    [Fact]
    public void A_picture_is_its_pixels_however_they_are_packed()
    {
        var pixels = Enumerable.Range(0, 30).Select(i => (byte)(i * 7)).ToArray();
        var published = Png(10, pixels, 0, CompressionLevel.NoCompression);
        var changed = (byte[])[.. pixels[..5], 99, .. pixels[6..]];

        Assert.Equal(CellVerdict.Same, Compared.Shown("image/png", published, published).Verdict);
        Assert.Equal(["Looks: picture: the same pixels, encoded otherwise"], Compared.Shown("image/png", published, Png(10, pixels, 1, CompressionLevel.SmallestSize)).Told());
        Assert.Equal(["Drifted: picture: 1 of 30 pixels differ"], Compared.Shown("image/png", published, Png(10, changed, 1, CompressionLevel.Fastest)).Told());
        Assert.Equal(["Drifted: picture: 10 x 3 pixels -> 15 x 2 pixels"], Compared.Shown("image/png", published, Png(15, pixels, 0, CompressionLevel.Fastest)).Told());
        Assert.Equal(["Drifted: picture (image/png): other bytes, which cannot be looked into"], Compared.Shown("image/png", published, "AAAA").Told());
    }

    [Theory]
    [InlineData("""{"a":{"b":[1,2]}}""", """{"a":{"b":[1,3]}}""", "Drifted: a.b[1]: 2 -> 3 (+1, +50%)")]
    [InlineData("""{"a":1}""", """{"b":1}""", "Drifted: a: gone: 1")]
    [InlineData("""{"a":null}""", """{"a":0}""", "Drifted: a: null -> 0")]
    [InlineData("""[{"id":"x","v":1},{"id":"y","v":2}]""", """[{"id":"n","v":9},{"id":"x","v":1},{"id":"y","v":3}]""", "Drifted: [0]: new: {\"id\":\"n\",\"v\":9}")]
    public void Json_is_compared_by_its_structure(string old, string @new, string told) =>
        Assert.Equal(told, Compared.Json("application/json", old, @new).Told()[0]);

    [Fact]
    public void The_order_of_keys_and_the_spelling_of_numbers_are_nothing() =>
        Assert.Equal(CellVerdict.Same, Compared.Json("application/json", """{"a":1.0,"b":1e2}""", """{"b":100.0,"a":1.00}""").Verdict);

    /// <summary>A grey picture with one filter for all its rows.</summary>
    private static string Png(int width, byte[] pixels, byte filter, CompressionLevel level)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, level, leaveOpen: true))
        {
            for (var y = 0; y < pixels.Length / width; y++)
            {
                zlib.WriteByte(filter);
                for (var x = 0; x < width; x++)
                    zlib.WriteByte((byte)(pixels[y * width + x] - (filter == 1 && x > 0 ? pixels[y * width + x - 1] : 0)));
            }
        }
        return Convert.ToBase64String([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
            .. Chunk("IHDR", [0, 0, 0, (byte)width, 0, 0, 0, (byte)(pixels.Length / width), 8, 0, 0, 0, 0]), .. Chunk("tEXt", [(byte)filter]), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])]);
    }

    // The sum at the end of a chunk is not read.
    private static byte[] Chunk(string name, byte[] data) => [0, 0, (byte)(data.Length >> 8), (byte)data.Length, .. System.Text.Encoding.ASCII.GetBytes(name), .. data, 0, 0, 0, 0];
}
