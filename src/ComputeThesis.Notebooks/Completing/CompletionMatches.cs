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

    public static CompletionAnswer Of(CompletionList list, string code, int position)
    {
        var start = Math.Clamp(list.ItemsList.Count == 0 ? position : list.Span.Start, 0, position);
        var end = list.ItemsList.Count == 0 ? position : Math.Clamp(list.Span.End, position, code.Length);
        var typed = code[start..position];
        var matches = list.ItemsList
            .Select(item => (Item: item, Rank: Rank(item.FilterText, typed)))
            .Where(found => found.Rank < int.MaxValue)
            .OrderBy(found => found.Rank).ThenByDescending(found => found.Item.Rules.MatchPriority).ThenBy(found => found.Item.SortText, StringComparer.OrdinalIgnoreCase).ThenBy(found => found.Item.SortText, StringComparer.Ordinal)
            .Select(found => new CompletionMatch(TextOf(found.Item), KindOf(found.Item), null))
            .DistinctBy(match => match.Text)
            .Take(Most);
        return new(start, end, [.. matches]);
    }

    private static int Rank(string name, string typed) =>
        name.StartsWith(typed, StringComparison.Ordinal) ? 0
        : name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 1
        : int.MaxValue;

    private static string TextOf(CompletionItem item) => item.Properties.TryGetValue("InsertionText", out var text) ? text : item.DisplayText;

    private static string KindOf(CompletionItem item) => Kinds.FirstOrDefault(kind => item.Tags.Contains(kind.Tag)).Kind ?? "text";
}
