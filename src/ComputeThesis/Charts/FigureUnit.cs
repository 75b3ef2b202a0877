namespace ComputeThesis;

/// <summary>The unit of a value axis, and how a value of it is written.</summary>
public sealed record FigureUnit
{
    private readonly Func<double, int, string> write;
    private readonly double scale;

    private FigureUnit(string name, double scale, Func<double, int, string> write)
    {
        Name = name;
        this.scale = scale;
        this.write = write;
    }

    /// <summary>Percent; values are fractions, 0.38 is 38%.</summary>
    public static FigureUnit Percent { get; } = new("%", 100, Units.Percent);

    /// <summary>Percent of a change, signed; values are fractions, 0.012 is +1.2%.</summary>
    public static FigureUnit SignedPercent { get; } = new("%", 100, Units.SignedPercent);

    /// <summary>Percentage points; values are fractions, 0.02 is two points.</summary>
    public static FigureUnit Points { get; } = new("percentage points", 100, Units.Points);

    /// <summary>A plain number.</summary>
    public static FigureUnit Number { get; } = new("", 1, Units.Number);

    /// <summary>Billions of a currency; values are millions.</summary>
    /// <param name="currency">The currency, ISO 4217.</param>
    public static FigureUnit Billions(string currency) => new($"{currency} bn", 0.001, (value, decimals) => Units.Number(value / 1000, decimals));

    /// <summary>A pure number, to hundredths.</summary>
    /// <param name="name">What it is, such as "beta" or "correlation".</param>
    public static FigureUnit Ratio(string name) => new(name, 1, (value, decimals) => Units.Number(value, Math.Max(2, decimals)));

    /// <summary>A plain number of something.</summary>
    /// <param name="name">What is counted, such as "GPUs".</param>
    public static FigureUnit Of(string name) => new(name, 1, Units.Number);

    /// <summary>An amount of a currency, in cents where it is small.</summary>
    /// <param name="currency">The currency, ISO 4217.</param>
    /// <param name="per">What it is paid for, such as "GPU-hour"; empty for an amount alone.</param>
    public static FigureUnit Money(string currency, string per = "") => new(per.Length == 0 ? currency : $"{currency} per {per}", 1, (value, decimals) => Units.Money(value, currency, decimals));

    /// <summary>Days or periods from a day 0, signed.</summary>
    public static FigureUnit FromDayZero { get; } = new("days from day 0", 1, Units.Signed);

    /// <summary>The unit's name, as a panel or subtitle gives it.</summary>
    public string Name { get; }

    /// <summary>What a value is multiplied by before it is written.</summary>
    internal double Scale => scale;

    /// <summary>A value with as many decimals as a reader needs, for labels.</summary>
    internal string Label(double value)
    {
        var shown = Math.Abs(value * scale);
        return write(value, shown switch { 0 => 0, >= 99.95 => 0, >= 0.095 => IsWhole(shown) ? 0 : 1, _ => Decimals(shown) });
    }

    /// <summary>A value on the axis, told apart from its neighbours one step away.</summary>
    internal string Tick(double value, double step) => write(value, Decimals(step * scale));

    private static bool IsWhole(double shown) => Math.Abs(shown - Math.Round(shown)) < 1e-9 * shown;

    private static int Decimals(double size) => Math.Clamp(-(int)Math.Floor(Math.Log10(size) + 1e-9), 0, 15);
}
