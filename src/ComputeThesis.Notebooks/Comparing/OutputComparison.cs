using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>Compares what two runs of a cell showed: outputs are paired in order, kind by kind.</summary>
internal static class OutputComparison
{
    /// <returns>Whether the rerun failed where the published cell had not, or in another way.</returns>
    public static bool Compare(IReadOnlyList<CellOutput> old, IReadOnlyList<CellOutput> @new, Ledger ledger)
    {
        // Most cells of most reruns: nothing in them needs to be read.
        if (old.Count == @new.Count && old.Zip(@new).All(pair => AreIdentical(pair.First, pair.Second)))
            return false;
        var (olds, news) = (WithoutHost(old), WithoutHost(@new));
        // First, because it tells why the rest is not there.
        var hasFailed = Errors([.. olds.OfType<ErrorOutput>()], [.. news.OfType<ErrorOutput>()], ledger);
        foreach (var name in olds.Concat(news).OfType<StreamOutput>().Select(stream => stream.Name).Distinct().Order(StringComparer.Ordinal).Reverse())
            Stream(name, TextOf(olds, name), TextOf(news, name), ledger);
        Displays([.. olds.OfType<DisplayOutput>()], [.. news.OfType<DisplayOutput>()], ledger);
        Foreign([.. olds.OfType<ForeignOutput>()], [.. news.OfType<ForeignOutput>()], ledger);
        if (ledger.Changes.Count == 0 && !Order(olds).SequenceEqual(Order(news)))
            ledger.Looks("the order of outputs", string.Join(", ", Order(olds)), string.Join(", ", Order(news)));
        return hasFailed;
    }

    private static bool AreIdentical(CellOutput old, CellOutput @new) => (old, @new) switch
    {
        (StreamOutput before, StreamOutput after) => before.Name == after.Name && before.Text == after.Text,
        (DisplayOutput before, DisplayOutput after) => before.IsResult == after.IsResult && before.Forms.Count == after.Forms.Count
            && before.Forms.All(form => after.Forms.TryGetValue(form.Key, out var other) && JsonNode.DeepEquals(form.Value, other)),
        _ => false,
    };

    private static void Stream(string name, string old, string @new, Ledger ledger)
    {
        var known = ledger.Changes.Count;
        if (old.Length > 0 && @new.Length > 0)
        {
            TextComparison.Lines(old, @new, NoisePlace.Console, name, ledger);
            if (ledger.Changes.Count == known && TextComparison.WithoutNoise(old, NoisePlace.Console).Text != TextComparison.WithoutNoise(@new, NoisePlace.Console).Text)
                ledger.Looks($"{name}, in spacing only");
        }
        else if (old != @new)
            ledger.Drift(name, old.Length == 0 ? null : old, @new.Length == 0 ? null : @new);
    }

    private static void Displays(IReadOnlyList<DisplayOutput> olds, IReadOnlyList<DisplayOutput> news, Ledger ledger)
    {
        var isAlone = olds.Count == 1 && news.Count == 1;
        var pairs = olds.Count == news.Count
            ? [.. Enumerable.Range(0, olds.Count).Select(i => (i, i))]
            : Alignment.Of(((string[])[.. olds.Select(Key)], (string[])[.. news.Select(Key)]), ([.. olds.Select(Kind)], [.. news.Select(Kind)]));
        foreach (var (from, to) in pairs)
        {
            if (from >= 0 && to >= 0)
                DisplayComparison.Compare(olds[from], news[to], isAlone ? "" : $"output {from + 1}", ledger);
            else
                ledger.Drift($"output {Math.Max(from, to) + 1}", from < 0 ? null : Kind(olds[from]), to < 0 ? null : Kind(news[to]));
        }
    }

    private static void Foreign(IReadOnlyList<ForeignOutput> olds, IReadOnlyList<ForeignOutput> news, Ledger ledger)
    {
        for (var i = 0; i < Math.Max(olds.Count, news.Count); i++)
            new JsonComparison((_, _) => false, ledger).Compare(olds.ElementAtOrDefault(i)?.Json, news.ElementAtOrDefault(i)?.Json, $"output of another kind {i + 1}");
    }

    private static bool Errors(IReadOnlyList<ErrorOutput> olds, IReadOnlyList<ErrorOutput> news, Ledger ledger)
    {
        var hasFailed = false;
        for (var i = 0; i < Math.Max(olds.Count, news.Count); i++)
        {
            var (old, @new) = (olds.ElementAtOrDefault(i), news.ElementAtOrDefault(i));
            if (old is null || @new is null)
            {
                ledger.Drift("error", old is null ? null : $"{old.Name}: {old.Message}", @new is null ? null : $"{@new.Name}: {@new.Message}");
                hasFailed |= @new is not null;
                continue;
            }
            var error = ledger.Fork();
            if (old.Name != @new.Name)
                error.Drift("error", old.Name, @new.Name);
            TextComparison.Lines(old.Message, @new.Message, NoisePlace.Console, "error message", error);
            if (error.Changes.Count == 0 && Trace(old) != Trace(@new))
                error.Looks("the way to the error");
            hasFailed |= error.HasDrift;
            ledger.Take(error);
        }
        return hasFailed;
    }

    // .NET Interactive shows its own script before the first value of a notebook.
    private static List<CellOutput> WithoutHost(IReadOnlyList<CellOutput> outputs) =>
        [.. outputs.Where(output => output is not DisplayOutput display || display.Text(MimeType.Html) is not { } html || !Noise.IsHostScript(html))];

    // A run may write a text in one piece or in many.
    private static string TextOf(List<CellOutput> outputs, string name) =>
        Noise.Clean(string.Concat(outputs.OfType<StreamOutput>().Where(stream => stream.Name == name).Select(stream => stream.Text)));

    private static IEnumerable<string> Order(List<CellOutput> outputs)
    {
        var last = "";
        foreach (var kind in outputs.Select(output => output switch { StreamOutput stream => stream.Name, DisplayOutput => "value", ErrorOutput => "error", _ => "other" }))
        {
            if (kind != last || kind == "value")
                yield return kind;
            last = kind;
        }
    }

    private static string Kind(DisplayOutput display) => string.Join(", ", DisplayComparison.Forms(display).Keys.Order(StringComparer.Ordinal));

    private static string Key(DisplayOutput display) =>
        string.Join('\u001f', DisplayComparison.Forms(display).OrderBy(form => form.Key, StringComparer.Ordinal).Select(form => $"{form.Key}={TextComparison.WithoutNoise(form.Value.ToJsonString(), NoisePlace.Markup).Text}"));

    private static string Trace(ErrorOutput error) => TextComparison.WithoutNoise(Noise.Clean(string.Join('\n', error.Traceback)), NoisePlace.Console).Text;
}
