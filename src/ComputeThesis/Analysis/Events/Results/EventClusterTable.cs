namespace ComputeThesis;

/// <summary>Events that are no independent witnesses.</summary>
/// <param name="First">The first day 0 among them.</param>
/// <param name="Last">The last day 0 among them.</param>
/// <param name="Label">What happened.</param>
/// <param name="Symbols">The assets.</param>
/// <param name="N">How many events there are.</param>
/// <param name="SharesDayZero">Whether the events share their day 0, as on an evening of several releases or of one release for several assets; otherwise they are events of one asset whose event windows share days.</param>
public sealed record EventCluster(DateOnly First, DateOnly Last, string Label, IReadOnlyList<string> Symbols, int N, bool SharesDayZero);

/// <summary>Where events of a study depend on each other: a row is one group of events that share their day 0, or of one asset whose event windows overlap.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class EventClusterTable : Rows<EventCluster>
{
    private static readonly Table<EventCluster> Fields = new(
        Column<EventCluster>.Of("first", row => row.First),
        Column<EventCluster>.Of("last", row => row.Last),
        Column<EventCluster>.Of("kind", row => row.SharesDayZero ? "same day 0" : "overlapping windows"),
        Column<EventCluster>.Of("n", row => row.N, count => Units.Number(count, 0)),
        Column<EventCluster>.Of("symbols", row => string.Join(", ", row.Symbols)),
        Column<EventCluster>.Of("label", row => row.Label));

    internal EventClusterTable(IReadOnlyList<EventCluster> rows)
        : base(rows)
    {
    }

    /// <summary>How many events there are in groups of one day 0, and how many in overlapping windows.</summary>
    internal string Counts =>
        $"{Events(true)} events share their day 0 with another ({All.Count(row => row.SharesDayZero)} days); {Events(false)} have an event window that overlaps another of the same asset";

    private int Events(bool sharesDayZero) => All.Where(row => row.SharesDayZero == sharesDayZero).Sum(row => row.N);

    private protected override Table<EventCluster> Columns => Fields;

    private protected override TableView View() => Fields.View("Events that depend on each other", [.. All.OrderByDescending(row => row.Last)]);
}
