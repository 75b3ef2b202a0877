using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Data;

/// <summary>What holds for any number, any day and any table.</summary>
public partial class TablePropertyTests
{
    private const string Alphabet = "0123456789..--++eE,' _\t\0xf%٣３∞NaIity";

    [Property(MaxTest = 1000)]
    public Property A_plain_number_is_what_the_base_library_reads_to_the_last_bit() => Prop.ForAll(RandomTable.Numbers.ToArbitrary(), text =>
        PlainNumber.TryParse(text, out var number) && SameBits(number, double.Parse(text, CultureInfo.InvariantCulture)));

    [Property(MaxTest = 2000)]
    public Property Whatever_is_no_plain_number_is_refused() => Prop.ForAll(NearNumbers().ToArbitrary(), text =>
        PlainNumber.TryParse(text, out _) == (Plain().IsMatch(text) && double.IsFinite(double.Parse(text, CultureInfo.InvariantCulture))));

    [Property(MaxTest = 1000)]
    public Property A_number_reads_as_it_was_written() => Prop.ForAll(Doubles().ToArbitrary(), number =>
        PlainNumber.TryParse(PlainNumber.Write(number), out var read) && SameBits(read, number) && Plain().IsMatch(PlainNumber.Write(number)));

    [Property(MaxTest = 1000)]
    public Property A_day_reads_as_it_was_written() => Prop.ForAll(RandomTable.Days.ToArbitrary(), day => IsoDay.TryParse(Units.Day(day), out var read) && read == day);

