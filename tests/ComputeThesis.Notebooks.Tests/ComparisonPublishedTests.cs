using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Notebooks.Tests;

/// <summary>Changes a published notebook in one place, anywhere, and asks whether it is found.</summary>
public class ComparisonPublishedTests
{
    private static readonly Lazy<string> Text = new(() => File.ReadAllText(ComputeThesis.Tests.Repository.PathOf("notebooks", "01-the-article-checked.ipynb")));
    private static readonly Lazy<Notebook> Original = new(() => Notebook.Parse(Text.Value, "published.ipynb"));

    [Fact]
    public void A_published_notebook_is_the_same_as_itself()
    {
        var compared = NotebookComparison.Of(Original.Value, Notebook.Parse(Text.Value, "again.ipynb"), new());

        Assert.Equal(CellVerdict.Same, compared.Verdict);
        Assert.All(compared.Cells, cell => Assert.Empty(cell.Changes));
    }

    [Property(MaxTest = 150)]
    public void A_letter_or_digit_changed_anywhere_in_any_form_is_found(PositiveInt leaf, PositiveInt at, PositiveInt by)
    {
        var root = JsonNode.Parse(Text.Value)!;
        var leaves = Leaves(root).ToList();
        var chosen = leaves[leaf.Get * 7919 % leaves.Count];
        if (Changed(chosen.Text, at.Get, by.Get, chosen.IsMarkup) is not { } changed)
            return;
        chosen.Set(changed);

        var compared = NotebookComparison.Of(Original.Value, Notebook.Parse(root.ToJsonString(), "changed.ipynb"), new());

        Assert.True(compared.Verdict is CellVerdict.Moved or CellVerdict.Drifted, $"{chosen.Path}: '{chosen.Text}' -> '{changed}' gave {compared.Verdict}");
        Assert.Single(compared.Cells, cell => cell.Verdict != CellVerdict.Same);
    }

    [Property(MaxTest = 100)]
    public void A_digit_changed_where_a_reader_sees_it_is_drift(PositiveInt leaf, PositiveInt at, PositiveInt by)
    {
        var root = JsonNode.Parse(Text.Value)!;
        var leaves = Leaves(root).Where(one => one.IsShown).ToList();
        var chosen = leaves[leaf.Get * 7919 % leaves.Count];
        if (DigitChanged(chosen.Text, at.Get, by.Get, chosen.IsMarkup) is not { } changed)
            return;
        chosen.Set(changed);

        var compared = NotebookComparison.Of(Original.Value, Notebook.Parse(root.ToJsonString(), "changed.ipynb"), new());

        Assert.True(compared.Verdict == CellVerdict.Drifted, $"{chosen.Path}: '{chosen.Text}' -> '{changed}' gave {compared.Verdict}");
        Assert.Contains(compared.Cells.SelectMany(cell => cell.Changes), change => change.Kind == ChangeKind.Drifted && change.ToString().Length > 0);
    }

    [Property(MaxTest = 40)]
    public void A_number_changed_in_a_packed_list_is_drift_that_names_its_point(PositiveInt which, PositiveInt at)
    {
        var root = JsonNode.Parse(Text.Value)!;
        var packed = Packed(root).ToList();
        var list = packed[which.Get % packed.Count];
        var bytes = Convert.FromBase64String((string)list["bdata"]!);
        var place = at.Get % (bytes.Length / 8) * 8;
        if (double.IsNaN(BitConverter.ToDouble(bytes, place)))
            return;
        BitConverter.TryWriteBytes(bytes.AsSpan(place), BitConverter.ToDouble(bytes, place) + 0.001);
        list["bdata"] = Convert.ToBase64String(bytes);

        var compared = NotebookComparison.Of(Original.Value, Notebook.Parse(root.ToJsonString(), "changed.ipynb"), new());

        var change = Assert.Single(Assert.Single(compared.Cells, cell => cell.Verdict != CellVerdict.Same).Changes);
        Assert.Equal(ChangeKind.Drifted, change.Kind);
        Assert.StartsWith("trace ", change.Where, StringComparison.Ordinal);
        Assert.True(Math.Abs(Math.Abs(change.Absolute!.Value) - 0.001) < 1e-9, change.ToString());
    }

    [Property(MaxTest = 40)]
    public void A_packed_list_written_out_or_moved_by_rounding_never_drifts(PositiveInt which, bool isMoved)
    {
        var root = JsonNode.Parse(Text.Value)!;
        var packed = Packed(root).ToList();
        var list = packed[which.Get % packed.Count];
        var bytes = Convert.FromBase64String((string)list["bdata"]!);
        var numbers = Enumerable.Range(0, bytes.Length / 8).Select(i => BitConverter.ToDouble(bytes, i * 8) * (isMoved ? 1 + 1e-14 : 1));
        list.ReplaceWith(new JsonArray([.. numbers.Select(number => double.IsNaN(number) ? null : (JsonNode)number)]));

        var compared = NotebookComparison.Of(Original.Value, Notebook.Parse(root.ToJsonString(), "changed.ipynb"), new());

        Assert.True(compared.Verdict == CellVerdict.Same || (isMoved && compared.Verdict == CellVerdict.Moved), compared.Verdict.ToString());
    }

