namespace ComputeThesis;

/// <summary>Something whose returns an asset's are held against.</summary>
internal abstract class Factor(string name)
{
    public string Name { get; } = name;

    /// <summary>Whether it has a value on a day; days without one are no days of the study.</summary>
    public abstract bool Has(int day);

    /// <summary>Writes its returns from each day to the next, all of them days on which it has a value; NaN where none can be told.</summary>
    /// <param name="days">Day numbers, one more than returns.</param>
    /// <param name="returns">Where they go.</param>
    /// <param name="scratch">Room for a number a day.</param>
    public abstract void Returns(ReadOnlySpan<int> days, Span<double> returns, Span<double> scratch);
}

/// <summary>One asset.</summary>
internal sealed class AssetFactor(PriceLine line, ReturnKind kind) : Factor(line.Name)
{
    public override bool Has(int day) => line.Has(day);

    public override void Returns(ReadOnlySpan<int> days, Span<double> returns, Span<double> scratch) => line.Returns(days, returns, scratch, kind);
}

/// <summary>Several assets, equally weighted or by market value, rebalanced at every close.</summary>
internal sealed class BasketFactor(string name, PriceLine[] members, PriceLine[]? values, ReturnKind kind) : Factor(name)
{
    public override bool Has(int day)
    {
        foreach (var member in members)
            if (member.Has(day))
                return true;
        return false;
    }

    public override void Returns(ReadOnlySpan<int> days, Span<double> returns, Span<double> scratch)
    {
        for (var i = 0; i < returns.Length; i++)
        {
            var mean = Mean(days[i], days[i + 1]);
            returns[i] = kind == ReturnKind.Simple ? mean : ReturnsOf.One(1, 1 + mean, kind);
        }
    }

    private double Mean(int from, int to)
    {
        var (sum, weights) = (0.0, 0.0);
        for (var i = 0; i < members.Length; i++)
        {
            var gained = ReturnsOf.One(members[i][from], members[i][to], ReturnKind.Simple);
            var weight = values is null ? 1 : values[i][from];
            if (double.IsNaN(gained) || double.IsNaN(weight))
                continue;
            (sum, weights) = (sum + (weight * gained), weights + weight);
        }

        return weights > 0 ? sum / weights : double.NaN;
    }
}

/// <summary>Returns given by the user, a number a day.</summary>
internal sealed class FrameFactor(PriceLine line) : Factor(line.Name)
{
    public override bool Has(int day) => line.Has(day);

    public override void Returns(ReadOnlySpan<int> days, Span<double> returns, Span<double> scratch)
    {
        for (var i = 0; i < returns.Length; i++)
        {
            returns[i] = 0;
            for (var day = days[i] + 1; day <= days[i + 1]; day++)
                if (line.Has(day))
                    returns[i] += line[day];
        }
    }
}
