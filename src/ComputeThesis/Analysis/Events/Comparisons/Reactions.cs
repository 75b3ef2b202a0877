namespace ComputeThesis;

/// <summary>How assets reacted to one print, and how much of a surprise it was.</summary>
/// <param name="Surprise">The print against what was expected of it.</param>
/// <param name="Car">The mean CAR of the assets, a fraction.</param>
/// <param name="Assets">How many assets there are.</param>
public sealed record Reaction(Surprise Surprise, double Car, int Assets);

/// <summary>Reactions against surprises: a row is one print, its assets averaged, so that a print counts once however many assets it moved.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Reactions : Rows<Reaction>
{
    private static readonly Table<Reaction> Fields = new(
        Column<Reaction>.Of("provider", row => row.Surprise.Expectation.Provider),
        Column<Reaction>.Of("reported_on", row => row.Surprise.ReportedOn),
        Column<Reaction>.Of("measure", row => row.Surprise.IsOfRevenue ? "revenue" : "growth"),
        Column<Reaction>.Of("surprise", row => row.Surprise.Size, size => Units.SignedPercent(size, 2)),
        Column<Reaction>.Of("car", row => row.Car, value => Units.SignedPercent(value, 2)),
        Column<Reaction>.Of("assets", row => row.Assets, count => Units.Number(count, 0)));

    internal Reactions(IReadOnlyList<Reaction> rows, DayRange window, IReadOnlyList<Surprise> confounded, IReadOnlyList<Surprise> unmatched)
        : base(rows) => (Window, Confounded, Unmatched) = (window, confounded, unmatched);

    /// <summary>The days of each event window that count.</summary>
    public DayRange Window { get; }

    /// <summary>Surprises that fell together with another provider's announcement, so that the reaction is not theirs alone; left out.</summary>
    public IReadOnlyList<Surprise> Confounded { get; }

    /// <summary>Surprises without an event in the study; left out.</summary>
    public IReadOnlyList<Surprise> Unmatched { get; }

    /// <summary>The regression of reaction on surprise: the slope is what a surprise of 1, that is of 100% or of 100 points of growth, moved.</summary>
    /// <param name="errors">What is assumed of the errors; HC3 when left out, since prints differ in noise and are few.</param>
    /// <exception cref="ArgumentException">There are fewer than three prints, or all surprises are one.</exception>
    public Regression Fit(StandardErrors? errors = null) =>
        Regression.Ols(("car", [.. All.Select(row => row.Car)]), [("surprise", [.. All.Select(row => row.Surprise.Size)])], errors ?? StandardErrors.Hc3);

    private protected override Table<Reaction> Columns => Fields;

    private protected override TableView View() => Fields.View($"Reactions, mean CAR{Window}, against surprises", [.. All.OrderByDescending(row => row.Surprise.ReportedOn)], row => Hover.Of(row.Surprise.Source, row.Surprise.ReportedOn), TableView.Shown,
        $"Left out: {Confounded.Count} that fell together with another provider's announcement, {Unmatched.Count} without an event in the study.");
}
