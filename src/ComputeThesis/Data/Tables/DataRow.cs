using System.Text.Json;

namespace ComputeThesis;

/// <summary>One row of a table: reads a cell as what it must be, or says where and why it cannot.</summary>
internal readonly struct DataRow(DataTable table, int index)
{
    /// <summary>The row's place in its table, counted from 0.</summary>
    public int Index => index;

    public int Line => table.LineOf(index);

    public TableSchema Schema => table.Schema;

    /// <summary>The cell's text, or null when it is empty.</summary>
    public string? Text(string column) => table.Column(column).Text(index);

    /// <summary>The cell as string, double or DateOnly, or null when it is empty.</summary>
    public object? Value(string column) => table.Column(column).Value(index);

    public double? Number(string column) => table.Column(column) is NumbersColumn numbers
        ? numbers.Has(index) ? numbers[index] : null
        : throw Mistyped(column, "number");

    public decimal? Amount(string column) => Number(column) is { } number
        ? Math.Abs(number) < 1e15 ? (decimal)number : throw Wrong(column, $"'{Text(column)}'", "an amount below 10^15", "Check the unit against the source.")
        : null;

    /// <summary>A column of percent as a fraction: 38 is 0.38.</summary>
    public double? Percent(string column) => Number(column) / 100;

    public DateOnly? Day(string column) => table.Column(column) is DaysColumn days ? days.Day(index) : throw Mistyped(column, "date");

    // A column that a record needs is never empty, whatever a package of the user's own declares.
    public string TextOf(string column) => Text(column) ?? throw Empty(column);

    public double NumberOf(string column) => Number(column) ?? throw Empty(column);

    public decimal AmountOf(string column) => Amount(column) ?? throw Empty(column);

    public DateOnly DayOf(string column) => Day(column) ?? throw Empty(column);

    public FiscalQuarter Quarter(string column) => FiscalQuarter.TryParse(Text(column), out var quarter)
        ? quarter
        : throw Wrong(column, $"'{Text(column)}'", "a fiscal quarter such as FY2026Q4", "Name the quarter by the year in which its fiscal year ends.");

    public Uri Link(string column) => LinkOrNone(column) ?? throw Wrong(column, "nothing", "an address that begins with https://", "Give the whole address of the document.");

    public Uri? LinkOrNone(string column) => Text(column) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme is "https" or "http" ? link
        : throw Wrong(column, $"'{text}'", "an address that begins with https://", "Give the whole address of the document.");

    /// <summary>A word of a closed list, written in lower case with underscores: company_release is <c>CompanyRelease</c>.</summary>
    public T Word<T>(string column)
        where T : struct, Enum => Words<T>.Known.TryGetValue(Text(column) ?? "", out var word)
            ? word
            : throw Wrong(column, $"'{Text(column)}'", $"a word that names one of {string.Join(", ", Enum.GetNames<T>())}", "Use a word that data/README.md lists.");

    public T? WordOrNone<T>(string column)
        where T : struct, Enum => Text(column) is null ? null : Word<T>(column);

    /// <summary>What the table that a column refers to says of this row's name; null where it says nothing.</summary>
    public string? Explained(string column, string wanted) => Text(column) is { } name ? table.Explained(column, name, wanted) : null;

    public DataFormatException Wrong(string column, string found, string expected, string cure) =>
        table.Wrong(index, column, new(found, expected, cure));

    private DataFormatException Empty(string column) => Wrong(column, "nothing", "a value", "Fill it, or leave the row out: this column is never empty.");

    private DataFormatException Mistyped(string column, string type) => new("datapackage.json", null, null, $"column '{column}' of '{table.Schema.Name}' as {table.Column(column).Field.Type.ToString().ToLowerInvariant()}", type, "Declare it so, and write its cells so.");

    /// <summary>The words of a list by the way the tables write them.</summary>
    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<string, T> Known = Enum.GetValues<T>().ToDictionary(word => JsonNamingPolicy.SnakeCaseLower.ConvertName(word.ToString()));
    }
}

/// <summary>The rows of a table, one by one.</summary>
internal static class DataRows
{
    public static DataRow Row(this DataTable table, int index) => new(table, index);

    public static IEnumerable<DataRow> Rows(this DataTable table) => Enumerable.Range(0, table.Count).Select(table.Row);
}
