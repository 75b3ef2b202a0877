namespace ComputeThesis;

public static partial class Plot
{
    /// <summary>How much of their revenue miners take from AI and HPC, %, by quarter, a colour a company.</summary>
    /// <remarks>
    /// A share is drawn only where both figures, ai_hpc_revenue and total_revenue, are of the same company, the same quarter and the same unit; periods of other lengths are left out.
    /// Where several pages gave a figure, the one known first counts, or the one of the vintage chosen; hovering tells what was given later for comparison, derived or inferred.
    /// A quarter without both is a gap.
    /// </remarks>
    /// <param name="prints">The prints to show; as first reported where no vintage was chosen.</param>
    /// <param name="highlight">The company that the figure is about.</param>
    /// <param name="options">Choices that every figure takes; what is left out is chosen by the figure.</param>
    /// <exception cref="ArgumentException">No share is of the company to highlight; the message lists those that exist.</exception>
    public static Figure MinerMix(MinerPrints prints, string? highlight = null, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(prints);
        const string title = "How much of their revenue miners earn from AI and HPC";
        var chosen = prints.Vintage is null ? prints.At(Vintage.AsReported) : prints;
        var shares = RevenueShare.Of(chosen, out var impossible);
        if (shares.Count == 0)
            return Words.Nothing(title, "no quarter here has both AI or HPC revenue and total revenue of a company.").With(options);
        if (highlight is not null)
            Name.MustBeOneOf(shares.Select(share => share.Company), highlight, "company in the figure");
        var miners = shares.GroupBy(share => share.Company).Select(miner => miner.ToList()).ToList();
        var colours = ProviderColours.Of(miners.Select(miner => miner[0].Company));
        var soft = shares.Count(share => share.IsSoft);
        var without = chosen.Where(print => print.Metric == RevenueShare.Part).Select(print => print.Company).Except(shares.Select(share => share.Company)).Order(StringComparer.Ordinal).ToList();
        return new Figure
        {
            Title = miners.Count == 1 ? $"How much of {Words.Whose(miners[0][0].Company)} revenue comes from AI and HPC" : highlight is null ? title : $"How much of {Words.Whose(highlight)} revenue comes from AI and HPC, beside other miners",
            Subtitle = $"Revenue from AI and high-performance computing (HPC), % of total revenue of the same quarter, by the month in which the quarter ended, {chosen.Vintage}",
            Panels =
            [
                new()
                {
                    Unit = FigureUnit.Percent,
                    ShowsZero = true,
                    Series = [.. miners.Select(miner => ShareLine(miner, colours[miner[0].Company], highlight))],
                },
            ],
            Sample = Counted.Sample(Units.Count(shares.Count, "quarter"), Units.Count(miners.Count, "company", "companies")),
            Notes =
            [
                "What a company calls AI or HPC revenue differs: colocation, hosting, leases, AI cloud; some holds one-off fit-out work.",
                .. soft == 0 ? (string[])[] : [$"{Units.Count(soft, "share rests", "shares rest")} on a derived or inferred figure: hovering tells which."],
                .. impossible == 0 ? (string[])[] : [$"{Units.Count(impossible, "quarter")} left out: the part is no share of the total given."],
                .. without.Count == 0 ? (string[])[] : [$"No total revenue of the same quarter: {string.Join(", ", without)}."],
            ],
            From = FigureSources.Of(shares.SelectMany(share => new[] { share.OfAi.Origin.Source, share.Total.Origin.Source })),
            AsOf = Words.AsOf(chosen.Vintage),
            AltText = string.Join("; ", miners.OrderBy(miner => miner[0].Company == highlight ? 0 : 1).Select(InWords)) + ".",
        }.With(options);
    }

    private static FigureSeries ShareLine(List<RevenueShare> shares, int colour, string? highlight)
    {
        var quarters = WithGaps(shares, share => (new FiscalCalendar(12).QuarterEnding(share.PeriodEnd), share.PeriodEnd));
        return new()
        {
            Name = shares[0].Company,
            Days = [.. quarters.Select(quarter => quarter.Day)],
            Values = [.. quarters.Select(quarter => quarter.Row?.Value)],
            Texts = [.. quarters.Select(quarter => quarter.Row is { } share ? Hover(share) : null)],
            Colour = colour,
            Emphasis = Stress.InColour(shares[0].Company, highlight),
        };
    }

    private static string Hover(RevenueShare share) =>
        $"{share.OfAi.FiscalPeriod}: {Units.Number(share.OfAi.Value, 1)} ({Basis(share.OfAi)}) of {Units.Number(share.Total.Value, 1)} {share.Total.Unit} ({Basis(share.Total)})";

    private static string Basis(MinerPrint print) => $"{(print.Basis == "comparative" ? "given later, for comparison" : print.Basis.Replace('_', ' '))}; {print.Origin.Source.Host}";

    private static string InWords(List<RevenueShare> shares) =>
        Words.Move($"{Words.Whose(shares[0].Company)} share of AI and HPC", FigureUnit.Percent, (shares[0].PeriodEnd, shares[0].Value), (shares[^1].PeriodEnd, shares[^1].Value));
}
