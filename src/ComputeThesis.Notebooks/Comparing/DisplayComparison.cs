using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>Compares a shown value in every form it has, and tells a change once: in the form that says it best.</summary>
internal static class DisplayComparison
{
    public static void Compare(DisplayOutput old, DisplayOutput @new, string where, Ledger ledger)
    {
        var (olds, news) = (Forms(old), Forms(@new));
        var shared = olds.Keys.Where(news.ContainsKey).OrderBy(Rank).ThenBy(form => form, StringComparer.Ordinal).ToList();
        if (shared.Count == 0)
        {
            ledger.Drift(Join(where, "forms"), string.Join(", ", olds.Keys.Order(StringComparer.Ordinal)), string.Join(", ", news.Keys.Order(StringComparer.Ordinal)));
            return;
        }
        var found = new List<(string Form, Ledger Ledger)>();
        var follows = false;
        foreach (var form in shared)
        {
            var one = ledger.Fork();
            Form(form, olds[form], news[form], where, follows, one);
            follows |= MimeType.IsJson(form) && one.Changes.Any(change => change.Kind != ChangeKind.Looks);
            found.Add((form, one));
        }
        Tell(found, where, ledger);
        foreach (var form in olds.Keys.Concat(news.Keys).Except(shared).Order(StringComparer.Ordinal))
        {
            // Publishing puts a still picture beside a figure, which no run makes; the figure itself was compared.
            if (form.StartsWith("image/", StringComparison.OrdinalIgnoreCase))
                ledger.PassOver("pictures that only one of them has");
            else
                ledger.Looks(Join(where, $"its form {form} is only {(olds.ContainsKey(form) ? "in the published notebook" : "in the rerun")}, so nothing there was compared"));
        }
        if (old.IsResult != @new.IsResult)
            ledger.Looks(Join(where, "kind"), Kind(old), Kind(@new));
    }

    private static void Tell(List<(string Form, Ledger Ledger)> found, string where, Ledger ledger)
    {
        var differing = found.Where(one => one.Ledger.Changes.Count > 0).ToList();
        var best = differing.Count == 0 ? found[0] : differing.OrderByDescending(one => one.Ledger.Changes.Max(change => change.Kind)).First();
        ledger.Take(best.Ledger);
        var others = differing.Where(one => one.Form != best.Form).Select(one => $"{one.Form} ({one.Ledger.Changes.Count} {(one.Ledger.Changes.Count == 1 ? "place" : "places")})").ToList();
        if (others.Count > 0)
            ledger.Looks(Join(where, $"differs also in its {string.Join(" and ", others)}"));
    }

    private static void Form(string form, JsonNode old, JsonNode @new, string where, bool follows, Ledger ledger)
    {
        if (MimeType.IsJson(form))
        {
            var (before, after) = (TypedArray.Unpack(old)!, TypedArray.Unpack(@new)!);
            if (IsSame(before.ToJsonString(), after.ToJsonString(), NoisePlace.Shown, where, ledger))
                return;
            if (form.Contains("plotly", StringComparison.OrdinalIgnoreCase))
                FigureComparison.Compare(before, after, where, ledger);
            else
                new JsonComparison((_, _) => false, ledger).Compare(before, after, where);
        }
        else
        {
            var (before, after) = (Noise.Clean(old.ToString()), Noise.Clean(@new.ToString()));
            if (form.Equals(MimeType.Html, StringComparison.OrdinalIgnoreCase))
                (before, after) = (Noise.WithoutHostStyle(before), Noise.WithoutHostStyle(after));
            if (IsSame(before, after, form.Contains("ml", StringComparison.OrdinalIgnoreCase) ? NoisePlace.Markup : NoisePlace.Shown, where, ledger))
                return;
            if (form.Equals(MimeType.Html, StringComparison.OrdinalIgnoreCase))
                HtmlComparison.Compare(before, after, where, follows, ledger);
            else if (form.Equals(MimeType.Svg, StringComparison.OrdinalIgnoreCase))
                DrawingComparison.Compare(Markup.Parse(before), Markup.Parse(after), Join(where, "drawing"), follows, ledger);
            else if (form.StartsWith("image/", StringComparison.OrdinalIgnoreCase))
                Pictures(form, before, after, where, follows, ledger);
            else if (MimeType.IsText(form))
                TextComparison.Lines(before, after, NoisePlace.Shown, form == MimeType.Plain ? Join(where, "text") : Join(where, form), ledger);
            else
                ledger.Drift(Join(where, form), before, after);
        }
        if (ledger.Changes.Count == 0)
            ledger.Looks(Join(where, $"{form}, in markup or spacing only"));
    }

    // Names may be others if each thing keeps its own throughout; judged here only where everything around them is the same.
    private static bool IsSame(string old, string @new, NoisePlace place, string where, Ledger ledger)
    {
        var (before, after) = (TextComparison.WithoutNoise(old, place), TextComparison.WithoutNoise(@new, place));
        if (before.Text != after.Text)
            return false;
        foreach (var (from, to) in before.Noise.Zip(after.Noise))
        {
            if (from.Rule.IsName && !ledger.Ids.Bind(from.Text, to.Text))
            {
                ledger.Drift(Join(where, "an id no longer names the same thing"), from.Text, to.Text);
                return true;
            }
            if (from.Text != to.Text)
                ledger.PassOver(from.Rule.Name);
        }
        return true;
    }

    private static void Pictures(string form, string old, string @new, string where, bool follows, Ledger ledger)
    {
        var at = Join(where, "picture");
        var drift = follows ? ChangeKind.Within : ChangeKind.Drifted;
        if (form != MimeType.Png || Read(old) is not { } before || Read(@new) is not { } after)
            ledger.Add(new(drift, $"{at} ({form}): other bytes, which cannot be looked into", null, null));
        else if (before.Differing(after) is not { } pixels)
            ledger.Add(drift, at, Size(before), before.Format == after.Format ? Size(after) : $"{Size(after)}, in other colours");
        else if (pixels > 0)
            ledger.Add(new(drift, $"{at}: {pixels} of {(long)before.Width * before.Height} pixels differ", null, null));
        else
            ledger.Looks($"{at}: the same pixels, encoded otherwise");
    }

    private static Picture? Read(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Picture.Of(bytes[..length]) : null;
    }

    private static string Size(Picture picture) => $"{picture.Width} x {picture.Height} pixels";

    /// <summary>The forms of a value; text that a host wrapped in markup of its own is text again.</summary>
    public static IReadOnlyDictionary<string, JsonNode> Forms(DisplayOutput output)
    {
        var forms = new Dictionary<string, JsonNode>(output.Forms);
        if (output.Text(MimeType.Html) is { } html && Noise.PlainOf(html) is { } plain && forms.Remove(MimeType.Html))
            forms.TryAdd(MimeType.Plain, JsonValue.Create(plain)!);
        return forms;
    }

    /// <summary>The form that says best what changed comes first: data, then tables, then words, then pictures.</summary>
    private static int Rank(string form) => form switch
    {
        MimeType.Plotly => 0,
        _ when MimeType.IsJson(form) => 1,
        MimeType.Html => 2,
        MimeType.Svg => 3,
        MimeType.Markdown => 4,
        MimeType.Plain => 6,
        _ when MimeType.IsText(form) => 5,
        _ => 7,
    };

    private static string Kind(DisplayOutput output) => output.IsResult ? "a result" : "a display";

    private static string Join(string where, string more) => where.Length == 0 ? more : $"{where}, {more}";
}
