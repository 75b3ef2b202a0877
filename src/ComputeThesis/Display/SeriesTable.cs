using System.Reflection;
using Deedle;
using Deedle.Internal;

namespace ComputeThesis;

/// <summary>A Deedle series of any key as a table of keys and values.</summary>
internal static class SeriesTable
{
    private static readonly MethodInfo Generic = typeof(SeriesTable).GetMethod(nameof(Keyed), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static TableView Of(ISeriesFormattable series)
    {
        var key = series.GetType().GetInterfaces().First(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ISeries<>)).GetGenericArguments();
        return (TableView)Generic.MakeGenericMethod(key).Invoke(null, [series])!;
    }

    private static TableView Keyed<TKey>(ISeries<TKey> series)
        where TKey : notnull
    {
        var shown = series.Index.KeySequence.Take(TableView.Shown).Select(key => (Key: FrameTable.Cell(new OptionalValue<object>(key)), Value: series.TryGetObject(key))).ToList();
        return new($"Series of {Units.Number(series.Index.KeyCount)} keys", [new("", false), new("value", shown.Any(row => row.Value is { HasValue: true, Value: double or float or int or long or decimal }))],
            [.. shown.Select(row => new[] { row.Key, FrameTable.Cell(row.Value) })], (int)series.Index.KeyCount);
    }
}
