namespace ComputeThesis;

public static partial class Plot
{
    private static readonly Finding[] Findings = [Finding.Supported, Finding.Misleading, Finding.Contradicted, Finding.Untestable];

    private const double RowHeight = 21;
    private const int MostDecided = 12;

    /// <summary>The article's claims with what the figures say of each: a row a claim, in the article's order, with a mark in the column of its finding.</summary>
    /// <remarks>Findings are told apart by their column, by a sign and by colour. Hovering over a mark gives the claim, the number that decides it and how that came about.</remarks>
    /// <param name="verdicts">The verdicts to show.</param>
    /// <param name="options">Choices that every figure takes; what is left out is chosen by the figure.</param>
    public static Figure Claims(Verdicts verdicts, PlotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        const string title = "What the figures say of the article’s claims";
        if (verdicts.Count == 0)
            return Words.Nothing(title, "no claim here has a verdict.").With(options);
        var rows = verdicts.OrderBy(verdict => verdict.Claim.Id, StringComparer.Ordinal).ToList();
        var groups = Findings.Select(finding => (Finding: finding, Claims: rows.Where(verdict => verdict.Finding == finding).Select(verdict => verdict.Claim.Id).ToList())).Where(group => group.Claims.Count > 0).ToList();
        return new Figure
        {
            Title = title,
            Subtitle = $"Each claim on a row of its own, checked with what was known on {Units.Day(verdicts.KnownOn)}: {Counted.Listed([.. groups.Select(group => $"{group.Claims.Count} {FindingName(group.Finding).ToLowerInvariant()}")])}",
            PlotHeight = RowHeight * rows.Count,
            Panels = [new() { Series = [.. rows.Select(VerdictRow)] }],
            Sample = $"n = {Units.Count(rows.Count, "claim")}",
            Notes = [.. DecidedInWords(rows), "Misleading: right to the letter or nearly so, yet it leads to a wrong view. Not testable: the tables here cannot decide it.", "The sources are the pages read beside the figures; a verdict itself is computed from the tables."],
            From = FigureSources.Of(rows.Select(verdict => verdict.Claim.DeskSource)),
            AsOf = verdicts.KnownOn,
            AltText = $"Of {Units.Count(rows.Count, "claim")} checked with what was known on {Units.Day(verdicts.KnownOn)}: "
                + string.Join("; ", groups.Select(group => $"{group.Claims.Count} {FindingName(group.Finding).ToLowerInvariant()} ({Counted.Listed(group.Claims)})")) + ".",
        }.With(options);
    }

    // A name and a mark do not say what was claimed; what was not tested is left to the table.
    private static IEnumerable<string> DecidedInWords(IReadOnlyList<Verdict> rows)
    {
        var decided = rows.Where(verdict => verdict.Finding != Finding.Untestable).ToList();
        return decided.Count > MostDecided ? decided.Take(MostDecided).Select(InWords).Append($"And {Units.Number(decided.Count - MostDecided, 0)} more with a finding.") : decided.Select(InWords);

        static string InWords(Verdict verdict) => $"{verdict.Claim.Id} {Sign(verdict.Finding)} {verdict.Claim.Statement}";
    }

    private static FigureSeries VerdictRow(Verdict verdict) => new()
    {
        Name = $"{verdict.Claim.Id} {verdict.Claim.Subject}",
        Kind = SeriesKind.Marks,
        Categories = [.. Findings.Select(FindingName)],
        Values = [.. Findings.Select(finding => finding == verdict.Finding ? 1.0 : (double?)null)],
        Labels = [.. Findings.Select(finding => finding == verdict.Finding ? Sign(finding) : null)],
        Texts = [.. Findings.Select(finding => finding == verdict.Finding ? $"{verdict.Claim.Statement} {(verdict.Number is null ? "" : $"{verdict.Number}. ")}{verdict.Evidence}" : null)],
        Colour = ProviderColours.Of(verdict.Finding),
        // What cannot be tested is no finding of its own and stays grey.
        Emphasis = verdict.Finding == Finding.Untestable ? Emphasis.Faint : Emphasis.Normal,
    };

    private static string FindingName(Finding finding) => finding == Finding.Untestable ? "Not testable" : finding.ToString();

    private static string Sign(Finding finding) => finding switch
    {
        Finding.Supported => "✓",
        Finding.Contradicted => "✗",
        Finding.Misleading => "!",
        _ => "?",
    };
}
