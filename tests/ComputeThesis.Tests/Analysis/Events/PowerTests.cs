using Xunit.Abstractions;

namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>How often each test finds an effect that is there: the studies of <see cref="SizeTests"/>, with a return added on every day 0.</summary>
public class PowerTests(ITestOutputHelper output)
{
    // In a window of three days, day 0 can be no more than the highest of 57 ranks, and it is part of the deviation it is held against.
    private static double Expected(Test test) => test == Test.Corrado ? 0.75 : 0.95;

    [Fact]
    public void The_larger_the_effect_the_more_often_every_test_finds_it()
    {
        // A day's deviation is 2%; the same noise under every effect.
        double[] effects = [0, 0.01, 0.02, 0.05];
        var found = effects.Select(effect => SimulatedStudies.Of(100, 5, effect: effect)).ToList();
        found.ForEach(one => output.WriteLine(one.ToString()));
        foreach (var test in TestNames.All)
        {
            Assert.True(found[0][test] < found[1][test] && found[1][test] < found[2][test] && found[2][test] < found[3][test], $"{test}: {string.Join(", ", found.Select(one => one[test]))}");
            Assert.True(found[3][test] >= Expected(test), $"{test} finds 5% in {found[3][test]:0.00} of studies");
        }
    }

    [Fact]
    public void An_effect_downwards_is_found_as_well()
    {
        var found = SimulatedStudies.Of(100, 6, effect: -0.05);
        output.WriteLine(found.ToString());
        Assert.All(TestNames.All, test => Assert.True(found[test] >= Expected(test), $"{test} finds -5% in {found[test]:0.00} of studies"));
    }
}
