using Deedle;

namespace ComputeThesis;

/// <summary>A regression by ordinary least squares: a row is one coefficient, the intercept first.</summary>
/// <remarks>
/// y = b0 + b1 x1 + … + e, with b = the solution of least squares by Householder's QR, t = b / se on n - k degrees of freedom, k counting the intercept, and intervals b ± t(0.975) se.
/// The standard errors are those of <see cref="StandardErrors"/>; the choice is shown with the table.
/// </remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Regression : Rows<Coefficient>
{
    /// <summary>The name of the intercept's row.</summary>
    public const string Intercept = OlsFit.Intercept;

    private static readonly Table<Coefficient> Fields = new(
        Column<Coefficient>.Of("name", row => row.Name),
        Column<Coefficient>.Of("coefficient", row => row.Value, StatisticText.Digits),
        Column<Coefficient>.Of("standard_error", row => row.StandardError, StatisticText.Digits),
        Column<Coefficient>.Of("t", row => row.T, t => Units.Number(t, 2)),
        Column<Coefficient>.Of("p_value", row => row.PValue, StatisticText.PValue),
        Column<Coefficient>.Of("low_95", row => row.Low, StatisticText.Digits),
        Column<Coefficient>.Of("high_95", row => row.High, StatisticText.Digits));

    private readonly OlsFit fit;

    private Regression(OlsFit fit, string outcome, StandardErrors errors, int leftOut)
        : base(fit.Coefficients) => (this.fit, Outcome, Errors, LeftOut) = (fit, outcome, errors, leftOut);

    /// <summary>The name of what is explained.</summary>
    public string Outcome { get; }

    /// <summary>What is assumed of the errors.</summary>
    public StandardErrors Errors { get; }

    /// <summary>How many rows were used: n.</summary>
    public int Observations => fit.Residuals.Length;

    /// <summary>How many rows of the frame were left out, because one of the columns is missing there.</summary>
    public int LeftOut { get; }

    /// <summary>n - k: the rows less the coefficients, the intercept counted.</summary>
    public int DegreesOfFreedom => Observations - Count;

    /// <summary>The highest lag of the Newey-West estimate, in rows; null with other estimates.</summary>
    public int? Lags => Errors.LagsFor(Observations);

    /// <summary>The share of the outcome's variance that the fit takes up: 1 - e'e / (sum of squares about the mean).</summary>
    public double RSquared => fit.RSquared;

    /// <summary>R2 with variances per degree of freedom: 1 - (1 - R2)(n - 1) / (n - k); below 0 where the regressors explain less than chance would.</summary>
    public double AdjustedRSquared => 1 - ((1 - RSquared) * (Observations - 1) / DegreesOfFreedom);

    /// <summary>What the fit leaves of each row used, in the outcome's unit and the rows' order.</summary>
    public IReadOnlyList<double> Residuals => fit.Residuals;

    /// <summary>The coefficient of a regressor, or of the <see cref="Intercept"/>.</summary>
    /// <exception cref="ArgumentException">There is none of that name; the message lists those that exist.</exception>
    public Coefficient this[string name]
    {
        get
        {
            Name.MustBeOneOf(All.Select(row => row.Name), name, "coefficient");
            return All.First(row => row.Name == name);
        }
    }

    /// <summary>Fits a series on others and an intercept.</summary>
    /// <param name="outcome">The name and the values of what is explained; one value a row.</param>
    /// <param name="regressors">The names and the values of what explains it, row for row; none leaves the mean of the outcome. For Newey-West errors, rows are in order of time.</param>
    /// <param name="errors">What is assumed of the errors; <see cref="StandardErrors.Classical"/> when left out.</param>
    /// <exception cref="ArgumentException">A value is no number, a series is of another length, constant or a combination of others, rows are too few, or the fit is exact; the message says which and where.</exception>
    public static Regression Ols((string Name, IReadOnlyList<double> Values) outcome, IReadOnlyList<(string Name, IReadOnlyList<double> Values)> regressors, StandardErrors? errors = null) =>
        Run(outcome, regressors, errors, leftOut: 0);

    /// <summary>Fits a column of a frame on others and an intercept, over the rows where all of them are present, in the order of their keys.</summary>
    /// <param name="frame">A row is an observation, such as a day; a column is a series. Lags of Newey-West count the rows used, whatever lies between them. Returns of a token and of a share cover the same days when both are laid out by <see cref="Alignment.Sessions"/> or <see cref="Alignment.SharedDays"/> before returns are taken.</param>
    /// <param name="outcome">The column that is explained.</param>
    /// <param name="regressors">The columns that explain it; none leaves the mean of the outcome.</param>
    /// <param name="errors">What is assumed of the errors; <see cref="StandardErrors.Classical"/> when left out.</param>
    /// <inheritdoc cref="Ols(ValueTuple{string, IReadOnlyList{double}}, IReadOnlyList{ValueTuple{string, IReadOnlyList{double}}}, StandardErrors)" path="/exception"/>
    public static Regression Ols<TRow>(Frame<TRow, string> frame, string outcome, IReadOnlyList<string> regressors, StandardErrors? errors = null)
        where TRow : notnull, IComparable<TRow>
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(regressors);
        string[] names = [outcome, .. regressors];
        foreach (var name in names)
            Name.MustBeOneOf(frame.ColumnKeys, name, "column in the frame");
        var columns = names.Select(name => FrameNumbers.Of(frame, name, double.IsFinite, "a finite number is expected", "Take the cell out, so that its row is left out.").ToDictionary()).ToList();
        TRow[] rows = [.. columns[0].Keys.Where(row => columns.TrueForAll(column => column.ContainsKey(row))).Order()];
        return Run(Series(0), [.. Enumerable.Range(1, regressors.Count).Select(Series)], errors, frame.RowCount - rows.Length);

        (string, IReadOnlyList<double>) Series(int place) => (names[place], [.. rows.Select(row => columns[place][row])]);
    }

    private protected override Table<Coefficient> Columns => Fields;

    private protected override TableView View() => Fields.View($"{Outcome} by least squares", All, most: All.Count, notes:
    [
        $"{Units.Number(Observations)} rows, {Units.Number(DegreesOfFreedom)} degrees of freedom{(LeftOut == 0 ? "" : $"; left out where a column is missing: {Units.Number(LeftOut)}")}.",
        $"R2 {Units.Number(RSquared, 4)}, adjusted {Units.Number(AdjustedRSquared, 4)}.",
        Errors.Kind switch
        {
            ErrorKind.Classical => "Classical standard errors: errors of one variance, none depending on another.",
            ErrorKind.NeweyWest => $"Newey-West standard errors: lags up to {Lags}{(Errors.Lags is null ? ", floor(4 (n/100)^(2/9))" : "")}, Bartlett weights{(Errors.SmallSample ? ", times n/(n-k)" : "")}.",
            var kind => $"{(kind == ErrorKind.Hc1 ? "HC1" : "HC3")} standard errors: errors of any variance, none depending on another.",
        },
    ]);

    private static Regression Run((string Name, IReadOnlyList<double> Values) outcome, IReadOnlyList<(string Name, IReadOnlyList<double> Values)> regressors, StandardErrors? errors, int leftOut)
    {
        ArgumentNullException.ThrowIfNull(outcome.Values);
        ArgumentNullException.ThrowIfNull(regressors);
        errors ??= StandardErrors.Classical;
        return new(new(outcome, regressors, errors), outcome.Name, errors, leftOut);
    }
}
