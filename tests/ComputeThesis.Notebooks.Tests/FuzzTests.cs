using System.Text;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace ComputeThesis.Notebooks.Tests;

/// <summary>A hundred thousand files that are nearly notebooks: each is read and kept, or refused with a place.</summary>
public class FuzzTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(".ipynb", 70_000, 20261123)]
    [InlineData(".dib", 22_000, 20261124)]
    [InlineData(".cs", 8_000, 20261125)]
    public void A_damaged_file_is_read_and_kept_whole_or_refused_with_its_place(string ending, int count, int seed)
    {
        output.WriteLine($"{count} files {ending} from seed {seed}");
        var mutator = new Mutator(seed, ending);
        var (read, refused) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var bytes = mutator.Next();
            var problem = Trouble(bytes, "fuzz" + ending, out var wasRead);
            Assert.True(problem is null, $"file {i} of seed {seed}: {problem}\n--- the file:\n{Encoding.UTF8.GetString(bytes)}\n--- in base64: {Convert.ToBase64String(bytes)}");
            _ = wasRead ? read++ : refused++;
        }

        output.WriteLine($"{read} read, {refused} refused");
        // A fuzzer that only ever breaks files, or never does, tests half of what it should.
        Assert.True(read > count / 20, $"only {read} of {count} were read");
        Assert.True(refused > count / 50, $"only {refused} of {count} were refused");
    }

    private static string? Trouble(byte[] bytes, string name, out bool wasRead)
    {
        wasRead = false;
        // Steps are counted by what they allocate: the same on every machine, where time is not.
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            Notebook notebook;
            try
            {
                notebook = Notebook.Parse(WholeText.Of(bytes, name), name);
            }
            catch (NotebookFormatException refused)
            {
                return refused.Place.Length > 0 && refused.Cure.Length > 0 && refused.Message.Length < 2000 ? null : $"refused without a place or at too great length: {refused.Message}";
            }
            wasRead = true;
            if (name.EndsWith(".ipynb", StringComparison.Ordinal) && JsonNode.Parse(WholeText.Of(WholeText.Of(bytes, name), name), documentOptions: new() { MaxDepth = 300 })!["cells"]!.AsArray().Count != notebook.Cells.Count)
                return "a cell was lost in reading";
            var text = TextOf(notebook, name);
            if (name.EndsWith(".ipynb", StringComparison.Ordinal) && Lost(JsonNode.Parse(WholeText.Of(WholeText.Of(bytes, name), name), documentOptions: new() { MaxDepth = 300 }), JsonNode.Parse(text, documentOptions: new() { MaxDepth = 300 }), "$") is { } lost)
                return "lost in writing: " + lost;
            var again = Notebook.Parse(text, name);
            if (Same.Difference(notebook.Cells, again.Cells, withOutputs: name.EndsWith(".ipynb", StringComparison.Ordinal)) is { } difference)
                return difference + "\n--- written:\n" + text;
            if (TextOf(again, name) is var twice && twice != text)
                return "written twice, it differs:\n" + text + "\n---\n" + twice;
            var spent = GC.GetAllocatedBytesForCurrentThread() - before;
            return spent < 20_000_000 + (bytes.Length * 5_000L) ? null : $"{spent:N0} bytes of work for {bytes.Length:N0} bytes of file";
        }
        catch (Exception problem)
        {
            return problem.ToString();
        }
    }

    /// <summary>The first value of a notebook that its writing does not hold, or null. Nothing is lost with a null, with an id that was no id, or with how a text is cut into lines.</summary>
    private static string? Lost(JsonNode? was, JsonNode? now, string path) => (was, now) switch
    {
        (null, _) => null,
        (JsonObject one, JsonObject other) => one.Select(entry => other.ContainsKey(entry.Key)
            ? entry.Key is "id" or "nbformat_minor" ? null : Lost(entry.Value, other[entry.Key], $"{path}.{entry.Key}")
            : entry.Value is null or JsonArray { Count: 0 } ? null : $"{path}.{entry.Key}").FirstOrDefault(lost => lost is not null),
        (JsonArray one, JsonArray other) when one.Count == other.Count && !IsText(one) => one.Select((item, i) => Lost(item, other[i], $"{path}[{i}]")).FirstOrDefault(lost => lost is not null),
        _ when IsText(was) && IsText(now) => WholeText.WithLf(TextIn(was)) == WholeText.WithLf(TextIn(now!)) ? null : path,
        _ => JsonNode.DeepEquals(was, now) && was.ToJsonString() == now!.ToJsonString() ? null : path,
    };

    private static bool IsText(JsonNode? node) => node.AsText() is not null || (node is JsonArray lines && lines.All(line => line.AsText() is not null));

    private static string TextIn(JsonNode node) => node.AsText() ?? string.Concat(node.AsArray().Select(line => line.AsText()));

    private static string TextOf(Notebook notebook, string name) => Path.GetExtension(name) switch
    {
        ".dib" => Dib.Write(notebook.Parts, name),
        ".cs" => ProgramText.Write(notebook.Parts, new Dictionary<string, string>()).Text,
        _ => notebook.ToString(),
    };
}
