using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Data;

/// <summary>What a day shows, for every table that tells since when its rows were known, and for any other.</summary>
public class VintagePropertyTests
{
    private static readonly DataPackage Bundled = DataPackage.Bundled;
    private static readonly Sample CloudPrints = new("cloud_revenue");
    private static readonly string[] Kinds = ["company_release", "filing", "news"];

    public static TheoryData<string> Tables => [.. Bundled.Tables.Where(table => table.KnownOn is not null).Select(table => table.Name)];

    [Fact]
    public void There_are_tables_that_tell_since_when_a_row_was_known() =>
        Assert.Superset(new HashSet<string> { "cloud_revenue", "announcements", "token_daily", "equity_daily", "macro_daily" }, Bundled.Tables.Where(table => table.KnownOn is not null).Select(table => table.Name).ToHashSet());

    [Theory]
    [MemberData(nameof(Tables))]
    public void Nothing_that_a_day_shows_changes_with_what_was_known_later(string table)
    {
        var sample = new Sample(table);
        Prop.ForAll(sample.Days().ToArbitrary(), Gen.Elements(Enum.GetValues<Fate>()).ToArbitrary(), Gen.Choose(1, 5).ToArbitrary(), (day, fate, part) =>
        {
            var whole = sample.ToRecords(sample.Rows);
            var spoiled = sample.ToRecords(sample.Spoil(day, fate));
            bool IsIn(Record record) => record.Text(sample.Of[0])!.Length % part == 0;
            return Views(whole, day, IsIn).Zip(Views(spoiled, day, IsIn)).All(pair => Shown(pair.First, sample.Values).SequenceEqual(Shown(pair.Second, sample.Values)));
        }).QuickCheckThrowOnFailure();
    }

