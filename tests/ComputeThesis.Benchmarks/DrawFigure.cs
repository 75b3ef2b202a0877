using System.Diagnostics;

namespace ComputeThesis.Benchmarks;

/// <summary>Our side of ../shared/bench/peer_figure.py: a line is described, drawn and written, in process and warm. Prints one JSON line.</summary>
internal static class DrawFigure
{
    /// <param name="points">How many points the line has.</param>
    /// <param name="most">How many of them are drawn.</param>
    /// <param name="repeats">How often it is measured.</param>
    public static void Run(int points, int most, int repeats)
    {
        double[] x = [.. Enumerable.Range(0, points).Select(i => (double)i)];
        var y = Walk(points);
        Measured json = new(() => Figure(x, y, most).ToPlotlyJson()), page = new(() => Page(Figure(x, y, most)));
        // What runs often enough has been compiled for good by then.
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started).TotalSeconds < 3;)
            _ = (json.Once(isWarm: false), page.Once(isWarm: false));
        for (var i = 0; i < repeats; i++)
            _ = (json.Once(isWarm: true), page.Once(isWarm: true));
        Console.WriteLine($$"""{"points": {{points}}, "drawn": {{Math.Min(points, most)}}, "json_s": {{json.Median}}, "json_min_s": {{json.Least}}, "json_bytes": {{json.Bytes}}, "page_s": {{page.Median}}, "page_min_s": {{page.Least}}, "page_bytes": {{page.Bytes}}}""");
    }

    // The caller's arrays become a figure each time, as the peer's become one.
    private static Figure Figure(double[] x, double?[] y, int most) => new()
    {
        Title = "A random walk",
        AltText = "A random walk.",
        MostPoints = most,
        Panels = [new() { Series = [new() { Name = "walk", Numbers = x, Values = y }] }],
    };

    /// <summary>What a page holds of one figure beside the script that all of them share: the still picture, and what the script draws.</summary>
    private static string Page(Figure figure) => $"<html><body>{figure.ToHtml()}<script type=\"application/json\">{figure.ToPlotlyJson()}</script></body></html>";

    /// <summary>A random walk with steps of the standard normal kind, the same each time.</summary>
    private static double?[] Walk(int points)
    {
        var (random, sum) = (new Random(1), 0.0);
        return [.. Enumerable.Range(0, points).Select(_ => (double?)(sum += Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())))];
    }

    /// <summary>One thing to write, with how long it took each time.</summary>
    private sealed class Measured(Func<string> write)
    {
        private readonly List<double> seconds = [];

        public int Bytes { get; private set; }

        public double Median => seconds.Order().ElementAt(seconds.Count / 2);

        public double Least => seconds.Min();

        public Measured Once(bool isWarm)
        {
            var started = Stopwatch.GetTimestamp();
            var text = write();
            if (isWarm)
                seconds.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
            Bytes = System.Text.Encoding.UTF8.GetByteCount(text);
            return this;
        }
    }
}
