namespace ComputeThesis.Notebooks;

/// <summary>Compares text: words by letter, numbers by value, noise not at all.</summary>
internal static class TextComparison
{
    private const int MostContext = 40;

    /// <summary>Compares texts of several lines; one put in between does not make those after it differ.</summary>
    public static void Lines(string old, string @new, NoisePlace place, string where, Ledger ledger) =>
        Lines(Noise.Clean(old).Split('\n'), Noise.Clean(@new).Split('\n'), place, where, ledger);

    public static void Lines(IReadOnlyList<string> olds, IReadOnlyList<string> news, NoisePlace place, string where, Ledger ledger)
    {
        string At(int line) => olds.Count == 1 && news.Count == 1 ? where : $"{where} line {line + 1}".TrimStart();
        if (olds.Count == news.Count)
        {
            var inPlace = ledger.Fork();
            for (var i = 0; i < olds.Count; i++)
                Piece(olds[i], news[i], place, At(i), inPlace);
            if (!inPlace.HasDrift)
            {
                ledger.Take(inPlace);
                return;
            }
        }
        foreach (var (old, @new) in Alignment.Of((olds, news), (Keys(olds, place), Keys(news, place))))
        {
            if (old < 0 || @new < 0)
                Gap(old < 0 ? null : olds[old], @new < 0 ? null : news[@new], At(Math.Max(old, @new)), ledger);
            else
                Piece(olds[old], news[@new], place, old == @new ? At(old) : $"{At(old)} (now {@new + 1})", ledger);
        }
    }

    /// <summary>Compares two texts that stand in the same place.</summary>
    public static void Piece(string old, string @new, NoisePlace place, string where, Ledger ledger)
    {
        var (olds, news) = (Tokens.Of(old, place), Tokens.Of(@new, place));
        if (olds.Count != news.Count || !olds.Zip(news).All(pair => AreAlike(pair.First, pair.Second, ledger)))
        {
            var (from, to) = Differing(old, @new);
            ledger.Drift(where, from, to);
            return;
        }
        for (var i = 0; i < olds.Count; i++)
        {
            if (olds[i].Kind == TokenKind.Noise && olds[i].Text != news[i].Text)
                ledger.PassOver(olds[i].Noise.Rule.Name);
            if (olds[i].Kind == TokenKind.Number)
                ledger.Number(After(where, olds, i), olds[i].Number, news[i].Number);
        }
    }

    /// <summary>The text with its noise taken out, and the names that stood in it.</summary>
    public static (string Text, IReadOnlyList<(NoiseRule Rule, string Text)> Noise) WithoutNoise(string text, NoisePlace place)
    {
        var quiet = new System.Text.StringBuilder();
        var noise = new List<(NoiseRule, string)>();
        var at = 0;
        foreach (var span in Notebooks.Noise.Find(text, place))
        {
            quiet.Append(text, at, span.Start - at).Append('\uE000').Append(span.Rule.Name).Append(':').Append(span.Kept).Append('\uE001');
            noise.Add((span.Rule, text.Substring(span.Start, span.Length)));
            at = span.Start + span.Length;
        }
        return (quiet.Append(text, at, text.Length - at).ToString(), noise);
    }

    private static void Gap(string? old, string? @new, string where, Ledger ledger)
    {
        if (string.IsNullOrWhiteSpace(old ?? @new))
            ledger.Looks(where, old is null ? null : "an empty line", @new is null ? null : "an empty line");
        else
            ledger.Drift(where, old?.Trim(), @new?.Trim());
    }

    private static bool AreAlike(Token old, Token @new, Ledger ledger) => old.Kind == @new.Kind && old.Kind switch
    {
        TokenKind.Number => old.Number.Unit == @new.Number.Unit,
        TokenKind.Noise => old.Noise.Rule.Name == @new.Noise.Rule.Name && old.Noise.Kept == @new.Noise.Kept
            && (!old.Noise.Rule.IsName || ledger.Ids.Bind(old.Text, @new.Text)),
        _ => old.Text == @new.Text,
    };

    private static string[] Keys(IReadOnlyList<string> lines, NoisePlace place) =>
        [.. lines.Select(line => string.Join('\u001f', Tokens.Of(line, place).Select(token => token.Key)))];

    // A number alone needs no words to be found; one in a sentence is found by those before it.
    private static string After(string where, IReadOnlyList<Token> tokens, int index)
    {
        if (tokens.Count == 1)
            return where;
        var words = tokens.Take(index).Reverse().TakeWhile(token => token.Kind == TokenKind.Word).Take(4).Reverse().Select(token => token.Text).ToList();
        while (words.Count > 0 && !words[0].Any(char.IsLetterOrDigit))
            words.RemoveAt(0);
        var text = string.Join(' ', words).Replace(" :", ":", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal);
        return text.Length == 0 ? $"{where}, number {tokens.Take(index + 1).Count(token => token.Kind == TokenKind.Number)}".TrimStart(',', ' ')
            : $"{where}, after '{text}'".TrimStart(',', ' ');
    }

    // What is the same before and after says where the difference is, and more of it hides the difference.
    private static (string Old, string New) Differing(string old, string @new)
    {
        var least = Math.Min(old.Length, @new.Length);
        var start = 0;
        while (start < least && old[start] == @new[start])
            start++;
        var end = 0;
        while (end < least - start && old[^(end + 1)] == @new[^(end + 1)])
            end++;
        start = Math.Max(0, start - MostContext);
        end = Math.Max(0, end - MostContext);
        string Cut(string text) =>
            (start > 0 ? "…" : "") + text[Whole(text, start)..Whole(text, text.Length - end)].Trim() + (end > 0 ? "…" : "");
        return (Cut(old), Cut(@new));
    }

    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
