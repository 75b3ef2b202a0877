namespace ComputeThesis;

/// <summary>Something wrong with a data package.</summary>
/// <param name="Table">The table; empty where a file belongs to none.</param>
/// <param name="Place">File, and line where there is one.</param>
/// <param name="Column">The column; null where the whole line or file is meant.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What should.</param>
/// <param name="Cure">What to do about it.</param>
/// <param name="Message">All of it in a sentence or two.</param>
public sealed record Problem(string Table, string Place, string? Column, string Found, string Expected, string Cure, string Message)
{
    internal Problem(string table, DataFormatException e)
        : this(table, e.Line is null ? e.File : $"{e.File}({e.Line})", e.Column, e.Found, e.Expected, e.Cure, e.Message)
    {
    }
}

/// <summary>What is wrong with a data package: a row is one problem; no row, and all is well.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Problems : Rows<Problem>
{
    private static readonly Table<Problem> Fields = new(
        Column<Problem>.Of("place", problem => problem.Place),
        Column<Problem>.Of("column", problem => problem.Column),
        Column<Problem>.Of("found", problem => problem.Found),
        Column<Problem>.Of("expected", problem => problem.Expected),
        Column<Problem>.Of("cure", problem => problem.Cure));

    private readonly string title;

    internal Problems(IReadOnlyList<Problem> problems, int tables, int prints)
        : base(problems)
    {
        TablesChecked = tables;
        PrintsChecked = prints;
        title = $"{Units.Number(tables)} tables checked, {Units.Number(prints)} prints with stated and computed growth";
    }

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Count == 0;

    /// <summary>How many tables were looked at.</summary>
    public int TablesChecked { get; }

    /// <summary>For how many prints stated growth could be held against computed growth.</summary>
    public int PrintsChecked { get; }

    private protected override Table<Problem> Columns => Fields;

    private protected override TableView View() => Fields.View(IsSound ? $"{title}: nothing is wrong" : $"{title}: {Units.Number(Count)} problems", All, problem => problem.Message);
}