    [Property]
    public Property Nothing_that_the_prints_of_a_day_show_changes_with_what_was_known_later() => Prop.ForAll(CloudPrints.Days().ToArbitrary(), Gen.Elements(Enum.GetValues<Fate>()).ToArbitrary(), (day, fate) =>
    {
        var segments = Bundled.Read["cloud_segments"];
        var whole = CloudRevenueRows.Read(CloudPrints.ToTable(CloudPrints.Rows), segments);
        var spoiled = CloudRevenueRows.Read(CloudPrints.ToTable(CloudPrints.Spoil(day, fate)), segments);
        return Views(whole, day).Zip(Views(spoiled, day)).All(pair => Shown(pair.First).SequenceEqual(Shown(pair.Second)))
            && Views(spoiled, day).All(view => view.All(print => print.ReportedOn <= day) && view.DistinctBy(print => (print.Provider, print.Segment, print.Period)).Count() == view.Count);

        static IEnumerable<CloudRevenue> Views(CloudRevenue prints, DateOnly day)
        {
            var then = prints.At(Vintage.AsOf(day));
            return [then, prints.Of("Microsoft").At(Vintage.AsOf(day)), then.At(Vintage.Restated), then.At(Vintage.AsReported), then.Headline().At(Vintage.Restated), then.At(Vintage.AsOf(day.AddDays(400)))];
        }

        static IEnumerable<object> Shown(CloudRevenue prints) => [.. prints, .. prints.Versions(), .. prints.Sources(), .. prints.Gaps(), .. prints.Gaps("growth_stated_pct")];
    });

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_row_that_a_day_shows_was_known_by_then_whatever_is_chosen_after_it(string table)
    {
        var sample = new Sample(table);
        Prop.ForAll(sample.Days().ToArbitrary(), Gen.Choose(1, 5).ToArbitrary(), (day, part) =>
            Views(sample.ToRecords(sample.Rows), day, record => record.Text(sample.Of[0])!.Length % part == 0).All(view =>
                view.All(record => record[sample.KnownOn] is DateOnly known && known <= day)
                && view.Versions().All(version => version.KnownOn <= day)
                && view.Sources().All(source => source.Last <= day)
                && (!sample.IsSeries || view.Gaps().All(gap => gap.From <= day)))).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_day_shows_every_figure_that_was_known_by_then(string table)
    {
        var sample = new Sample(table);
        var records = sample.ToRecords(sample.Rows);
        Prop.ForAll(sample.Days().ToArbitrary(), day =>
            records.Where(record => record[sample.KnownOn] is DateOnly known && known <= day).Select(sample.FigureOf).ToHashSet().SetEquals(records.At(Vintage.AsOf(day)).Select(sample.FigureOf))).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_vintage_has_one_row_a_figure_the_first_known_or_the_last(string table)
    {
        var sample = new Sample(table);
        Prop.ForAll(Gen.Shuffle(sample.Rows.AsEnumerable()).Zip(Gen.Choose(1, sample.Rows.Count), (rows, count) => rows.Take(count).ToArray()).ToArbitrary(), Gen.Elements(true, false).ToArbitrary(), (rows, first) =>
        {
            var records = sample.ToRecords(rows);
            var picked = records.At(first ? Vintage.AsReported : Vintage.Restated).ToDictionary(sample.FigureOf, record => (DateOnly?)record[sample.KnownOn]);
            var figures = records.GroupBy(sample.FigureOf, record => (DateOnly?)record[sample.KnownOn]).ToList();
            // Min and Max pass over rows whose day is not known.
            return picked.Count == figures.Count && figures.TrueForAll(days => picked[days.Key] == (first ? days.Min() : days.Max()));
        }).QuickCheckThrowOnFailure();
    }

    [Property(MaxTest = 300)]
    public Property In_any_table_a_figure_is_picked_by_day_then_by_preference_then_by_kind_of_source_then_by_its_line() => Prop.ForAll(Prints().ToArbitrary(), Vintages().ToArbitrary(), Gen.Choose(0, 3).ToArbitrary(), (rows, vintage, asked) =>
    {
        // 0 prefers nothing; 1 to 3 prefer small, large, or middling values.
        int Preference(double value) => asked switch { 1 => (int)-value, 2 => (int)value, 3 => (int)-Math.Abs(value - 2), _ => 0 };
        var shown = ToRecords(rows).At(vintage, asked == 0 ? null : record => Preference((double)record["value"]!));
        var limit = vintage is Vintage.Known known ? known.Day : (DateOnly?)null;
        var expected = rows.Select((row, line) => (row, line)).Where(one => limit is null || one.row.KnownOn <= limit).GroupBy(one => one.row.Id).Select(figure => figure
            .OrderBy(one => one.row.KnownOn is null)
            .ThenBy(one => (one.row.KnownOn?.DayNumber ?? 0) * (vintage is Vintage.First ? 1 : -1))
            .ThenByDescending(one => Preference(one.row.Value))
            .ThenBy(one => Array.IndexOf(Kinds, one.row.Kind))
            .ThenBy(one => one.line).First().row);
        return shown.Select(record => (string)record["note"]!).SequenceEqual(expected.Select(row => row.Note));
    });

    [Property(MaxTest = 300)]
    public Property In_any_table_what_was_not_known_on_a_day_never_comes_back() => Prop.ForAll(Prints().ToArbitrary(), Days().ToArbitrary(), Vintages().ToArbitrary(), (rows, day, next) =>
    {
        var known = ToRecords([.. rows.Where(row => row.KnownOn <= day)]);
        var then = ToRecords(rows).At(Vintage.AsOf(day));
        return Shown(then.At(next)).SequenceEqual(Shown(known.At(next)))
            && Shown(then.Where(record => record["value"] is > 1.0).At(next)).SequenceEqual(Shown(known.At(Vintage.AsOf(day)).Where(record => record["value"] is > 1.0).At(next)));
    });

    /// <summary>Ways to look at a day: at once, through a filter before it or after it, and with another vintage chosen next.</summary>
    private static IEnumerable<Records> Views(Records records, DateOnly day, Func<Record, bool> isIn)
    {
        var then = records.At(Vintage.AsOf(day));
        return [then, records.Where(isIn).At(Vintage.AsOf(day)), then.Where(isIn), then.At(Vintage.Restated), then.At(Vintage.AsReported), then.Where(isIn).At(Vintage.Restated), then.At(Vintage.AsOf(day.AddDays(400)))];
    }

    /// <summary>All that a table says of itself.</summary>
    private static IEnumerable<string> Shown(Records records, params IEnumerable<string> gapsOf)
    {
        return [.. records.Select(record => record.ToString()), .. records.Versions().Select(version => version.ToString()), .. records.Sources().Select(source => source.ToString()),
            .. gapsOf.SelectMany(column => records.Gaps(column).Select(gap => gap.ToString()))];
    }

    private static Records ToRecords(IReadOnlyList<Row> rows)
    {
        var schema = new TableSchema("prints", "prints.csv", "Prints", "")
        {
            Fields = [new("id", FieldType.String, ""), new("known_on", FieldType.Date, ""), new("value", FieldType.Number, ""), new("source_kind", FieldType.String, "") { Allowed = Kinds }, new("note", FieldType.String, "")],
            Vintage = new(["id"], "known_on"),
        };
        return new(Selection.All(DataTable.Of(schema, rows.Select(row => (string?[])[row.Id, row.KnownOn is { } day ? Units.Day(day) : null, row.Value.ToString(CultureInfo.InvariantCulture), row.Kind, row.Note]), problem => throw problem)));
    }

    private static Gen<DateOnly> Days() => Gen.Choose(0, 6).Select(new DateOnly(2026, 2, 26).AddDays);

    private static Gen<Vintage> Vintages() => Gen.OneOf(Gen.Constant(Vintage.AsReported), Gen.Constant(Vintage.Restated), Days().Select(Vintage.AsOf));

    /// <summary>Few figures, days and kinds, so that many rows contradict each other.</summary>
    private static Gen<List<Row>> Prints() =>
        from rows in (from id in Gen.Elements("a", "b", "c")
                      from day in Gen.Frequency((4, Days().Select(day => (DateOnly?)day)), (1, Gen.Constant<DateOnly?>(null)))
                      from value in Gen.Choose(0, 4)
                      from kind in Gen.Elements(Kinds)
                      select new Row(id, day, value, kind, "")).ListOf()
        select rows.Select((row, line) => row with { Note = $"n{line}" }).ToList();

    private sealed record Row(string Id, DateOnly? KnownOn, double Value, string Kind, string Note);

    /// <summary>What may become of the rows known later.</summary>
    private enum Fate
    {
        Removed,
        Altered,
        Multiplied,
    }

    /// <summary>A table of the bundled package, or a stretch of some of its series where it is long.</summary>
    private sealed class Sample
    {
        private const int Most = 400;

        private readonly TableSchema schema;
        private readonly IReadOnlyDictionary<string, DataTable> references;
        private readonly int knownOn;

        public Sample(string name)
        {
            var table = Bundled.Read[name];
            (schema, references) = (table.Schema, table.References);
            knownOn = schema.Ordinal(KnownOn);
            IEnumerable<DataRow> rows = table.Rows();
            if (table.Count > Most && schema.Series is { } role)
            {
                // The middle of the table, and of its series those with the most gaps in it.
                var days = table.Rows().Select(row => row.DayOf(role.Day)).Distinct().Order().ToList();
                var span = days.GetRange(days.Count / 2, 80);
                rows = table.Rows().Where(row => row.DayOf(role.Day) >= span[0] && row.DayOf(role.Day) <= span[^1]).GroupBy(row => row.Text(role.By[0])).OrderBy(series => series.Count()).Take(4).SelectMany(series => series);
            }

            Rows = [.. rows.Take(Most).Select(row => schema.Fields.Select(field => row.Text(field.Name)).ToArray())];
            Assert.True(Rows.Count > 5, $"{name} has too few rows to show anything.");
        }

        public string KnownOn => schema.Vintage!.KnownOn;

        public IReadOnlyList<string> Of => schema.Vintage!.Of;

        /// <summary>The columns that gaps are looked for in.</summary>
        public IReadOnlyList<string> Values => schema.Series?.Values ?? [];

        public bool IsSeries => schema.Series is not null;

        public IReadOnlyList<string?[]> Rows { get; }

        public string FigureOf(Record record) => string.Join('\u0001', Of.Select(column => record.Text(column)));

        /// <summary>Days between the first and the last on which something became known.</summary>
        public Gen<DateOnly> Days()
        {
            var days = Rows.Select(DayOf).OfType<DateOnly>().ToList();
            return Gen.Choose(days.Min().DayNumber - 2, days.Max().DayNumber + 2).Select(DateOnly.FromDayNumber);
        }

        public Records ToRecords(IReadOnlyList<string?[]> rows) => new(Selection.All(ToTable(rows)));

        public DataTable ToTable(IReadOnlyList<string?[]> rows)
        {
            var table = DataTable.Of(schema, rows, _ => { });
            table.References = references;
            return table;
        }

        /// <summary>The rows with those not known on a day taken out, made into others, or joined by later ones.</summary>
        public List<string?[]> Spoil(DateOnly day, Fate fate)
        {
            var kept = Rows.Where(row => DayOf(row) <= day).ToList();
            return fate switch
            {
                Fate.Removed => kept,
                Fate.Altered => [.. Rows.Select(row => DayOf(row) <= day ? row : Other(row, DayOf(row)?.AddDays(1)))],
                // Where a figure has one row only, a second is no table.
                _ => IsRestatable ? [.. Rows, .. kept.Select(row => Other(row, day.AddDays(1 + (DayOf(row)!.Value.DayNumber % 300))))] : kept,
            };
        }

        private bool IsRestatable => !schema.PrimaryKey.All(Of.Contains) || Of.Contains(KnownOn);

        private DateOnly? DayOf(string?[] row) => row[knownOn] is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd") : null;

        private string?[] Other(string?[] row, DateOnly? day) => [.. row.Select((cell, i) => schema.Fields[i] switch
        {
            var field when field.Name == KnownOn => day is null ? null : Units.Day(day.Value),
            var field when Of.Contains(field.Name) || schema.PrimaryKey.Contains(field.Name) || schema.Series?.By.Contains(field.Name) == true => cell,
            { Type: FieldType.Number } => "7654321",
            { Type: FieldType.Date } or { Allowed.Count: > 0 } => cell,
            { IsLink: true } => "https://example.org/altered",
            _ => "altered",
        })];
    }
}
