using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;

namespace ComputeThesis.Notebooks;

/// <summary>Roslyn's list of completions as what is written into a cell.</summary>
internal static class CompletionMatches
{
    private const int Most = 200;

    // The first of these a thing has is what it is; the rest of its tags say how open it is.
    private static readonly (string Tag, string Kind)[] Kinds =
    [
        (WellKnownTags.ExtensionMethod, "function"), (WellKnownTags.Method, "function"), (WellKnownTags.Property, "property"), (WellKnownTags.Field, "property"),
        (WellKnownTags.Event, "property"), (WellKnownTags.EnumMember, "property"), (WellKnownTags.Constant, "property"),
        (WellKnownTags.Class, "class"), (WellKnownTags.Structure, "class"), (WellKnownTags.Interface, "class"), (WellKnownTags.Enum, "class"), (WellKnownTags.Delegate, "class"),
        (WellKnownTags.TypeParameter, "class"), (WellKnownTags.Namespace, "namespace"), (WellKnownTags.Keyword, "keyword"),
        (WellKnownTags.Local, "instance"), (WellKnownTags.Parameter, "instance"), (WellKnownTags.RangeVariable, "instance"),
    ];

    /// <summary>Those that begin with what was typed, the likeliest first.</summary>
    /// <param name="list">What Roslyn offers.</param>
    /// <param name="code">The text of the cell.</param>
    /// <param name="position">Where the typing is.</param>
    /// <param name="symbolsAt">The symbols that may stand from a place on.</param>
    public static CompletionAnswer Of(CompletionList list, string code, int position, Func<int, ILookup<string, ISymbol>> symbolsAt)
    {
        if (list.ItemsList.Count == 0)
            return new(position, position, []);
        var start = Math.Clamp(list.Span.Start, 0, position);
        var end = Math.Clamp(list.Span.End, position, code.Length);
        // What is inserted brings its own @.
        if (start > 0 && code[start - 1] == '@')
            start--;
        var typed = code[start..position].TrimStart('@');
        var symbols = symbolsAt(start);
        var found = list.ItemsList
            .Where(item => IsPlain(item) && item.FilterText.TrimStart('@').StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(item => (Item: item, Symbol: SymbolsOf(item, symbols).FirstOrDefault()))
            .OrderByDescending(found => found.Item.FilterText.TrimStart('@').StartsWith(typed, StringComparison.Ordinal))
            .ThenByDescending(found => found.Item.Rules.MatchPriority)
            // Where nothing is typed yet, what the cells before have made is what this one is about.
            .ThenByDescending(found => typed.Length == 0 && IsOfCells(found.Symbol))
            .ThenBy(found => found.Item.SortText, StringComparer.OrdinalIgnoreCase).ThenBy(found => found.Item.SortText, StringComparer.Ordinal)
            .DistinctBy(found => TextOf(found.Item))
            .Take(Most)
            .Select(found => new CompletionMatch(TextOf(found.Item), KindOf(found.Item, found.Symbol), SignatureOf(found.Item, symbols)));
        return new(start, end, [.. found]);
    }

    // The others rewrite more than the word that is typed: overrides, conversions, indexers.
    private static bool IsPlain(CompletionItem item) => (!item.IsComplexTextEdit || item.Tags.Contains(WellKnownTags.Keyword)) && TextOf(item).Length > 0;

    // A name, and of what stands behind it only the colon that makes an argument of it.
    private static string TextOf(CompletionItem item) =>
        item.Properties.TryGetValue("InsertionText", out var text) ? text
        : item.DisplayTextSuffix == ":" ? item.DisplayText + ":"
        : item.DisplayText;

    private static IEnumerable<ISymbol> SymbolsOf(CompletionItem item, ILookup<string, ISymbol> symbols) =>
        item.Tags.Contains(WellKnownTags.Keyword) || item.DisplayTextSuffix == ":" ? [] : symbols[item.DisplayText.TrimStart('@')];

    private static string? SignatureOf(CompletionItem item, ILookup<string, ISymbol> symbols)
    {
        var overloads = SymbolsOf(item, symbols).ToList();
        var signature = overloads.Count == 0 ? null : SymbolSignature.Short(overloads[0]);
        return signature is null || overloads.Count == 1 ? signature : $"{signature} (+ {overloads.Count - 1})";
    }

    private static bool IsOfCells(ISymbol? symbol) => symbol is ILocalSymbol or { ContainingType.IsScriptClass: true };

    private static string KindOf(CompletionItem item, ISymbol? symbol) =>
        symbol is IFieldSymbol && IsOfCells(symbol) ? "instance" : Kinds.FirstOrDefault(kind => item.Tags.Contains(kind.Tag)).Kind ?? "text";
}
