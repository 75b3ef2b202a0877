namespace ComputeThesis;

/// <summary>What the figures say of one claim.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Finding">What can be said of it.</param>
/// <param name="Number">The one number that decides it, with its unit; null where nothing here can.</param>
/// <param name="Evidence">How that number came about, or which tables are missing, as a sentence.</param>
public sealed record Verdict(Claim Claim, Finding Finding, string? Number, string Evidence)
{
    /// <summary>The verdict on one line.</summary>
    public override string ToString() => $"{Claim.Id}: {Words(Finding)}{(Number is null ? "" : $" ({Number})")}. {Evidence}";

    internal static string Words(Finding finding) => finding == Finding.Untestable ? "cannot be tested with what we have" : finding.ToString().ToLowerInvariant();
}

/// <summary>The article's claims with what the figures say of each: a row is one claim.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Verdicts : Rows<Verdict>
{
    private static readonly Table<Verdict> Fields = new(
        Column<Verdict>.Of("claim", verdict => verdict.Claim.Id),
        Column<Verdict>.Of("statement", verdict => verdict.Claim.Statement),
        Column<Verdict>.Of("verdict", verdict => Verdict.Words(verdict.Finding)),
        Column<Verdict>.Of("number", verdict => verdict.Number),
        Column<Verdict>.Of("evidence", verdict => verdict.Evidence),
        Column<Verdict>.Of("desk_finding", verdict => verdict.Claim.DeskFinding.ToString().ToLowerInvariant()));

    internal Verdicts(IReadOnlyList<Verdict> rows, DateOnly knownOn)
        : base(rows)
    {
        KnownOn = knownOn;
    }

    /// <summary>The day whose knowledge the checks used, that day included.</summary>
    public DateOnly KnownOn { get; }

    /// <summary>The verdict on the claim with a name such as C03.</summary>
    /// <exception cref="ArgumentException">No claim has that name.</exception>
    public Verdict this[string id]
    {
        get
        {
            Name.MustBeOneOf(All.Select(verdict => verdict.Claim.Id), id, "claim");
            return All.First(verdict => verdict.Claim.Id == id);
        }
    }

    /// <summary>The verdicts that meet a condition.</summary>
    public Verdicts Where(Func<Verdict, bool> condition) => new([.. All.Where(condition)], KnownOn);

    /// <summary>The verdicts of one kind.</summary>
    public Verdicts With(Finding finding) => Where(verdict => verdict.Finding == finding);

    private protected override Table<Verdict> Columns => Fields;

    private protected override TableView View() => Fields.View($"The article's claims, checked with what was known on {Units.Day(KnownOn)}", All, verdict => verdict.Claim.DeskSource.ToString(), Count,
        string.Join(", ", All.CountBy(verdict => verdict.Finding).OrderBy(group => group.Key).Select(group => $"{group.Value} {Verdict.Words(group.Key)}")) + ".");
}
