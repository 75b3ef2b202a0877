using System.Text;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks.Tests;

/// <summary>Makes damaged files of sound ones: the same from the same seed.</summary>
internal sealed class Mutator
{
    private static readonly string[] Tokens =
    [
        "#!csharp\n", "#!markdown\n", "#!meta\n", "\n#!fsharp\n", "#!time\n", "{}", "{\"kernelInfo\":{\"items\":[{\"name\":\"duck\",\"aliases\":[\"quack\"]}]}}", "#!quack\n",
        "#region code c1\n", "#endregion code c1\n", "#region markdown m1 {\"tags\":[\"a\"]}\n", "#endregion markdown m1\n", "#endregion\n", "#region x\n", "//: ", " //:-\n", "//> c1.1\n", "// ", "/*", "*/",
        "\"\"\"\n", "\"\"\"", "@\"", "#if A\n", "#endif\n", "#r \"nuget: A, 1\"\n", "using System;\n", "record R(int A);\n", "x\n", "var y = 1; y\n", "#:package A@1\n", "#:project ../A.csproj\n", "// notebook {\"a\":1}\n",
        "null", "true", "1e400", "-0", "12345678901234567890", "[]", "\"\\ud800\"", "\"\\u0000\"", "\r\n", "\r", "\u2028", "\u0085", "\uFEFF", "\0", "é", "😀", "\t", "  ", "\n\n\n", "\"", "\\", ",", ":", "}", "]", "{", "[",
        "\"cell_type\":\"heading\",", "\"source\":null,", "\"outputs\":null,", "\"metadata\":null,", "\"id\":\"c1\",", "\"execution_count\":true,",
    ];

    private static readonly string[] Values =
        ["null", "true", "0", "-1", "1.50", "1e400", "12345678901234567890", "\"\"", "\"text\"", "\"c1\"", "\"code\"", "\"markdown\"", "[]", "[\"a\\n\",\"b\"]", "[1]", "{}", "{\"a\":null}", "\"\\u2028\"", "\"a\\r\\r\\nb\"", "\"csharp\"", "\"#!fsharp\\nx\""];

    private readonly Random random;
    private readonly string ending;
    private readonly IReadOnlyList<string> sound;

    public Mutator(int seed, string ending)
    {
        random = new Random(seed);
        this.ending = ending;
        var notebook = Notebook.Parse(Samples.Ipynb, "a.ipynb");
        sound = ending switch
        {
            ".ipynb" => [Samples.Ipynb, notebook.ToString(), Notebook.Parse(Samples.Dib, "a.dib").ToString()],
            ".dib" => [Samples.Dib, notebook.ToText(NotebookFormat.Dib).Text],
            _ => [Samples.Program, notebook.ToText(NotebookFormat.Cs).Text, Notebook.Parse(Samples.Nasty, "a.dib").ToText(NotebookFormat.Cs).Text],
        };
    }

    public byte[] Next()
    {
        var text = Pick(sound);
        if (ending == ".ipynb" && random.Next(2) == 0)
            return Encoding.UTF8.GetBytes(Restructured(text));
        for (var times = random.Next(1, 4); times > 0; times--)
            text = Damaged(text);
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var flips = random.Next(8) == 0 ? random.Next(1, 4) : 0; flips > 0 && bytes.Length > 0; flips--)
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private string Damaged(string text)
    {
        var at = random.Next(text.Length + 1);
        var end = Math.Min(text.Length, at + random.Next(1, 60));
        var lines = text.Split('\n');
        var (line, other) = (random.Next(lines.Length), random.Next(lines.Length));
        switch (random.Next(9))
        {
            case 0:
                return text[..at];
            case 1:
                return text[..at] + Pick(Tokens) + text[at..];
            case 2:
                return text[..at] + text[end..];
            case 3:
                var from = Pick(sound);
                var start = random.Next(from.Length);
                return text[..at] + from[start..Math.Min(from.Length, start + random.Next(1, 200))] + text[at..];
            case 4:
                return text[..at] + string.Concat(Enumerable.Repeat(text[at..end], random.Next(2, 5))) + text[end..];
            case 5:
                return string.Join('\n', lines.Where((_, i) => i != line));
            case 6:
                (lines[line], lines[other]) = (lines[other], lines[line]);
                return string.Join('\n', lines);
            case 7:
                return string.Join('\n', lines[..line].Append(Pick(Tokens).TrimEnd('\n')).Concat(lines[line..]));
            default:
                return text[..at] + new string(Pick(["[", "{\"a\":", "(", " ", "\n"])[0], random.Next(1, 400)) + text[at..];
        }
    }

    /// <summary>JSON that stays JSON: a value of another type, a key gone, doubled or strange, a value nested deep.</summary>
    private string Restructured(string text)
    {
        var root = JsonNode.Parse(text)!;
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var nodes = All(root).ToList();
            var node = nodes[random.Next(nodes.Count)];
            if (node.Parent is null)
                continue;
            JsonNode? value = random.Next(4) switch
            {
                0 => node.DeepClone(),
                1 => nodes[random.Next(nodes.Count)].DeepClone(),
                2 when random.Next(20) == 0 => Deep(node.DeepClone(), random.Next(1, 250)),
                _ => JsonNode.Parse(Pick(Values)),
            };
            if (node.Parent is JsonArray list)
            {
                if (random.Next(3) == 0)
                    list.Remove(node);
                else if (random.Next(2) == 0)
                    list.Insert(random.Next(list.Count + 1), value);
                else
                    list[list.IndexOf(node)] = value;
            }
            else if (node.Parent is JsonObject map)
            {
                var key = node.GetPropertyName();
                if (random.Next(3) == 0)
                    map.Remove(key);
                else
                    map[random.Next(4) == 0 ? Pick(["x", "", "a.b", "id", "tags", "source", "outputs", "thesis", "é\u2028"]) : key] = value;
            }
        }
        var json = root.ToJsonString();
        var colon = json.IndexOf(':', random.Next(json.Length));
        // The only way to a key that stands twice.
        return colon > 0 && random.Next(10) == 0 ? json.Insert(colon + 1, "1,\"id\":") : json;
    }

    private static JsonNode? Deep(JsonNode? node, int levels)
    {
        for (; levels > 0; levels--)
            node = levels % 2 == 0 ? new JsonArray(node) : new JsonObject { ["a"] = node };
        return node;
    }

    private static IEnumerable<JsonNode> All(JsonNode node) => node switch
    {
        JsonObject map => map.Select(entry => entry.Value).OfType<JsonNode>().SelectMany(All).Prepend(node),
        JsonArray list => list.OfType<JsonNode>().SelectMany(All).Prepend(node),
        _ => [node],
    };

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
