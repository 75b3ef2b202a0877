namespace ComputeThesis;

/// <summary>What can be said of a claim.</summary>
public enum Finding
{
    /// <summary>The figures say the same.</summary>
    Supported,

    /// <summary>The figures say the opposite.</summary>
    Contradicted,

    /// <summary>Right to the letter or nearly so, yet it leads a reader to a wrong view.</summary>
    Misleading,

    /// <summary>What is here cannot decide it.</summary>
    Untestable,
}

/// <summary>One claim of the article.</summary>
public sealed record Claim
{
    /// <summary>C and two digits: the claim's name in every table and figure.</summary>
    public required string Id { get; init; }

    /// <summary>Whom the claim is about.</summary>
    public required string Subject { get; init; }

    /// <summary>The claim, in our words.</summary>
    public required string Statement { get; init; }

    /// <summary>Names of the tables that a test needs, whether this package has them or not.</summary>
    public required IReadOnlyList<string> TablesNeeded { get; init; }

    /// <summary>What a reading of public pages found, before any computing.</summary>
    public required Finding DeskFinding { get; init; }

    /// <summary>The page that <see cref="DeskFinding"/> rests on.</summary>
    public required Uri DeskSource { get; init; }

    /// <summary>The claim on one line.</summary>
    public override string ToString() => $"{Id} ({Subject}): {Statement}";
}

/// <summary>The claims of the article, in its order: a row is one claim.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Claims : Figures<Claims, Claim>
{
    private static readonly Table<Claim> Fields = new(
        Column<Claim>.Of("claim", claim => claim.Id),
        Column<Claim>.Of("subject", claim => claim.Subject),
        Column<Claim>.Of("statement", claim => claim.Statement),
        Column<Claim>.Of("tables_needed", claim => string.Join(", ", claim.TablesNeeded)),
        Column<Claim>.Of("desk_finding", claim => claim.DeskFinding.ToString()));

    internal Claims(Selection selection)
        : base(selection, ToClaim)
    {
    }

    private static Claim ToClaim(DataRow row) => new()
    {
        Id = row.TextOf("claim_id"),
        Subject = row.TextOf("subject"),
        Statement = row.TextOf("statement"),
        TablesNeeded = row.TextOf("tables_needed").Split(' '),
        DeskFinding = row.Word<Finding>("desk_finding"),
        DeskSource = row.Link("desk_source_url"),
    };

    /// <summary>The claim with a name such as C03.</summary>
    /// <exception cref="ArgumentException">No claim has that name.</exception>
    public Claim this[string id]
    {
        get
        {
            Name.MustBeOneOf(All.Select(claim => claim.Id), id, "claim");
            return All.First(claim => claim.Id == id);
        }
    }

    private protected override Table<Claim> Columns => Fields;

    private protected override Claims With(Selection selection) => new(selection);

    private protected override TableView View() => Fields.View("The article's claims", All, claim => claim.DeskSource.ToString(), most: Count);
}
