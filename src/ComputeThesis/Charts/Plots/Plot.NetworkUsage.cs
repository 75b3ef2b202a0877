namespace ComputeThesis;

public static partial class Plot
{
    private const int MostBounds = 5;

    /// <summary>Usage and revenue of decentralised networks, a panel a network or, of one network, a panel a metric; each panel has one metric in one unit.</summary>
    /// <remarks>
    /// Beside others a network is shown by the metric given for most periods; of several, by the one that reaches furthest, then by the first by name. Metrics given for one period only
    /// are named in the notes, and drawn where no network here has a metric of two. Amounts of periods of different length are never in one panel: the length given most often is drawn. Rates and parts, such as USD per year and percent, hold for any length.
    /// Where several pages gave a figure, the one known first counts, or the one of the vintage chosen. Bounds are drawn at the bound; a range is a marker at its lower end with a whisker
    /// to the upper one. A period that does not follow the one before it is not joined to it. Large amounts are in thousands, millions or billions; hovering gives them in full.
    /// </remarks>
    /// <param name="usage">The figures to show; as first reported where no vintage was chosen.</param>
    /// <param name="highlight">The network that the figure is about: its panel comes first.</param>
    /// <param name="options">Choices that every figure takes; what is left out is chosen by the figure.</param>
    /// <exception cref="ArgumentException">No panel is of the network to highlight; the message lists those that exist.</exception>
    public static Figure NetworkUsage(NetworkUsage usage, string? highlight = null, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(usage);
        const string title = "What decentralised networks are used for and earn";
        if (usage.Count == 0)
            return Words.Nothing(title, "no figure of a network is here.").With(options);
        var chosen = usage.Vintage is null ? usage.At(Vintage.AsReported) : usage;
        var drawn = UsageChoice.Of(UsageMeasure.Of(chosen), out var notes);
        var networks = drawn.Select(measure => measure.Network).Distinct().ToList();
        if (highlight is not null)
            Name.MustBeOneOf(networks, highlight, "network in the figure");
        var colours = ProviderColours.Of(networks);
        var ordered = drawn.OrderBy(measure => measure.Network == highlight ? 0 : 1).ToList();
        var periods = ordered.SelectMany(measure => measure.Periods).ToList();
        var bounds = periods.Where(period => period.IsBound).ToList();
        var own = periods.Count(period => period.Row.IsSelfReported);
        return new Figure
        {
            Title = networks.Count == 1 ? $"What {networks[0]} is used for and earns" : highlight is null ? title : $"{Words.Whose(highlight)} usage beside other networks",
            Subtitle = $"One metric a panel, in its own unit and on its own axes, by the day on which the period ended, {chosen.Vintage}",
            // The metrics are not to be compared, and some ended before others began: a shared range of days would leave most of each panel empty.
            SharesPlaces = false,
            Panels = [.. ordered.Select(measure => UsagePanel(measure, networks.Count > 1, colours[measure.Network], highlight))],
            Sample = Counted.Sample(Units.Count(periods.Count, "period"), Units.Count(networks.Count, "network")),
            Notes =
            [
                .. bounds.Count == 0 ? (string[])[] : [bounds.Count > MostBounds
                    ? $"{bounds.Count} values are bounds, drawn at the bound: hovering tells which."
                    : $"Drawn at its bound: {string.Join("; ", bounds.Select(period => $"{(networks.Count > 1 ? period.Row.Network : UsageMeasure.Words(period.Row.Metric))} {Words.Quarter(period.Row.PeriodEnd)}, {period.InWords}"))}."],
                .. own == 0 ? (string[])[] : [$"{Units.Count(own, "value is", "values are")} what a network says of itself."],
                .. notes,
            ],
            From = FigureSources.Of(periods.Select(period => period.Row.Origin.Source)),
            AsOf = Words.AsOf(chosen.Vintage),
            AltText = string.Join("; ", ordered.Select(measure => InWords(measure))) + ".",
        }.With(options);
    }

    private static FigurePanel UsagePanel(UsageMeasure measure, bool isNamed, int colour, string? highlight)
    {
        var unit = UnitOf(measure);
        var title = isNamed ? $"{measure.Network}: {measure.Name}" : Counted.Headed(measure.Name);
        var hasRanges = measure.Periods.Any(period => period.Low is not null);
        var places = UsagePlaces(measure);
        return new()
        {
            Title = unit.Shown.Name.Length == 0 ? title : $"{title}, {unit.Shown.Name}",
            Unit = unit.Shown,
            ShowsZero = true,
            Series =
            [
                new()
                {
                    Name = measure.Network,
                    Kind = hasRanges ? SeriesKind.Points : SeriesKind.Line,
                    Days = [.. places.Select(place => place.Day)],
                    Values = [.. places.Select(place => place.Period?.Row.Value * unit.Factor)],
                    Lows = hasRanges ? [.. places.Select(place => place.Period?.Low * unit.Factor)] : [],
                    Highs = hasRanges ? [.. places.Select(place => place.Period?.High * unit.Factor)] : [],
                    Texts = [.. places.Select(place => place.Period is { } period ? Hover(period) : null)],
                    Colour = colour,
                    Emphasis = Stress.InColour(measure.Network, highlight),
                },
            ],
        };
    }

    // Periods that do not follow each other are kept apart by a gap on the day before the later one begins.
    private static List<(UsagePeriod? Period, DateOnly Day)> UsagePlaces(UsageMeasure measure)
    {
        var places = new List<(UsagePeriod?, DateOnly)>();
        foreach (var period in measure.Periods)
        {
            if (places.Count > 0 && places[^1].Item2 is var last && period.Row.PeriodStart > last.AddDays(1))
                places.Add((null, period.Row.PeriodStart.AddDays(-1)));
            places.Add((period, period.Row.PeriodEnd));
        }

        return places;
    }

    private static UsageUnit UnitOf(UsageMeasure measure) => UsageUnit.Of(measure.Unit, measure.Periods.Select(period => period.Row.Value));

    private static string Hover(UsagePeriod period) =>
        $"{period.InWords}, {Units.Day(period.Row.PeriodStart)} to {Units.Day(period.Row.PeriodEnd)}{(period.Row.IsSelfReported ? "; the network says so of itself" : "")} ({period.Row.Origin.Source.Host})";

    private static string InWords(UsageMeasure measure)
    {
        var unit = UnitOf(measure);
        var (first, last) = (measure.Periods[0], measure.Periods[^1]);
        var words = Words.Move($"{Words.Whose(measure.Network)} {measure.Name}", unit.Shown, At(first), At(last));
        var bounds = new[] { first, last }.Distinct().Where(period => period.IsBound).Select(period => $"; {Words.Quarter(period.Row.PeriodEnd)}: {period.InWords}");
        return $"{words} ({(unit.Shown.Name is "" or "%" ? "" : $"{unit.Shown.Name}, ")}{Units.Count(measure.Periods.Count, "period")}{string.Concat(bounds)})";

        (DateOnly Day, double Value) At(UsagePeriod period) => (period.Row.PeriodEnd, period.Row.Value * unit.Factor);
    }
}
