namespace ComputeThesis;

/// <summary>The values of one asset by day, a day without the value that it should have being a gap.</summary>
/// <param name="Name">The asset.</param>
/// <param name="Days">The days, ascending, from the first value to the last.</param>
/// <param name="Values">A value a day; null is a gap.</param>
internal sealed record DayLine(string Name, IReadOnlyList<DateOnly> Days, IReadOnlyList<double?> Values)
{
    public (DateOnly Day, double Value) First => (Days[0], Values[0]!.Value);

    public (DateOnly Day, double Value) Last => (Days[^1], Values[^1]!.Value);

    /// <summary>The points that have a value.</summary>
    public IEnumerable<(DateOnly Day, double Value)> Known => Days.Zip(Values).Where(point => point.Second is not null).Select(point => (point.First, point.Second!.Value));

    /// <summary>How many points have a value.</summary>
    public int Count => Values.Count(value => value is not null);

    /// <summary>A line of at least one value.</summary>
    /// <param name="name">The asset.</param>
    /// <param name="values">What there is, by day.</param>
    /// <param name="expected">The days on which there should be a value.</param>
    public static DayLine Of(string name, IReadOnlyDictionary<DateOnly, double> values, IEnumerable<DateOnly> expected)
    {
        var (first, last) = (values.Keys.Min(), values.Keys.Max());
        DateOnly[] days = [.. values.Keys.Union(expected.Where(day => day > first && day < last)).Order()];
        return new(name, days, [.. days.Select(day => values.TryGetValue(day, out var value) ? value : (double?)null)]);
    }

    /// <summary>The line from a day on, without a gap at its beginning; null where nothing is left.</summary>
    public DayLine? From(DateOnly day)
    {
        var start = Enumerable.Range(0, Days.Count).FirstOrDefault(i => Days[i] >= day && Values[i] is not null, -1);
        return start < 0 ? null : this with { Days = [.. Days.Skip(start)], Values = [.. Values.Skip(start)] };
    }

    /// <summary>The line with each value turned into another.</summary>
    public DayLine Select(Func<double, double> make) => this with { Values = [.. Values.Select(value => value is { } number ? make(number) : (double?)null)] };
}
