namespace ComputeThesis;

/// <summary>A choice that a study made.</summary>
/// <param name="Name">What was to be chosen.</param>
/// <param name="Choice">What was.</param>
public sealed record Convention(string Name, string Choice);

/// <summary>The choices that the numbers of a study rest on: a row is one choice.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Conventions : Rows<Convention>
{
    private static readonly Table<Convention> Fields = new(Column<Convention>.Of("convention", row => row.Name), Column<Convention>.Of("choice", row => row.Choice));

    internal Conventions(IReadOnlyList<Convention> rows)
        : base(rows)
    {
    }

    /// <summary>The choices, a line each.</summary>
    public override string ToString() => string.Join('\n', All.Select(row => $"  {row.Name}: {row.Choice}").Prepend("Conventions"));

    private protected override Table<Convention> Columns => Fields;

    private protected override TableView View() => Fields.View("Conventions", All, most: 60);
}
