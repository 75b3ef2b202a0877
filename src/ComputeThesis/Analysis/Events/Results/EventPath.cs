namespace ComputeThesis;

/// <summary>What events averaged on one day of the event window.</summary>
/// <param name="Day">The day, counted from day 0.</param>
/// <param name="N">How many events there are.</param>
/// <param name="Aar">The average abnormal return of the day, a fraction.</param>
/// <param name="StandardError">Its standard error across events; null for one event.</param>
/// <param name="Caar">The average of the CARs from the first day of the event window to this one, a fraction.</param>
/// <param name="Lower">The lower end of the bootstrap band of the CAAR; null for fewer than two clusters.</param>
/// <param name="Upper">The upper end.</param>
public sealed record EventPathDay(int Day, int N, double Aar, double? StandardError, double Caar, double? Lower, double? Upper);

/// <summary>The average path of events: a row is one day of the event window.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class EventPath : Rows<EventPathDay>
{
    private static readonly Table<EventPathDay> Fields = new(
        Column<EventPathDay>.Of("day", row => row.Day, day => Units.Number(day, 0)),
        Column<EventPathDay>.Of("n", row => row.N, count => Units.Number(count, 0)),
        Column<EventPathDay>.Of("aar", row => row.Aar, value => Units.SignedPercent(value, 2)),
        Column<EventPathDay>.Of("aar_se", row => row.StandardError, value => Units.Percent(value, 2)),
        Column<EventPathDay>.Of("caar", row => row.Caar, value => Units.SignedPercent(value, 2)),
        Column<EventPathDay>.Of("lower", row => row.Lower, value => Units.SignedPercent(value, 2)),
        Column<EventPathDay>.Of("upper", row => row.Upper, value => Units.SignedPercent(value, 2)));

    private readonly string note;

    internal EventPath(IReadOnlyList<EventPathDay> rows, string note)
        : base(rows) => this.note = note;

    private protected override Table<EventPathDay> Columns => Fields;

    private protected override TableView View() => Fields.View("AAR and CAAR by day", All, most: 60, notes: note);
}
