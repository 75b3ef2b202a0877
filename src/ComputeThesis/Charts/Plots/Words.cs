using System.Globalization;

namespace ComputeThesis;

/// <summary>Phrases that titles, notes and alt texts share.</summary>
internal static class Words
{
    /// <summary>A quarter by the month it ends in.</summary>
    public static string Quarter(DateOnly periodEnd) => periodEnd.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The day that a vintage stops at, where it does.</summary>
    public static DateOnly? AsOf(Vintage? vintage) => vintage?.Until;

    /// <summary>A move from a first to a last value, in words.</summary>
    public static string Move(string who, FigureUnit unit, (DateOnly Day, double Value) first, (DateOnly Day, double Value) last)
    {
        var (from, to) = (unit.Label(first.Value), unit.Label(last.Value));
        if (first.Day == last.Day)
            return $"{who} was {to} in {Quarter(last.Day)}";
        return from == to
            ? $"{who} was {from} both in {Quarter(first.Day)} and in {Quarter(last.Day)}"
            : $"{who} {(first.Value < last.Value ? "rose" : "fell")} from {from} in {Quarter(first.Day)} to {to} in {Quarter(last.Day)}";
    }

    /// <summary>A provider as the owner of something.</summary>
    public static string Whose(string provider) => $"{provider}’s";

    /// <summary>The note on measures not drawn; none when all are.</summary>
    public static IEnumerable<string> LeftOut(IReadOnlyList<string> left) =>
        left.Count == 0 ? [] : [$"One measure a provider; also given, not drawn: {string.Join(", ", left)}."];

    /// <summary>A figure that says why there is nothing to see.</summary>
    public static Figure Nothing(string title, string why) => new() { Title = title, Subtitle = $"{FigureLayout.Nothing}: {why}", AltText = $"{FigureLayout.Nothing}: {why}" };
}
