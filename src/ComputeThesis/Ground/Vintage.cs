namespace ComputeThesis;

/// <summary>Which of the figures that were ever given for a period counts.</summary>
public abstract record Vintage
{
    private Vintage() { }

    /// <summary>The first figure given for each period: what the market saw on the day of the print.</summary>
    public static Vintage AsReported { get; } = new First(null);

    /// <summary>The last figure given for each period, however late.</summary>
    public static Vintage Restated { get; } = new Last(null);

    /// <summary>The day by whose end every figure was known; null where none is set.</summary>
    internal abstract DateOnly? Until { get; }

    /// <summary>The last figure known at the end of <paramref name="day"/>. A figure whose day is not known is left out.</summary>
    public static Vintage AsOf(DateOnly day) => new Known(day);

    /// <summary>The same choice among the figures known by the end of a day; the earlier day holds.</summary>
    internal abstract Vintage Among(DateOnly? day);

    /// <summary>The earlier of two days that each may be missing.</summary>
    internal static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;

    private static string Words(DateOnly? until) => until is { } day ? $", {new Known(day)}" : "";

    internal sealed record First(DateOnly? LastDay) : Vintage
    {
        internal override DateOnly? Until => LastDay;

        internal override Vintage Among(DateOnly? day) => new First(Earlier(LastDay, day));

        public override string ToString() => $"as first reported{Words(LastDay)}";
    }

    internal sealed record Last(DateOnly? LastDay) : Vintage
    {
        internal override DateOnly? Until => LastDay;

        internal override Vintage Among(DateOnly? day) => new Last(Earlier(LastDay, day));

        public override string ToString() => $"as last restated{Words(LastDay)}";
    }

    internal sealed record Known(DateOnly Day) : Vintage
    {
        internal override DateOnly? Until => Day;

        internal override Vintage Among(DateOnly? day) => day < Day ? new Known(day.Value) : this;

        public override string ToString() => $"as known on {Day:yyyy-MM-dd}";
    }
}
