using System.Buffers;

namespace ComputeThesis;

/// <summary>An asset under study: its closes, its factors, and its trading days: those on which it and every factor have a value.</summary>
internal sealed class StudiedAsset
{
    private readonly PriceLine line;

    /// <param name="line">The closes.</param>
    /// <param name="factors">The factors.</param>
    /// <param name="neighbour">An asset that may have the same trading days, as shares have: they are then kept once.</param>
    public StudiedAsset(PriceLine line, Factor[] factors, StudiedAsset? neighbour)
    {
        (this.line, Factors) = (line, factors);
        var days = ArrayPool<int>.Shared.Rent(line.Last < line.First ? 0 : line.Last - line.First + 1);
        var count = 0;
        for (var day = line.First; day <= line.Last; day++)
            if (line.Has(day) && HasAll(factors, day))
                days[count++] = day;
        var own = days.AsSpan(0, count);
        Days = neighbour is not null && own.SequenceEqual(neighbour.Days) ? neighbour.Days : own.ToArray();
        ArrayPool<int>.Shared.Return(days);
    }

    public string Name => line.Name;

    public Factor[] Factors { get; }

    /// <summary>The trading days, ascending.</summary>
    public int[] Days { get; }

    /// <summary>The place of the first trading day from a day on; the number of trading days where none is.</summary>
    public int PlaceFrom(int day) => Array.BinarySearch(Days, day) is var place && place < 0 ? ~place : place;

    /// <summary>Day 0 of an event: the first trading day from the event's own day on; null where there is none in reach.</summary>
    public int? DayZero(int eventDay, int longestGap) => PlaceFrom(eventDay) is var place && place < Days.Length && Days[place] - eventDay <= longestGap ? Days[place] : null;

    /// <summary>Writes the returns from each of some trading days to the next.</summary>
    public void Returns(ReadOnlySpan<int> days, Span<double> returns, Span<double> scratch, ReturnKind kind) => line.Returns(days, returns, scratch, kind);

    private static bool HasAll(Factor[] factors, int day)
    {
        foreach (var factor in factors)
            if (!factor.Has(day))
                return false;
        return true;
    }
}