    [Property(MaxTest = 60)]
    public void Either_of_two_may_be_the_published_one(PositiveInt leaf, PositiveInt at, PositiveInt by)
    {
        var root = JsonNode.Parse(Text.Value)!;
        var leaves = Leaves(root).ToList();
        var chosen = leaves[leaf.Get * 7919 % leaves.Count];
        if (Changed(chosen.Text, at.Get, by.Get, chosen.IsMarkup) is { } changed)
            chosen.Set(changed);
        var other = Notebook.Parse(root.ToJsonString(), "changed.ipynb");

        var there = NotebookComparison.Of(Original.Value, other, new());
        var back = NotebookComparison.Of(other, Original.Value, new());

        Assert.Equal(there.Cells.Select(cell => cell.Verdict), back.Cells.Select(cell => cell.Verdict));
    }

    /// <summary>A text in an output, the form it belongs to, and how to put another in its place.</summary>
    private sealed record Leaf(string Path, string Text, Action<string> Set, bool IsMarkup, bool IsShown);

    private static IEnumerable<Leaf> Leaves(JsonNode root)
    {
        foreach (var cell in root["cells"]!.AsArray())
        {
            foreach (var output in cell!["outputs"]?.AsArray() ?? [])
            {
                foreach (var (form, value) in output!["data"]?.AsObject() ?? [])
                {
                    foreach (var leaf in In(value, form.EndsWith("ml", StringComparison.Ordinal), form is "text/html" or "text/plain"))
                        yield return leaf;
                }
                if (output["text"] is { } text)
                {
                    foreach (var leaf in In(text, false, true))
                        yield return leaf;
                }
            }
        }
    }

    private static IEnumerable<Leaf> In(JsonNode? node, bool isMarkup, bool isShown)
    {
        switch (node)
        {
            case JsonObject map when map["bdata"] is null:
                foreach (var leaf in map.SelectMany(entry => In(entry.Value, isMarkup, isShown)).ToList())
                    yield return leaf;
                break;
            case JsonArray list when isMarkup || isShown:
                // Text in lines is one text: what stands in one is within a tag of another.
                yield return new(node.GetPath(), string.Concat(list.Select(line => (string?)line)), changed => list.ReplaceWith(changed), isMarkup, isShown);
                break;
            case JsonArray list:
                foreach (var leaf in list.SelectMany(item => In(item, isMarkup, isShown)).ToList())
                    yield return leaf;
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                yield return new(node.GetPath(), value.ToString(), changed => value.ReplaceWith(changed), isMarkup, isShown);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                yield return new(node.GetPath(), value.ToJsonString(), changed => value.ReplaceWith(JsonNode.Parse(changed)), isMarkup, isShown);
                break;
        }
    }

    private static string? Changed(string text, int at, int by, bool isMarkup)
    {
        var noise = Noise.Find(text, isMarkup ? NoisePlace.Markup : NoisePlace.Shown).Where(span => !span.Rule.IsName).ToList();
        var places = Enumerable.Range(0, text.Length).Where(i => char.IsAsciiLetterOrDigit(text[i]) && !noise.Any(span => i >= span.Start && i < span.Start + span.Length)).ToList();
        // A first digit of 0 would be no number of JSON; a last one may be all there is.
        if (places.Count == 0)
            return null;
        var place = places[(int)(at * 104_729L % places.Count)];
        var other = char.IsAsciiDigit(text[place]) ? (char)('1' + (text[place] - '1' + 1 + by % 8) % 9) : text[place] == 'x' ? 'y' : 'x';
        return other == text[place] ? null : text[..place] + other + text[(place + 1)..];
    }

    private static string? DigitChanged(string text, int at, int by, bool isMarkup)
    {
        var places = Enumerable.Range(0, text.Length).Where(i => char.IsAsciiDigit(text[i]) && (!isMarkup || IsBetweenTags(text, i))).ToList();
        if (places.Count == 0)
            return null;
        var place = places[(int)(at * 104_729L % places.Count)];
        return text[..place] + (char)('0' + (text[place] - '0' + 1 + by % 9) % 10) + text[(place + 1)..];
    }

    private static bool IsBetweenTags(string html, int at)
    {
        var open = html.LastIndexOf('<', at);
        return open >= 0 && html.IndexOf('>', open) < at && !html.AsSpan(open).StartsWith("<style");
    }

    private static IEnumerable<JsonObject> Packed(JsonNode? node) => node switch
    {
        JsonObject map when map["dtype"]?.ToString() == "f8" => [map],
        JsonObject map => map.SelectMany(entry => Packed(entry.Value)),
        JsonArray list => list.SelectMany(Packed),
        _ => [],
    };
}
