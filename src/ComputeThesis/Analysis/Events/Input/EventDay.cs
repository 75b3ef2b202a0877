namespace ComputeThesis;

/// <summary>Something that happened to one asset on one day.</summary>
/// <param name="Symbol">The asset.</param>
/// <param name="Day">The day on which its price could first react. Where the asset has no close that day, day 0 is the next day on which it has one.</param>
/// <param name="Label">What happened, such as who reported.</param>
public sealed record EventDay(string Symbol, DateOnly Day, string Label)
{
    /// <summary>The UTC day on which it was announced, which is the same for all assets; <see cref="Day"/> unless given.</summary>
    public DateOnly Announced { get; init; } = Day;

    /// <summary>How many hours of <see cref="Day"/> were left when it happened; null where that is not known or, as for a share, has no meaning.</summary>
    public double? HoursLeft { get; init; }

    /// <summary>The event on one line.</summary>
    public override string ToString() => $"{Symbol}, {Units.Day(Day)}: {Label}";
}
