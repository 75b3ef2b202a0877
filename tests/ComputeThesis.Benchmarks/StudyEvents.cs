using System.Diagnostics;
using Deedle;

namespace ComputeThesis.Benchmarks;

/// <summary>Our side of ../shared/bench/peer_event_study.py: the same study with the same statistics, in process and warm. Prints one JSON line.</summary>
internal static class StudyEvents
{
    public static void Run(string folder, int draws, int repeats)
    {
        var panel = Panel(folder);
        var events = File.ReadLines(Path.Combine(folder, "events.csv")).Skip(1).Select(line => line.Split(',')).Select(cells => new EventDay(cells[0], DateOnly.Parse(cells[1]), cells[1])).ToList();
        var input = GC.GetTotalMemory(forceFullCollection: true);
        var design = EventStudyDesign.MarketModel("market") with { Returns = ReturnKind.Log, Resampling = Resampling.Events, Draws = draws };
        var (study, bootstrap) = (new List<double>(), new List<double>());
        var allocated = 0L;
        EventStudy? last = null;
        TestResult[] statistics = [];
        WarmUp(events, panel, design);
        for (var i = 0; i < repeats; i++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var started = Stopwatch.GetTimestamp();
            last = EventStudy.Run(events, panel, design);
            var caar = last.Caar(design.Event);
            statistics = [caar.Significance(Test.CrossSectional), caar.Significance(Test.Patell), caar.Significance(Test.BoehmerMusumeciPoulsen), caar.Significance(Test.Corrado)];
            study.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
            allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            started = Stopwatch.GetTimestamp();
            _ = last.Path;
            bootstrap.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        var end = last!.Path[^1];
        var held = GC.GetTotalMemory(forceFullCollection: true) - input;
        GC.KeepAlive((panel, events, last));
        Console.WriteLine($$"""
            {"events": {{last.N}}, "excluded": {{last.Excluded.Count}}, "reps": {{draws}}, "study_s": {{Median(study)}}, "study_min_s": {{study.Min()}}, "bootstrap_s": {{Median(bootstrap)}}, "bootstrap_min_s": {{bootstrap.Min()}}, "held_mb": {{held / 1048576.0}}, "allocated_mb": {{allocated / 1048576.0}}, "input_mb": {{InputBytes(folder) / 1048576.0}}, "caar": {{statistics[0].Caar:R}}, "t_cross": {{statistics[0].Statistic:R}}, "z_patell": {{statistics[1].Statistic:R}}, "t_bmp": {{statistics[2].Statistic:R}}, "t_rank": {{statistics[3].Statistic:R}}, "band_last": [{{end.Lower:R}}, {{end.Upper:R}}]}
            """);
    }

    /// <summary>Runs for some seconds: what runs often enough has been compiled for good by then.</summary>
    private static void WarmUp(List<EventDay> events, PricePanel panel, EventStudyDesign design)
    {
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started).TotalSeconds < 4;)
        {
            var study = EventStudy.Run(events, panel, design);
            _ = study.Caar(design.Event).Significance(Test.Corrado);
            _ = study.Path;
        }
    }

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);

    /// <summary>What the input takes as plain arrays: a day and a number for each return, a day and a symbol for each event.</summary>
    private static long InputBytes(string folder) =>
        (12L * (File.ReadLines(Path.Combine(folder, "returns.csv")).Count() + File.ReadLines(Path.Combine(folder, "market.csv")).Count())) + (12L * File.ReadLines(Path.Combine(folder, "events.csv")).Count());

    /// <summary>Closes that have the log returns of the files.</summary>
    private static PricePanel Panel(string folder)
    {
        var market = File.ReadLines(Path.Combine(folder, "market.csv")).Skip(1).Select(line => line.Split(',')).Select(cells => (Symbol: "market", Day: DateOnly.Parse(cells[0]), Return: double.Parse(cells[1])));
        var assets = File.ReadLines(Path.Combine(folder, "returns.csv")).Skip(1).Select(line => line.Split(',')).Select(cells => (Symbol: cells[1], Day: DateOnly.Parse(cells[0]), Return: double.Parse(cells[2])));
        var columns = market.Concat(assets).GroupBy(cell => cell.Symbol).Select(own => KeyValuePair.Create(own.Key, new Series<DateOnly, double>([.. own.Select(cell => cell.Day)], Closes(own.Select(cell => cell.Return)))));
        return PricePanel.Of(Frame.FromColumns(columns));
    }

    private static double[] Closes(IEnumerable<double> returns)
    {
        var sum = 0.0;
        return [.. returns.Select(gained => Math.Exp(sum += gained))];
    }
}
