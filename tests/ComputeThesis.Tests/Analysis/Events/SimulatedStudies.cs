namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>Many studies of made-up markets, and how often each test finds something at 5%.</summary>
internal sealed class SimulatedStudies
{
    private const int Assets = 5;
    private const int Evenings = 8;
    private const int First = 65;

    // So far apart that no estimation window holds another event: one there would tie the two events together.
    private const int Apart = 70;

    private static readonly DayRange Window = new(-1, 1);

    private SimulatedStudies(int count, Dictionary<Test, int> found) => (Count, Found) = (count, found);

    public int Count { get; }

    private Dictionary<Test, int> Found { get; }

    /// <summary>How often a test found something, a fraction.</summary>
    public double this[Test test] => Found[test] / (double)Count;

    /// <summary>The numbers of findings of a test of 5% that 999 of 1,000 such simulations stay within: the binomial distribution's own.</summary>
    public (double Least, double Most) Bounds
    {
        get
        {
            var (sum, count, least) = (0.0, 0, 0);
            for (; count <= Count; count++)
            {
                sum += MathNet.Numerics.Distributions.Binomial.PMF(0.05, Count, count);
                if (sum < 0.0005)
                    least = count + 1;
                if (sum >= 0.9995)
                    break;
            }

            return (least / (double)Count, count / (double)Count);
        }
    }

    public override string ToString() => string.Join(", ", TestNames.All.Select(test => $"{test} {this[test]:0.000}"));

    /// <summary>Studies of five assets and eight evenings, or of 20 events each on a day of its own.</summary>
    public static SimulatedStudies Of(int count, int seed, Func<Random, double>? noise = null, bool isClustered = false, double shared = 0, double nervous = 1, double effect = 0)
    {
        var found = new int[TestNames.All.Count];
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, study =>
        {
            foreach (var row in Study((seed * 100_000) + study, noise ?? World.Normal, isClustered, shared, nervous, effect).Tests)
                if (row.PValue <= 0.05)
                    Interlocked.Increment(ref found[(int)row.Test]);
        });
        return new(count, TestNames.All.ToDictionary(test => test, test => found[(int)test]));
    }

    private static EventStudy Study(int seed, Func<Random, double> noise, bool isClustered, double shared, double nervous, double effect)
    {
        var (random, evenings) = (new Random(seed), isClustered ? Evenings : Evenings / 2);
        var days = First + (evenings * Apart);
        var world = new World(days);
        var common = Enumerable.Range(0, days).Select(_ => noise(random)).ToArray();
        world["M"] = [.. Enumerable.Range(0, days).Select(_ => 0.01 * noise(random))];
        var events = new List<EventDay>();
        for (var a = 0; a < Assets; a++)
        {
            var own = Enumerable.Range(0, days).Select(day => 0.02 * ((Math.Sqrt(shared) * common[day]) + (Math.Sqrt(1 - shared) * noise(random)))).ToArray();
            for (var evening = 0; evening < evenings; evening++)
            {
                var day = First + (evening * Apart) + (isClustered ? 0 : 2 * a);
                events.Add(world.Event(World.Name(a), day, $"e{evening}"));
                for (var t = day - 3; t <= day + 3; t++)
                    own[t] *= nervous;
                own[day] += effect;
            }

            world[World.Name(a)] = [.. own.Zip(world["M"], (one, market) => one + ((0.6 + (0.2 * a)) * market))];
        }

        var design = EventStudyDesign.MarketModel("M") with { Estimation = new(-60, -11), Event = new(-3, 3), Windows = [Window], Draws = 199, Seed = seed };
        return EventStudy.Run(events, world.Panel(), design);
    }
}
