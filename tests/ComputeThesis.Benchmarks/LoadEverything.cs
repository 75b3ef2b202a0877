using System.Diagnostics;

namespace ComputeThesis.Benchmarks;

/// <summary>Our side of ../shared/bench/peer_load.py: every table of a folder read and checked, afresh each time. Prints one JSON line.</summary>
internal static class LoadEverything
{
    public static void Run(string folder, int repeats)
    {
        var seconds = new List<double>();
        var rows = 0;
        for (var i = 0; i < repeats; i++)
        {
            var started = Stopwatch.GetTimestamp();
            var data = DataPackage.At(folder);
            rows = 0;
            foreach (var table in data.Tables)
                rows += data[table.Name].Count;
            seconds.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        var median = seconds.Order().ElementAt(seconds.Count / 2);
        Console.WriteLine($$"""{"rows": {{rows}}, "median_s": {{median}}, "min_s": {{seconds.Min()}}, "first_s": {{seconds[0]}}, "peak_mb": {{Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0}}}""");
    }
}
