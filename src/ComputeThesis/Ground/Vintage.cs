namespace ComputeThesis;

/// <summary>Which of the figures that were ever given for a period counts.</summary>
public abstract record Vintage
{
    private Vintage() { }

    /// <summary>The first figure given for each period: what the market saw on the day of the print.</summary>
    public static Vintage AsReported { get; } = new First();

    /// <summary>The last figure given for each period, however late.</summary>
    public static Vintage Restated { get; } = new Last();

    /// <summary>The last figure known at the end of <paramref name="day"/>. A figure whose day is not known is left out.</summary>
    public static Vintage AsOf(DateOnly day) => new Known(day);

    internal sealed record First : Vintage
    {
        public override string ToString() => "as first reported";
    }

    internal sealed record Last : Vintage
    {
        public override string ToString() => "as last restated";
    }

    internal sealed record Known(DateOnly Day) : Vintage
    {
        public override string ToString() => $"as known on {Day:yyyy-MM-dd}";
    }
}
