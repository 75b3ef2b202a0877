using System.Text.RegularExpressions;

namespace ComputeThesis.Notebooks;

/// <summary>What a piece of text is.</summary>
internal enum TokenKind
{
    /// <summary>A word, a date, an address, a mark: equal or not.</summary>
    Word,

    /// <summary>A number with its unit.</summary>
    Number,

    /// <summary>White space within a line, or a drawn line, which is as long as what it underlines.</summary>
    Space,

    /// <summary>Something that says nothing about the result.</summary>
    Noise,
}

/// <summary>A piece of text.</summary>
internal readonly record struct Token(TokenKind Kind, string Text)
{
    public Quantity Number { get; init; }

    public NoiseSpan Noise { get; init; }

    /// <summary>The token without what may change within the tolerance, to find the line it stands in again.</summary>
    public string Key => Kind switch { TokenKind.Number => "#" + Number.Unit, TokenKind.Noise => $"{Noise.Rule.Name}:{Noise.Kept}", _ => Text };
}

/// <summary>Cuts text into what is compared by value and what is compared by letter.</summary>
internal static partial class Tokens
{
    private const string Month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";

    /// <summary>The tokens of one line; white space is left out.</summary>
    public static IReadOnlyList<Token> Of(string text, NoisePlace place)
    {
        var tokens = new List<Token>();
        var at = 0;
        foreach (var span in Noise.Find(text, place))
        {
            Cut(text, at, span.Start, tokens);
            tokens.Add(new(TokenKind.Noise, text.Substring(span.Start, span.Length)) { Noise = span });
            at = span.Start + span.Length;
        }
        Cut(text, at, text.Length, tokens);
        return tokens;
    }

    private static void Cut(string text, int from, int to, List<Token> tokens)
    {
        while (from < to)
        {
            var match = Piece().Match(text, from);
            if (from + match.Length > to)
                match = Piece().Match(text[..to], from);
            var token = match.Groups["number"].Success && Quantity.Of(match.Groups["number"].Value) is { } number ? new Token(TokenKind.Number, match.Value) { Number = number }
                : new Token(match.Groups["space"].Success ? TokenKind.Space : TokenKind.Word, match.Value);
            if (token.Kind != TokenKind.Space)
                tokens.Add(token);
            from += match.Length;
        }
    }

    // Dates, times, versions and addresses of machines hold digits that no tolerance may touch.
    [GeneratedRegex(
        @"\G(?:(?<space>\s+|[-=─═_]{4,})" +
        @"|https?://[^\s""'<>]+" +
        @"|\d{4}-\d{2}(?:-\d{2})?(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\p{L}\p{N}-])|\d{1,2}[./]\d{1,2}[./]\d{2,4}(?!\d)|\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?!\d)" +
        $@"|\d{{1,2}} {Month} \d{{4}}\b|{Month} \d{{1,2}}, \d{{4}}\b|{Month} \d{{4}}\b|\d{{1,2}} {Month}\b" +
        @"|\d+\.\d+\.\d+[\w.+-]*" +
        $@"|(?<number>{Quantity.Pattern})" +
        @"|[\p{L}\p{N}_\p{M}]+|.)", RegexOptions.Singleline)]
    private static partial Regex Piece();
}
