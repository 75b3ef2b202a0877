namespace ComputeThesis;

/// <summary>The price of one GPU for one hour.</summary>
public sealed record GpuPrice
{
    /// <summary>The day on which the price was seen; see <see cref="AsOfIs"/>.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>exact, month (the last day of the month stands for it) or approximate.</summary>
    public required string AsOfIs { get; init; }

    /// <summary>Who sells.</summary>
    public required string Provider { get; init; }

    /// <summary>hyperscaler, neocloud, decentralised or market.</summary>
    public required string ProviderKind { get; init; }

    /// <summary>The product, as the page names it.</summary>
    public required string Offering { get; init; }

    /// <summary>The GPU.</summary>
    public required string Gpu { get; init; }

    /// <summary>How many GPUs one instance has; null where the page does not say.</summary>
    public int? GpusPerInstance { get; init; }

    /// <summary>Price of one GPU for one hour, USD.</summary>
    public required double UsdPerGpuHour { get; init; }

    /// <summary>on-demand, spot, reserved or marketplace.</summary>
    public required string Commitment { get; init; }

    /// <summary>Where, if the page says.</summary>
    public string? Region { get; init; }

    /// <summary>ok, stale (an old list price repeated) or doubtful (better rows contradict it).</summary>
    public required string Quality { get; init; }

    /// <summary>Where it comes from, and since when it was known.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The row on one line.</summary>
    public override string ToString() => $"{Units.Day(AsOf)} {Provider}, {Gpu}, {Commitment}: USD {Units.Number(UsdPerGpuHour, 3)} per GPU-hour";
}

/// <summary>Prices of a GPU for an hour: a row is one price that one page showed.</summary>
/// <remarks>A market row is an index, a median or the end of a range over many providers: leave it out when providers are compared.</remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class GpuPrices : Figures<GpuPrices, GpuPrice>
{
    private static readonly Table<GpuPrice> Fields = new(
        Column<GpuPrice>.Of("as_of", row => row.AsOf),
        Column<GpuPrice>.Of("provider", row => row.Provider),
        Column<GpuPrice>.Of("provider_kind", row => row.ProviderKind),
        Column<GpuPrice>.Of("offering", row => row.Offering),
        Column<GpuPrice>.Of("gpu", row => row.Gpu),
        Column<GpuPrice>.Of("usd_per_gpu_hour", row => row.UsdPerGpuHour, price => Units.Number(price, 3)),
        Column<GpuPrice>.Of("commitment", row => row.Commitment),
        Column<GpuPrice>.Of("region", row => row.Region).InFrameOnly,
        Column<GpuPrice>.Of("quality", row => row.Quality),
        Column<GpuPrice>.Of("known_on", row => row.Origin.KnownOn).InFrameOnly,
        Column<GpuPrice>.Of("source", row => row.Origin.Source).InFrameOnly);

    internal GpuPrices(Selection selection)
        : base(selection, Read)
    {
    }

    /// <summary>The rows of one provider.</summary>
    /// <exception cref="ArgumentException">No row has it; the message lists those that exist.</exception>
    public GpuPrices Of(string provider) => WithWord("provider", provider, "provider");

    /// <summary>The prices of one kind of provider: hyperscaler, neocloud, decentralised or market.</summary>
    /// <exception cref="ArgumentException">There is no such kind; the message lists those that exist.</exception>
    public GpuPrices OfKind(string kind) => WithWord("provider_kind", kind, "kind of provider");

    private protected override Table<GpuPrice> Columns => Fields;

    private protected override GpuPrices With(Selection selection) => new(selection);

    private protected override TableView View() => Fields.View($"USD per GPU-hour, {Chosen("every figure given")}", [.. All.OrderByDescending(row => row.AsOf).ThenBy(row => row.Provider, StringComparer.Ordinal)], row => row.Origin.Hover);

    private static GpuPrice Read(DataRow row) => new()
    {
        AsOf = row.DayOf("as_of"),
        AsOfIs = row.TextOf("as_of_is"),
        Provider = row.TextOf("provider"),
        ProviderKind = row.TextOf("provider_kind"),
        Offering = row.TextOf("offering"),
        Gpu = row.TextOf("gpu"),
        GpusPerInstance = (int?)row.Number("gpus_per_instance"),
        UsdPerGpuHour = row.NumberOf("usd_per_gpu_hour"),
        Commitment = row.TextOf("commitment"),
        Region = row.Text("region"),
        Quality = row.TextOf("quality"),
        Origin = Origin.Of(row),
    };
}
