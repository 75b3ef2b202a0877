namespace ComputeThesis;

/// <summary>A price rise or cut of a cloud.</summary>
public sealed record PriceChange
{
    /// <summary>Who sells.</summary>
    public required string Provider { get; init; }

    /// <summary>The day of the announcement; null where no page shows it.</summary>
    public DateOnly? AnnouncedOn { get; init; }

    /// <summary>The day on which it took effect.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>Whether that day is exact; otherwise approximate.</summary>
    public required bool IsDayExact { get; init; }

    /// <summary>average or largest.</summary>
    public required string Measure { get; init; }

    /// <summary>The change, a fraction: -0.2 is a cut of 20%.</summary>
    public required double Change { get; init; }

    /// <summary>What it covers.</summary>
    public required string Scope { get; init; }

    /// <summary>ok or doubtful.</summary>
    public required string Quality { get; init; }

    /// <summary>Where it comes from, and since when it was known.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The row on one line.</summary>
    public override string ToString() => $"{Units.Day(EffectiveOn)} {Provider}: {Units.SignedPercent(Change)} ({Measure}), {Scope}";
}

/// <summary>Price rises and cuts of clouds: a row is one change, as one page gave it.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class PriceChanges : Figures<PriceChanges, PriceChange>
{
    private static readonly Table<PriceChange> Fields = new(
        Column<PriceChange>.Of("provider", row => row.Provider),
        Column<PriceChange>.Of("effective_on", row => row.EffectiveOn),
        Column<PriceChange>.Of("measure", row => row.Measure),
        Column<PriceChange>.Of("change", row => row.Change, change => Units.SignedPercent(change)),
        Column<PriceChange>.Of("scope", row => row.Scope),
        Column<PriceChange>.Of("quality", row => row.Quality).InFrameOnly,
        Column<PriceChange>.Of("known_on", row => row.Origin.KnownOn),
        Column<PriceChange>.Of("source", row => row.Origin.Source));

    internal PriceChanges(Selection selection)
        : base(selection, Read)
    {
    }

    /// <summary>The rows of one provider.</summary>
    /// <exception cref="ArgumentException">No row has it; the message lists those that exist.</exception>
    public PriceChanges Of(string provider) => WithWord("provider", provider, "provider");

    private protected override Table<PriceChange> Columns => Fields;

    private protected override PriceChanges With(Selection selection) => new(selection);

    private protected override TableView View() => Fields.View($"Price changes of clouds, {Chosen("every figure given")}", [.. All.OrderByDescending(row => row.EffectiveOn).ThenBy(row => row.Provider, StringComparer.Ordinal)], row => row.Origin.Hover);

    private static PriceChange Read(DataRow row) => new()
    {
        Provider = row.TextOf("provider"),
        AnnouncedOn = row.Day("announced_on"),
        EffectiveOn = row.DayOf("effective_on"),
        IsDayExact = row.Text("day_is") == "exact",
        Measure = row.TextOf("measure"),
        Change = row.NumberOf("change_pct") / 100,
        Scope = row.TextOf("scope"),
        Quality = row.TextOf("quality"),
        Origin = Origin.Of(row),
    };
}
