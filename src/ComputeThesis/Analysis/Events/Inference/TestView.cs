namespace ComputeThesis;

/// <summary>Tests as a reader compares them: a row is a test, a column a window.</summary>
internal static class TestView
{
    public static TableView Of(TestTable tests)
    {
        var windows = tests.Select(result => result.Window).Distinct().ToList();
        var rows = tests.GroupBy(result => result.Test).Select(row => row.ToDictionary(result => result.Window)).ToList();
        return new("Tests: statistic (two-sided p)", [new("test", false), .. windows.Select(window => new TableHead(window.ToString(), true)), new("against", false)],
            [.. rows.Select(row => (IReadOnlyList<string>)[TestNames.Words(row[windows[0]].Test), .. windows.Select(window => Cell(row[window])), Against(row[windows[0]])])], rows.Count)
        {
            Notes =
            [
                "The p-values are of single tests; .Tests holds them corrected for the windows looked at, by Holm and by Benjamini-Hochberg.",
                .. tests.Where(result => result.Statistic is null).GroupBy(result => (result.Test, result.Note)).Select(none => $"{TestNames.Words(none.Key.Test)}: {none.Key.Note}."),
            ],
        };
    }

    private static string Cell(TestResult result) => (result.Statistic, result.PValue) switch
    {
        ({ } statistic, { } p) => $"{(IsMean(result.Test) ? Units.SignedPercent(statistic, 2) : statistic.ToString("0.00"))} ({(p < 0.0001 ? StatisticText.PValue(p) : p.ToString("0.0000"))})",
        _ => "none",
    };

    private static string Against(TestResult result) => result.Note is { } note && result.Statistic is not null ? $"{result.Reference}; {note}" : result.Reference;

    private static bool IsMean(Test test) => test is Test.WildBootstrap or Test.PlaceboDays;
}
