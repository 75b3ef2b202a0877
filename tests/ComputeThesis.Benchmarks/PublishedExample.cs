using System.Globalization;
using Deedle;

namespace ComputeThesis.Benchmarks;

/// <summary>The worked example of ../shared/eventstudy/sp500: sixteen additions to a share index, their statistics beside those its README gives. Fails where one differs in the sixth digit.</summary>
internal static class PublishedExample
{
    public static void Run(string folder)
    {
        var events = Rows(folder, "01_RequestFile.csv").Select(row => new EventDay(row[1], Day(row[3]), row[4])).ToList();
        var prices = Rows(folder, "02_FirmData.csv").Concat(Rows(folder, "03_MarketData.csv")).GroupBy(row => row[0])
            .Select(own => KeyValuePair.Create(own.Key, new Series<DateOnly, double>(own.Select(row => KeyValuePair.Create(Day(row[1]), Close(row[2]))))));
        var window = new DayRange(-2, 2);
        var study = EventStudy.Run(events, PricePanel.Of(Frame.FromColumns(prices)), EventStudyDesign.MarketModel("SP500") with { Estimation = new(-130, -11), Event = window });
        var caar = study.Caar(window);
        Show("AAR(+1)", 0.062165422, study.Path.Single(row => row.Day == 1).Aar);
        Show("CAAR", 0.056455781, caar.Value);
        foreach (var (test, value) in new[] { (Test.CrossSectional, 3.767334), (Test.Patell, 3.835804), (Test.BoehmerMusumeciPoulsen, 2.515094), (Test.KolariPynnonen, 2.226502), (Test.Corrado, 1.782735) })
            Show(test.ToString(), value, caar.Significance(test).Statistic!.Value);
    }

    private static void Show(string what, double published, double ours)
    {
        // Half a unit of the last digit published.
        var agrees = Math.Abs(published - ours) <= (published < 0.1 ? 5e-10 : 5e-7);
        Console.WriteLine($"{what}: published {published}, ours {ours:R}{(agrees ? "" : "  DIFFERS")}");
        if (!agrees)
            Environment.ExitCode = 1;
    }

    private static IEnumerable<string[]> Rows(string folder, string file) => File.ReadLines(Path.Combine(folder, file)).Where(line => line.Length > 0).Select(line => line.Split(';'));

    /// <summary>A close below 0 is the mean of bid and ask of a day without a trade, as its database marks them.</summary>
    private static double Close(string cell) => Math.Abs(double.Parse(cell, CultureInfo.InvariantCulture));

    private static DateOnly Day(string cell) => DateOnly.ParseExact(cell, "dd.MM.yyyy", CultureInfo.InvariantCulture);
}
