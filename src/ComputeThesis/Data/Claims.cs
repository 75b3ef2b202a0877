using System.Collections;
using Deedle;

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
public sealed class Claims : IReadOnlyList<Claim>, IShown
{
    private static readonly Table<Claim> Table = new(
        Column<Claim>.Of("claim", claim => claim.Id),
        Column<Claim>.Of("subject", claim => claim.Subject),
        Column<Claim>.Of("statement", claim => claim.Statement),
        Column<Claim>.Of("tables_needed", claim => string.Join(", ", claim.TablesNeeded)),
        Column<Claim>.Of("desk_finding", claim => claim.DeskFinding.ToString()));

    private readonly IReadOnlyList<Claim> rows;

    internal Claims(DataTable table) => rows = [.. table.Rows.Select(row => new Claim
    {
        Id = row.Text("claim_id")!,
        Subject = row.Text("subject")!,
        Statement = row.Text("statement")!,
        TablesNeeded = row.Text("tables_needed")!.Split(' '),
        DeskFinding = row.Word<Finding>("desk_finding"),
        DeskSource = row.Link("desk_source_url"),
    })];

    /// <inheritdoc/>
    public int Count => rows.Count;

    /// <inheritdoc/>
    public Claim this[int index] => rows[index];

    /// <summary>The claim with a name such as C03.</summary>
    /// <exception cref="ArgumentException">No claim has that name.</exception>
    public Claim this[string id]
    {
        get
        {
            Name.MustBeOneOf(rows.Select(claim => claim.Id), id, "claim");
            return rows.First(claim => claim.Id == id);
        }
    }

    /// <summary>A Deedle frame: a row is a claim, keyed 0, 1, 2, …; a column is a field.</summary>
    public Frame<int, string> ToFrame() => Table.Frame(rows);

    /// <summary>The claims as an HTML table that needs no script.</summary>
    public string ToHtml() => TableHtml.Write(View());

    /// <summary>The claims as aligned text.</summary>
    public override string ToString() => TableText.Write(View());

    /// <inheritdoc/>
    public IEnumerator<Claim> GetEnumerator() => rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private TableView View() => Table.View("The article's claims", rows, claim => claim.DeskSource.ToString(), most: Count);
}
