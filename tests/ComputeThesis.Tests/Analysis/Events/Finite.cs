using System.Text.RegularExpressions;

namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>Fails where a study says NaN or infinity anywhere, or a probability that is none.</summary>
internal static partial class Finite
{
    public static void Check(EventStudy study)
    {
        foreach (var (what, value) in Digits.Numbers(study))
            Assert.True(value is null || double.IsFinite(value.Value), $"{what} is {value:R}");
        foreach (var row in study.Tests)
        {
            Assert.True(row.PValue is null or (>= 0 and <= 1), row.ToString());
            Assert.True((row.PValue is null) == (row.Statistic is null), row.ToString());
            Assert.True(row.Statistic is not null || row.Note is { Length: > 0 }, row.ToString());
        }

        foreach (var row in study.Effects)
            Assert.True(row.Lower is null || (row.Lower <= row.Value && row.Value <= row.Upper && row.StandardError >= 0), row.ToString());
        foreach (var row in study.Path)
            Assert.True(row.Lower is null || row.Lower <= row.Upper, $"day {row.Day}: {row.Lower} > {row.Upper}");
        foreach (var text in Digits.Shown(study))
            Assert.False(NoNumber().IsMatch(text), $"{NoNumber().Match(text)} in\n{text}");
        foreach (var frame in new[] { study.Tests.ToFrame(), study.Effects.ToFrame(), study.Path.ToFrame(), study.Events.ToFrame(), study.AbnormalReturns.ToFrame(), study.Excluded.ToFrame(), study.Clusters.ToFrame() })
            foreach (var column in frame.ColumnKeys)
                Assert.All(frame.GetColumn<object>(column).Observations, cell => Assert.False(cell.Value is double number && !double.IsFinite(number), $"{column} {cell.Key}"));
    }

    [GeneratedRegex(@"NaN|∞|[Ii]nfinity|\b-?\d+E[+-]?\d+\b")]
    private static partial Regex NoNumber();
}
