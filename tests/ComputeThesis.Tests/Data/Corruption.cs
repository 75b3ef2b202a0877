using System.Text.Json.Nodes;

namespace ComputeThesis.Tests.Data;

/// <summary>One way to spoil the shipped package, and everything that verification must then say: the hash aside, neither less nor more.</summary>
/// <param name="Name">What is wrong, in words.</param>
/// <param name="Spoil">Makes it so.</param>
/// <param name="Expected">Every problem, in the order of the report.</param>
internal sealed record Corruption(string Name, Action<PackageFolder> Spoil, params IReadOnlyList<Complaint> Expected)
{
    /// <summary>Whether the hash is what was spoiled, so that a true one would heal it.</summary>
    public bool IsTheHash { get; init; }

    /// <summary>Whether the package does not even open.</summary>
    public bool IsRefusedAtTheDoor { get; init; }

    /// <summary>Whether it needs the two long tables as they were shipped.</summary>
    public bool NeedsEveryDay => Expected.Any(complaint => complaint.File is "token_daily.csv" or "equity_daily.csv");

    public override string ToString() => Name;

    /// <summary>A cell that breaks its column's declaration.</summary>
    public static Corruption Cell(string name, string file, int line, string column, string raw, string expected) => new(name,
        folder => folder.Cell(file, line, column, raw), new Complaint(file, line, column, raw.Length == 0 ? "nothing" : $"'{raw.Trim('"')}'", expected));

    /// <summary>A catalogue that cannot be read.</summary>
    public static Corruption Catalogue(string name, Func<string, string> change, string found, int? line = null) =>
        new(name, folder => folder.Edit(Spoiling.Catalogue, change), new Complaint(Spoiling.Catalogue, line, null, found, "")) { IsRefusedAtTheDoor = true };

    /// <summary>A catalogue with a table that is declared wrongly.</summary>
    public static Corruption Declaration(string name, string table, Action<JsonNode> change, string found) =>
        new(name, folder => folder.Declare(table, change), new Complaint(Spoiling.Catalogue, null, null, found, "")) { IsRefusedAtTheDoor = true };
}

/// <summary>What must be said: the exact place, and words that the rest must hold.</summary>
internal sealed record Complaint(string File, int? Line, string? Column, string Found, string Expected)
{
    public string Place => Line is null ? File : $"{File}({Line})";
}