    [Property(MaxTest = 2000)]
    public Property A_day_is_read_where_the_base_library_reads_one_and_nowhere_else() => Prop.ForAll(NearDays().ToArbitrary(), text =>
        IsoDay.TryParse(text, out var day) == DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var other) && day == other);

    [Property]
    public Property Any_table_reads_as_it_was_written_cell_by_cell_and_line_by_line() => Prop.ForAll(RandomTable.All.ToArbitrary(), written =>
    {
        var (table, problems) = written.Read();
        return (problems.Count == 0 && table.Count == written.Rows.Count && Cells(written).All(cell =>
            Equals(table.Column(written.Schema.Fields[cell.Column].Name).Value(cell.Row), written.ValueOf(cell.Row, cell.Column))
            && table.LineOf(cell.Row) == cell.Row + 2)).Label(string.Join('\n', problems.Select(problem => problem.Message)));
    });

    [Property]
    public Property A_table_loses_nothing_on_its_way_through_a_frame() => Prop.ForAll(RandomTable.All.ToArbitrary(), written =>
    {
        var records = new Records(Selection.All(written.Read().Table));
        var back = records.With(records.ToFrame());
        return back.Count == records.Count && Cells(written).All(cell => written.Schema.Fields[cell.Column].Name is var name && Same(back[cell.Row][name], records[cell.Row][name]))
            && back.ToHtml() == records.ToHtml();
    });

    [Property]
    public Property Any_row_given_twice_is_refused_and_both_lines_are_named() => Prop.ForAll(KeyedTables().ToArbitrary(), Gen.Choose(0, 9999).ToArbitrary(), Gen.Choose(0, 9999).ToArbitrary(), (table, which, where) =>
    {
        var first = which % table.Rows.Count;
        var copy = first + 1 + (where % (table.Rows.Count - first));
        var (_, before) = table.Read();
        var (_, after) = (table with { Rows = [.. table.Rows.Take(copy), table.Rows[first], .. table.Rows.Skip(copy)] }).Read();
        return before.Count == 0 && after.Count == 1 && after[0].Line == copy + 2 && after[0].Message.Contains($"of line {first + 2} again", StringComparison.Ordinal);
    });

    [Property]
    public Property Any_day_of_a_series_given_twice_is_refused_and_both_lines_are_named() => Prop.ForAll(Gen.Choose(1, 12).Zip(Gen.Choose(1, 4)).ToArbitrary(), Gen.Choose(0, 9999).ToArbitrary(), Gen.Elements(SeriesDays.EveryDay, SeriesDays.SharedDays).ToArbitrary(), (size, which, days) =>
    {
        var table = SeriesTables.Complete(days, size.Item2, size.Item1, new(2024, 2, 27));
        var first = which % table.Rows.Count;
        var (_, after) = (table with { Rows = [.. table.Rows.Take(first + 1), table.Rows[first], .. table.Rows.Skip(first + 1)] }).Read();
        return table.Read().Problems.Count == 0 && after.Count == 1 && after[0].Line == first + 3 && after[0].Message.Contains($"of line {first + 2} again", StringComparison.Ordinal);
    });

    [Property]
    public Property A_series_that_keeps_its_vintages_may_repeat_a_day_but_not_a_vintage_of_it() => Prop.ForAll(Gen.Choose(1, 12).Zip(Gen.Choose(1, 4)).ToArbitrary(), Gen.Choose(0, 9999).ToArbitrary(), (size, which) =>
    {
        var table = SeriesTables.Complete(SeriesDays.EveryDay, size.Item2, size.Item1, new(2024, 2, 27));
        var keyed = table with { Schema = table.Schema with { PrimaryKey = ["name", "day", "value"] } };
        var first = which % table.Rows.Count;
        RandomTable Joined(string value) => keyed with { Rows = [.. table.Rows.Take(first + 1), [table.Rows[first][0], table.Rows[first][1], value], .. table.Rows.Skip(first + 1)] };
        return Joined("-1").Read().Problems.Count == 0 && Joined(table.Rows[first][2]!).Read().Problems is [{ Line: var line }] && line == first + 3;
    });

    private static bool SameBits(double a, double b) => BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b);

    private static bool Same(object? a, object? b) => a is double x && b is double y ? SameBits(x, y) : Equals(a, b);

    private static IEnumerable<(int Row, int Column)> Cells(RandomTable table) =>
        from row in Enumerable.Range(0, table.Rows.Count) from column in Enumerable.Range(0, table.Schema.Fields.Count) select (row, column);

    private static Gen<RandomTable> KeyedTables() =>
        from table in RandomTable.All
        where table.Rows.Count > 0
        from key in Gen.Choose(0, table.Schema.Fields.Count - 1).NonEmptyListOf()
        select table.WithKey([.. key.Distinct()]);

    private static Gen<string> NearNumbers() => Gen.OneOf(
        Gen.Elements(Alphabet.ToCharArray()).ListOf().Select(letters => string.Concat(letters)),
        from number in RandomTable.Numbers
        from at in Gen.Choose(0, number.Length)
        from letter in Gen.Elements(Alphabet.ToCharArray())
        select number.Insert(at, letter.ToString()),
        Gen.Elements("", "-", "+", ".", "-.", "1e5", "NaN", "Infinity", "-Infinity", "1,000", "0x1", " 1", "1 ", "1" + new string('0', 400), "(1)", "１", "--1", "+-1", "1-", "1.2.3"));

    private static Gen<double> Doubles() => Gen.OneOf(
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        let number = BitConverter.Int64BitsToDouble(((long)high << 32) | (uint)low)
        select double.IsFinite(number) ? number : 0.5,
        RandomTable.Numbers.Select(text => double.Parse(text, CultureInfo.InvariantCulture)),
        Gen.Elements(0.0, -0.0, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue, 1e15, 1e16, 1e-4, 1e-5, 1.5e-7, 123456789e20));

    private static Gen<string> NearDays() => Gen.OneOf(
        from year in Gen.Choose(0, 9999)
        from month in Gen.Choose(0, 13)
        from day in Gen.Choose(0, 32)
        select $"{year:0000}-{month:00}-{day:00}",
        from day in RandomTable.Days
        from at in Gen.Choose(0, 9)
        from letter in Gen.Elements("0123456789-/. T٣３\0".ToCharArray())
        select Units.Day(day).Remove(at, 1).Insert(at, letter.ToString()),
        Gen.Elements("", "2026-5-13", "2026-05-13 ", "20260513", "2026-05-131", "02026-05-13", "2100-02-29", "2000-02-29", "1900-02-29", "2024-02-29"));

    [GeneratedRegex(@"\A[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)\z")]
    private static partial Regex Plain();
}
