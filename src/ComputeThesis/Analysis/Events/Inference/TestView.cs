namespace ComputeThesis;

/// <summary>Tests as a reader compares them: a row is a test, a column a window.</summary>
internal static class TestView
{
    public static TableView Of(TestTable tests)
    {
        var windows = tests.Select(result => result.Window).Distinct().ToList();
        var rows = tests.GroupBy(result => result.Test).Select(row => row.ToDictionary(result => result.Window)).ToList();
        return new("Tests: statistic (two-sided p)", [new("test", false), .. windows.Select(window => new TableHead(window.ToString(), true))],
            [.. rows.Select(row => (IReadOnlyList<string>)[TestNames.Words(row[windows[0]].Test), .. windows.Select(window => Cell(row[window]))])], rows.Count)
        {
            Notes =
            [
                "The p-values are of single tests; .Tests holds them corrected for the windows looked at, by Holm and by Benjamini-Hochberg.",
                .. rows.Select(row => row[windows[0]]).Where(result => IsMean(result.Test) && result.Statistic is not null).Select(result => $"{TestNames.Words(result.Test)}: the CAAR against {result.Reference}{(result.Note is { } note ? $", {note}" : "")}."),
                .. tests.Where(result => result.Statistic is null).GroupBy(result => (result.Test, result.Note)).Select(none => $"{TestNames.Words(none.Key.Test)}: {none.Key.Note}."),
            ],
        };
    }

    private static string Cell(TestResult result) => (result.Statistic, result.PValue) switch
    {
        ({ } statistic, { } p) => IsMean(result.Test) ? $"({Short(p)})" : $"{Units.Fixed(statistic)} ({Short(p)})",
        _ => "none",
    };

    private static string Short(double p) => p < 0.001 ? "<0.001" : Units.Fixed(p, 3);

    private static bool IsMean(Test test) => test is Test.WildBootstrap or Test.PlaceboDays;
}
