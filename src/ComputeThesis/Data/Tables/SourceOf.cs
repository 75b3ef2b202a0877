namespace ComputeThesis;

/// <summary>How a row names its source: with an address of its own, or with a short name that another table explains.</summary>
internal static class SourceOf
{
    private const string Code = "source";
    private const string Address = "source_url";

    public static WordsColumn? Column(DataTable table) =>
        table.Schema.Has(Code) && table.Column(Code) is WordsColumn codes ? codes
        : table.Schema.Has(Address) && table.Column(Address) is WordsColumn addresses ? addresses
        : null;

    /// <summary>What is told of a short name; null where the name is an address or nothing explains it.</summary>
    public static string? Explained(DataTable table, string source, string wanted) => table.Explained(Code, source, wanted);
}
