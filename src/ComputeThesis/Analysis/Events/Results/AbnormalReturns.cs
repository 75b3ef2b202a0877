namespace ComputeThesis;

/// <summary>The abnormal return of one event on one day.</summary>
/// <param name="Event">The event.</param>
/// <param name="DayZero">Its day 0.</param>
/// <param name="Day">The day, counted from day 0 in the asset's trading days.</param>
/// <param name="Actual">What the asset returned, a fraction.</param>
/// <param name="Expected">What the model expected, a fraction.</param>
/// <param name="Abnormal">The one less the other: AR.</param>
/// <param name="Standardised">AR over its deviation, the error of the forecast included: SAR.</param>
/// <param name="Cumulative">The sum of AR from the first day of the event window to this one.</param>
public sealed record AbnormalReturn(EventDay Event, DateOnly DayZero, int Day, double Actual, double Expected, double Abnormal, double Standardised, double Cumulative);

/// <summary>Abnormal returns of all events: a row is one event on one day of the event window.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class AbnormalReturns : Rows<AbnormalReturn>
{
    private static readonly Table<AbnormalReturn> Fields = new(
        Column<AbnormalReturn>.Of("symbol", row => row.Event.Symbol),
        Column<AbnormalReturn>.Of("label", row => row.Event.Label),
        Column<AbnormalReturn>.Of("day_zero", row => row.DayZero),
        Column<AbnormalReturn>.Of("day", row => row.Day, day => Units.Number(day, 0)),
        Column<AbnormalReturn>.Of("return", row => row.Actual, value => Units.SignedPercent(value, 2)),
        Column<AbnormalReturn>.Of("expected", row => row.Expected, value => Units.SignedPercent(value, 2)),
        Column<AbnormalReturn>.Of("ar", row => row.Abnormal, value => Units.SignedPercent(value, 2)),
        Column<AbnormalReturn>.Of("sar", row => row.Standardised, value => Units.Number(value, 2)),
        Column<AbnormalReturn>.Of("car", row => row.Cumulative, value => Units.SignedPercent(value, 2)));

    internal AbnormalReturns(IReadOnlyList<AbnormalReturn> rows)
        : base(rows)
    {
    }

    private protected override Table<AbnormalReturn> Columns => Fields;

    private protected override TableView View() => Fields.View("Abnormal returns", All);
}
