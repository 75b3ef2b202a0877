using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>A study sees its windows and nothing else; placebo days alone need the rest of the history.</summary>
public class HorizonPropertyTests
{
    [Property(MaxTest = 40)]
    public Property No_number_depends_on_a_close_after_the_event_window() => Prop.ForAll(RandomStudy.OfAnyModel(), Gen.Choose(0, 2).ToArbitrary(), (random, how) =>
        Same(random, how, (day, first, last) => day > last + RandomStudy.Event.Last));

    [Property(MaxTest = 40)]
    public Property No_number_depends_on_a_close_before_the_estimation_window_but_the_one_its_first_return_starts_from() => Prop.ForAll(RandomStudy.OfAnyModel(), Gen.Choose(0, 2).ToArbitrary(), (random, how) =>
        Same(random, how, (day, first, last) => day < first + RandomStudy.Estimation.First - 1));

    [Property(MaxTest = 40)]
    public Property No_number_depends_on_an_asset_that_has_no_event_and_is_no_benchmark() => Prop.ForAll(RandomStudy.Any("market"), random =>
    {
        var world = random.World();
        var study = random.Run(world.Panel(random.Returns));
        world["Z"] = [.. world["A"].Select((_, i) => Math.Sin(i) / 9)];
        return Digits.Of(study) == Digits.Of(random.Run(world.Panel(random.Returns)));
    });

    [Property(MaxTest = 40)]
    public Property Days_between_the_windows_are_not_looked_at_where_no_estimation_window_holds_them() => Prop.ForAll(RandomStudy.Any("mean"), random =>
    {
        var only = random with { Days = random.Days[..1], Assets = 1 };
        var (study, closes) = (only.Run(), only.World().Closes(random.Returns));
        // [-7, -6] lies between the windows; the return of day -5 starts from the close of day -6.
        closes["A"][only.Days[0] - 7] *= 1.5;
        return Kept(study).SequenceEqual(Kept(only.Run(only.World().Panel(closes))));
    });

    private static bool Same(RandomStudy random, int how, Func<int, int, int, bool> isOutside)
    {
        var (world, study) = (random.World(), random.Run());
        var closes = world.Closes(random.Returns);
        foreach (var (symbol, line) in closes)
        {
            // A benchmark is needed around every event, an asset around its own; A may be either.
            var own = random.Days.Where((_, i) => symbol is "M" or "A" || World.Name(i % random.Assets) == symbol).ToArray();
            if (own.Length == 0)
                continue;
            for (var day = 0; day < line.Length; day++)
                if (isOutside(day, own.Min(), own.Max()))
                    line[day] = how switch { 0 => double.NaN, 1 => line[day] * (2 + Math.Sin(day)), _ => 1e-3 };
        }

        return study.N > 0 && Kept(study).SequenceEqual(Kept(random.Run(world.Panel(closes))));
    }

    private static IEnumerable<string> Kept(EventStudy study) => Digits.Of(study).Split('\n').Where(line => !line.StartsWith(nameof(Test.PlaceboDays), StringComparison.Ordinal));
}
