namespace ComputeThesis;

/// <summary>Draws lines by day, and says what is missing of them.</summary>
internal static class DaySeries
{
    // Beside more lines than these a highlighted one is only found when the others step back.
    private const int MostColoured = 8;
    private const int MostStretches = 6;

    /// <summary>A series a line, the highlighted one in front.</summary>
    public static IReadOnlyList<FigureSeries> Of(IReadOnlyList<DayLine> lines, string? highlight)
    {
        var colours = AssetColours.Of(lines.Select(line => line.Name));
        return [.. lines.Select(line => new FigureSeries
        {
            Name = line.Name,
            Days = line.Days,
            Values = line.Values,
            Colour = colours[line.Name],
            Emphasis = lines.Count > MostColoured ? Stress.OfOne(line.Name, highlight) : Stress.InColour(line.Name, highlight),
        })];
    }

    /// <summary>A dashed line at one value, over all days of some lines.</summary>
    public static FigureSeries Reference(string name, double value, IReadOnlyList<DayLine> lines) => new()
    {
        Name = name,
        Kind = SeriesKind.Curve,
        Days = [lines.Min(line => line.Days[0]), lines.Max(line => line.Days[^1])],
        Values = [value, value],
        Emphasis = Emphasis.Faint,
        IsDashed = true,
    };

    /// <summary>What is missing between the first and the last value of each line, and which lines end before the others.</summary>
    public static IEnumerable<string> Notes(IReadOnlyList<DayLine> lines, string what)
    {
        var stretches = lines.SelectMany(Stretches).OrderByDescending(one => one.To.DayNumber - one.From.DayNumber).ThenBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.From).ToList();
        if (stretches.Count > 0)
            yield return $"No {what}, and nothing drawn: {string.Join("; ", stretches.Take(MostStretches).Select(one => $"{one.Name} {(one.From == one.To ? Units.Day(one.From) : $"{Units.Day(one.From)} to {Units.Day(one.To)}")}"))}"
                + (stretches.Count > MostStretches ? $"; and {stretches.Count - MostStretches} more, none longer" : "") + ".";
        var end = lines.Max(line => line.Last.Day);
        var early = lines.Where(line => end.DayNumber - line.Last.Day.DayNumber > MarketZone.LongestClosure).GroupBy(line => line.Last.Day).OrderBy(own => own.Key).ToList();
        if (early.Count > 0)
            yield return $"Ends before the others: {string.Join("; ", early.Select(own => $"{string.Join(", ", own.Select(line => line.Name))} on {Units.Day(own.Key)}"))}.";
    }

    /// <summary>The lines that miss more in a stretch than the days of any closure.</summary>
    public static IReadOnlyList<string> WithGaps(IReadOnlyList<DayLine> lines) =>
        [.. lines.Where(line => Stretches(line).Any(one => line.Known.First(point => point.Day > one.To).Day.DayNumber - one.From.DayNumber > MarketZone.LongestClosure)).Select(line => line.Name)];

    /// <summary>How many lines and values there are.</summary>
    public static string Sample(IReadOnlyList<DayLine> lines, string what) =>
        $"n = {Units.Number(lines.Sum(line => line.Count), 0)} {what} of {Units.Count(lines.Count, "asset")}, {Units.Day(lines.Min(line => line.First.Day))} to {Units.Day(lines.Max(line => line.Last.Day))}";

    /// <summary>The lines in the order of telling: the highlighted one, then by name.</summary>
    public static IEnumerable<DayLine> Told(IReadOnlyList<DayLine> lines, string? highlight) => lines.OrderBy(line => line.Name == highlight ? 0 : 1);

    private static IEnumerable<(string Name, DateOnly From, DateOnly To)> Stretches(DayLine line)
    {
        for (var i = 0; i < line.Values.Count; i++)
        {
            if (line.Values[i] is not null)
                continue;
            var start = i;
            while (line.Values[i + 1] is null)
                i++;
            yield return (line.Name, line.Days[start], line.Days[i]);
        }
    }
}
