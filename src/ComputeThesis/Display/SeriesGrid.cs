using System.Reflection;
using Deedle;
using Deedle.Internal;

namespace ComputeThesis;

/// <summary>A Deedle series of any key as a grid of keys and values.</summary>
internal static class SeriesGrid
{
    private static readonly MethodInfo Generic = typeof(SeriesGrid).GetMethod(nameof(Keyed))!;

    public static Grid Of(ISeriesFormattable series)
    {
        var key = series.GetType().GetInterfaces().First(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ISeries<>)).GetGenericArguments();
        return (Grid)Generic.MakeGenericMethod(key).Invoke(null, [series])!;
    }

    public static Grid Keyed<TKey>(ISeries<TKey> series)
        where TKey : notnull
    {
        var (keys, values) = (series.Index, series.Vector);
        return new($"Series of {Units.Count((int)keys.KeyCount, "key")}",
            [new("value", values.ElementType, row => values.GetObject(keys.AddressAt(row)) is { HasValue: true, Value: var value } ? value : null)],
            (int)keys.KeyCount, row => keys.KeyAt(keys.AddressAt(row)));
    }
}
