using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>Abnormal returns, windows and the path are one and the same numbers, added up.</summary>
public class PathPropertyTests
{
    [Property(MaxTest = 40)]
    public Property Cumulative_abnormal_returns_of_adjacent_windows_add_up() => Prop.ForAll(RandomStudy.OfAnyModel(), Gen.Choose(RandomStudy.Event.First, RandomStudy.Event.Last - 1).ToArbitrary(), (random, cut) =>
    {
        var study = random.Run();
        var (all, left, right) = (study.Events, study.EventsOver(new(RandomStudy.Event.First, cut)), study.EventsOver(new(cut + 1, RandomStudy.Event.Last)));
        return study.N > 0 && all.Select((one, i) => Near(one.Car, left[i].Car + right[i].Car)).All(same => same)
            && Near(study.Caar(RandomStudy.Event).Value, study.Caar(new(RandomStudy.Event.First, cut)).Value + study.Caar(new(cut + 1, RandomStudy.Event.Last)).Value);
    });

    [Property(MaxTest = 40)]
    public Property The_path_is_the_mean_of_the_abnormal_returns_added_up_day_by_day() => Prop.ForAll(RandomStudy.OfAnyModel(), random =>
    {
        var study = random.Run();
        var (rows, caar) = (study.AbnormalReturns, 0.0);
        foreach (var day in study.Path)
        {
            var own = rows.Where(row => row.Day == day.Day).Select(row => row.Abnormal).ToArray();
            var mean = own.Average();
            caar += mean;
            var error = own.Length > 1 ? Math.Sqrt(own.Sum(one => (one - mean) * (one - mean)) / (own.Length - 1) / own.Length) : (double?)null;
            if (day.N != study.N || own.Length != study.N || !Near(day.Aar, mean) || !Near(day.Caar, caar) || !Near(day.Caar, study.Caar(new(RandomStudy.Event.First, day.Day)).Value)
                || (error is null) != (day.StandardError is null) || (error is { } e && !Near(day.StandardError!.Value, e)))
                return false;
        }

        return study.Path.Select(day => day.Day).SequenceEqual(Enumerable.Range(RandomStudy.Event.First, RandomStudy.Event.Length));
    });

    [Property(MaxTest = 40)]
    public Property An_abnormal_return_is_the_return_less_the_expected_one_and_the_return_is_that_of_the_closes() => Prop.ForAll(RandomStudy.OfAnyModel(), random =>
    {
        var (study, world) = (random.Run(), random.World());
        var cumulative = 0.0;
        return study.AbnormalReturns.All(row =>
        {
            cumulative = row.Day == RandomStudy.Event.First ? row.Abnormal : cumulative + row.Abnormal;
            return Near(row.Actual, world[row.Event.Symbol][row.DayZero.DayNumber + row.Day - World.Start.DayNumber]) && Near(row.Actual, row.Expected + row.Abnormal) && Near(row.Cumulative, cumulative);
        });
    });

    [Property(MaxTest = 40)]
    public Property Median_positive_share_and_holding_gain_are_what_their_names_say() => Prop.ForAll(RandomStudy.OfAnyModel(), random =>
    {
        var study = random.Run();
        return study.Effects.All(effect =>
        {
            var events = study.EventsOver(effect.Window);
            var cars = events.Select(one => one.Car).Order().ToArray();
            var rows = study.AbnormalReturns.Where(row => row.Day >= effect.Window.First && row.Day <= effect.Window.Last).GroupBy(row => (row.Event, row.DayZero));
            var gains = rows.Select(own => random.Returns == ReturnKind.Simple
                ? own.Aggregate(1.0, (held, row) => held * (1 + row.Actual)) - own.Aggregate(1.0, (held, row) => held * (1 + row.Expected))
                : Math.Exp(own.Sum(row => row.Actual)) - Math.Exp(own.Sum(row => row.Expected)));
            return Near(effect.Median, (cars[(cars.Length - 1) / 2] + cars[cars.Length / 2]) / 2)
                && Near(effect.PositiveShare, cars.Count(car => car > 0) / (double)cars.Length)
                && Near(effect.Bhar, gains.Average()) && Near(effect.Value, cars.Average());
        });
    });

    private static bool Near(double one, double other) => Math.Abs(one - other) <= 1e-12;
}
