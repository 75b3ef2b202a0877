using System.Globalization;
using System.Text.Json;

namespace ComputeThesis;

/// <summary>One row of a table: reads a cell as what it must be, or says where and why it cannot.</summary>
internal readonly struct DataRow(TableSchema schema, int line, string[] fields)
{
    public int Line => line;

    /// <summary>The cell's text, or null when it is empty.</summary>
    public string? Text(string column) => TextAt(schema.Ordinal(column));

    /// <summary>The text of the cell at a place counted from 0, or null when it is empty.</summary>
    public string? TextAt(int ordinal) => fields[ordinal] is { Length: > 0 } text ? text : null;

    public double? Number(string column) => Text(column) is { } text
        ? double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(column, $"'{text}'", "a number such as 33398 or -12.5", "Write digits and at most one point, without units, spaces or thousands separators.")
        : null;

    public decimal? Amount(string column) => Text(column) is { } text
        ? decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : throw Wrong(column, $"'{text}'", "a number such as 33398", "Write digits and at most one point, without units, spaces or thousands separators.")
        : null;

    /// <summary>A column of percent as a fraction: 38 is 0.38.</summary>
    public double? Percent(string column) => Number(column) / 100;

    public DateOnly? Day(string column) => Text(column) is { } text
        ? IsoDay.TryParse(text, out var day)
            ? day
            : throw Wrong(column, $"'{text}'", "a day such as 2026-05-13", "Write year, month and day with hyphens.")
        : null;

    public FiscalQuarter Quarter(string column) => FiscalQuarter.TryParse(Text(column), out var quarter)
        ? quarter
        : throw Wrong(column, $"'{Text(column)}'", "a fiscal quarter such as FY2026Q4", "Name the quarter by the year in which its fiscal year ends.");

    public Uri Link(string column) => Uri.TryCreate(Text(column), UriKind.Absolute, out var link) && link.Scheme is "https" or "http"
        ? link
        : throw Wrong(column, $"'{Text(column)}'", "an address that begins with https://", "Give the whole address of the document.");

    /// <summary>A word of a closed list, written in lower case with underscores: company_release is <c>CompanyRelease</c>.</summary>
    public T Word<T>(string column)
        where T : struct, Enum => Words<T>.Known.TryGetValue(Text(column) ?? "", out var word)
            ? word
            : throw Wrong(column, $"'{Text(column)}'", $"a word that names one of {string.Join(", ", Enum.GetNames<T>())}", "Use a word that data/README.md lists.");

    public T? WordOrNone<T>(string column)
        where T : struct, Enum => Text(column) is null ? null : Word<T>(column);

    public DataFormatException Wrong(string column, string found, string expected, string cure) =>
        new(schema.Path, line, column, found, expected, cure);

    /// <summary>The words of a list by the way the tables write them.</summary>
    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<string, T> Known = Enum.GetValues<T>().ToDictionary(word => JsonNamingPolicy.SnakeCaseLower.ConvertName(word.ToString()));
    }
}
