namespace ComputeThesis;

/// <summary>Tests of windows: a row is one test of one window.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class TestTable : Rows<TestResult>
{
    private static readonly Table<TestResult> Fields = new(
        Column<TestResult>.Of("window", row => row.Window.ToString()),
        Column<TestResult>.Of("test", row => TestNames.Words(row.Test)),
        Column<TestResult>.Of("n", row => row.N, count => Units.Number(count, 0)),
        Column<TestResult>.Of("caar", row => row.Caar, value => Units.SignedPercent(value, 2)),
        Column<TestResult>.Of("statistic", row => row.Statistic, value => Units.Number(value, 4)),
        Column<TestResult>.Of("p", row => row.PValue, StatisticText.PValue),
        Column<TestResult>.Of("p_holm", row => row.Holm, StatisticText.PValue),
        Column<TestResult>.Of("p_bh", row => row.BenjaminiHochberg, StatisticText.PValue),
        Column<TestResult>.Of("reference", row => row.Reference),
        Column<TestResult>.Of("note", row => row.Note));

    internal TestTable(IReadOnlyList<TestResult> rows)
        : base(Corrected(rows))
    {
    }

    /// <summary>The tests of several studies as one table, corrected as one family a test.</summary>
    /// <param name="tables">Tests of studies that ask one question, such as those of several groups of assets.</param>
    public static TestTable Family(params IEnumerable<TestResult>[] tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return new([.. tables.SelectMany(table => table)]);
    }

    /// <summary>The rows of one test.</summary>
    public TestTable Of(Test test) => new([.. All.Where(row => row.Test == test)]);

    private protected override Table<TestResult> Columns => Fields;

    private protected override TableView View() => Fields.View("Tests, two-sided", All, row => row.Note, most: 60,
        notes: "p_holm and p_bh are corrected over the rows of the same test: Holm 1979 for the chance of one false finding, Benjamini and Hochberg 1995 for the share of false findings.");

    private static TestResult[] Corrected(IReadOnlyList<TestResult> rows)
    {
        var corrected = rows.ToArray();
        foreach (var family in Enumerable.Range(0, rows.Count).Where(i => rows[i].PValue is not null).GroupBy(i => rows[i].Test))
        {
            var places = family.ToArray();
            var values = places.Select(i => rows[i].PValue!.Value).ToArray();
            var (holm, rates) = (MultipleTesting.Holm(values), MultipleTesting.BenjaminiHochberg(values));
            for (var i = 0; i < places.Length; i++)
                corrected[places[i]] = rows[places[i]] with { Holm = holm[i], BenjaminiHochberg = rates[i] };
        }

        return corrected;
    }
}
