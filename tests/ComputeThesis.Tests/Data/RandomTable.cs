using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ComputeThesis.Tests.Data;

/// <summary>A table that nobody wrote: a schema, and rows of cells as a file has them; null is an empty cell.</summary>
internal sealed record RandomTable(TableSchema Schema, IReadOnlyList<string?[]> Rows)
{
    private static readonly string[] Letters = ["a", "Z", "7", "-", ".", ",", "\"", "\"\"", "'", ";", "#", "\\", " ", "é", "ß", "漢", "😀", "\u200d", "\u00a0", "٣", "NaN", "null", "=1+1"];

    /// <summary>Plain numbers, the hard ones included: leading and trailing zeros, many digits, the edge of what is exact.</summary>
    public static Gen<string> Numbers { get; } =
        from sign in Gen.Elements("", "", "", "-", "+")
        from whole in Gen.OneOf(Gen.Choose(0, 99999).Select(n => n.ToString(CultureInfo.InvariantCulture)), Digits(0, 24), Gen.Elements("9007199254740991", "9007199254740992", "9007199254740993", "18446744073709551616", "0", "000", "999999999999999999"))
        from point in Gen.Elements("", ".")
        from rest in point.Length == 0 ? Gen.Constant("") : Gen.OneOf(Digits(0, 4), Digits(0, 24), Gen.Elements("5", "1", "000000000000000001"))
        select whole.Length + rest.Length == 0 ? sign + "0" : sign + whole + point + rest;

    public static Gen<DateOnly> Days { get; } = Gen.OneOf(Gen.Choose(0, DateOnly.MaxValue.DayNumber), Gen.Choose(737000, 740000)).Select(DateOnly.FromDayNumber);

    public static Gen<string> Words { get; } =
        from size in Gen.Frequency((20, Gen.Choose(1, 6)), (1, Gen.Constant(6000)))
        from letters in Gen.Elements(Letters).ListOf(size)
        let word = string.Concat(letters).Trim()
        select word.Length == 0 ? "x" : word;

    public static Gen<RandomTable> All { get; } =
        from types in Gen.Elements(Enum.GetValues<FieldType>()).NonEmptyListOf().Select(types => types.Take(6).ToList())
        from rows in Gen.CollectToList(types, type => Cell(type)).ListOf()
        select new RandomTable(SchemaOf(types), [.. rows.Select(row => row.ToArray())]);

    /// <summary>The rows as a file, with quotes where they are needed and here and there where they are not.</summary>
    public string ToCsv()
    {
        string[] header = [.. Schema.Fields.Select(field => field.Name)];
        return string.Concat(Rows.Prepend(header).Select((row, i) => string.Join(',', row.Select((cell, j) => Quoted(cell ?? "", (i + j) % 3 == 0))) + "\n"));
    }

    /// <summary>Reads the file, and lists what is wrong with it.</summary>
    public (DataTable Table, IReadOnlyList<DataFormatException> Problems) Read()
    {
        var problems = new List<DataFormatException>();
        var table = DataTable.Read(Schema, new StringReader(ToCsv()), problems.Add);
        TableKeys.Check(table, problems.Add);
        return (table, problems);
    }

    /// <summary>What a cell must be read as, by the base library.</summary>
    public object? ValueOf(int row, int column) => Rows[row][column] is not { } text ? null : Schema.Fields[column].Type switch
    {
        FieldType.Number => double.Parse(text, CultureInfo.InvariantCulture),
        FieldType.Date => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => text,
    };

    /// <summary>The same rows with every key once: the first row of each.</summary>
    public RandomTable WithKey(params IReadOnlyList<int> columns) => new(
        Schema with { PrimaryKey = [.. columns.Select(column => Schema.Fields[column].Name)] },
        [.. Enumerable.Range(0, Rows.Count).DistinctBy(row => string.Join('\u0001', columns.Select(column => ValueOf(row, column) switch { 0.0 => 0.0, var value => value }))).Select(row => Rows[row])]);

    private static Gen<string> Digits(int least, int most) =>
        from size in Gen.Choose(least, most)
        from digits in Gen.Choose(0, 9).ListOf(size)
        select string.Concat(digits);

    private static Gen<string?> Cell(FieldType type) => Gen.Frequency(
        (1, Gen.Constant<string?>(null)),
        (4, type switch
        {
            FieldType.Number => Numbers.Select(number => (string?)number),
            FieldType.Date => Days.Select(day => (string?)day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ => Words.Select(word => (string?)word),
        }));

    private static TableSchema SchemaOf(IEnumerable<FieldType> types) => new("random", "random.csv", "Random", "")
    {
        Fields = [.. types.Select((type, i) => new TableField($"{type.ToString().ToLowerInvariant()}_{i}", type, ""))],
        RowCount = -1,
    };

    private static string Quoted(string cell, bool always) =>
        always || cell.AsSpan().ContainsAny(",\"\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
