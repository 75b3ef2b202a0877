namespace ComputeThesis;

/// <summary>Something whose returns an asset's are held against.</summary>
internal abstract class Factor(string name)
{
    public string Name { get; } = name;

    /// <summary>Whether it has a value on a day; days without one are no days of the study.</summary>
    public abstract bool Has(int day);

    /// <summary>Its return from one day to another on which it has a value; NaN where none can be told.</summary>
    public abstract double Return(int from, int to);

    protected static double Between(double before, double after, ReturnKind kind) => kind == ReturnKind.Simple ? (after / before) - 1 : Math.Log(after / before);
}

/// <summary>One asset.</summary>
internal sealed class AssetFactor(PriceLine line, ReturnKind kind) : Factor(line.Name)
{
    public override bool Has(int day) => line.Has(day);

    public override double Return(int from, int to) => Between(line[from], line[to], kind);
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

    public override double Return(int from, int to)
    {
        var (sum, weights) = (0.0, 0.0);
        for (var i = 0; i < members.Length; i++)
        {
            var gained = Between(members[i][from], members[i][to], ReturnKind.Simple);
            var weight = values is null ? 1 : values[i][from];
            if (double.IsNaN(gained) || double.IsNaN(weight))
                continue;
            sum += weight * gained;
            weights += weight;
        }

        var mean = weights > 0 ? sum / weights : double.NaN;
        return kind == ReturnKind.Simple ? mean : Math.Log(1 + mean);
    }
}

/// <summary>Returns given by the user, a number a day.</summary>
internal sealed class FrameFactor(PriceLine line) : Factor(line.Name)
{
    public override bool Has(int day) => line.Has(day);

    public override double Return(int from, int to)
    {
        var sum = 0.0;
        for (var day = from + 1; day <= to; day++)
            if (line.Has(day))
                sum += line[day];
        return sum;
    }
}
