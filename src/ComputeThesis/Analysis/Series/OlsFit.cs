namespace ComputeThesis;

/// <summary>An outcome fitted on regressors and an intercept: checked at the door, then computed.</summary>
/// <remarks>All series are taken about their means, so that a large offset, such as a year or a price level, costs no digits; the intercept is put back at the end.</remarks>
internal sealed class OlsFit
{
    public const string Intercept = "(intercept)";

    // Residuals this small beside the outcome are the rounding of its own digits.
    private const double Rounding = 1e-15;
    private const double ExactFit = 1e-13;

    public OlsFit((string Name, IReadOnlyList<double> Values) outcome, IReadOnlyList<(string Name, IReadOnlyList<double> Values)> regressors, StandardErrors errors)
    {
        Check(outcome, regressors, errors);
        var (centre, level) = Centred(outcome.Values);
        var centred = regressors.Select(regressor => Centred(regressor.Values)).ToList();
        double[] ones = [.. Enumerable.Repeat(1.0, centre.Length)];
        var design = new LeastSquares([ones, .. centred.Select(column => column.Cells)]);
        if (design.Dependent is { } column)
            throw new ArgumentException($"{regressors[column - 1].Name} is a combination of the intercept and {string.Join(", ", regressors.Take(column - 1).Select(regressor => regressor.Name))}, as far as digits go, so their coefficients cannot be told apart. Leave one of them out.");
        Residuals = design.Residuals(centre);
        var (left, total) = (Sums.OfProducts(Residuals, Residuals), Sums.OfProducts(centre, centre));
        if (left <= ExactFit * ExactFit * total || left <= Rounding * Rounding * level * level * centre.Length)
            throw new ArgumentException($"{outcome.Name} is an exact combination of its regressors, as far as digits go: found no errors, and expected some to measure the coefficients against. Is the outcome, or a part of it, among the regressors?");
        RSquared = Math.Max(0, 1 - (left / total));
        var leverages = design.Leverages();
        if (errors.Kind == ErrorKind.Hc3 && Array.FindIndex(leverages, leverage => leverage > 1 - 1e-10) is >= 0 and var alone)
            throw new ArgumentException($"Row {alone}, counted from 0, is fitted by a coefficient of its own (leverage 1), where HC3 expects more rows to each. Leave it out with its regressor, or choose StandardErrors.Hc1.");
        var slopes = design.Solve(centre);
        double[] means = [.. centred.Select(column => column.Mean)];
        var constant = level + slopes[0] - slopes.Skip(1).Zip(means, (slope, mean) => slope * mean).Sum();
        Coefficients = [Row(Intercept, constant, [1, .. means.Select(mean => -mean)]), .. regressors.Select((regressor, i) => Row(regressor.Name, slopes[i + 1], Pick(i + 1)))];

        double[] Pick(int place) => [.. Enumerable.Range(0, design.Count).Select(i => i == place ? 1.0 : 0)];

        Coefficient Row(string name, double value, double[] combination)
        {
            var variance = CoefficientVariance.Of(design.Weights(combination), Residuals, leverages, design.Count, errors);
            if (!(variance > 0 && double.IsFinite(variance)))
                throw new ArgumentException($"{name}: found a variance of {variance}, and expected one above 0. Every row that decides the coefficient is fitted exactly; add rows, or choose StandardErrors.Classical.");
            var (error, free) = (Math.Sqrt(variance), centre.Length - design.Count);
            var reach = Distributions.StudentQuantile(0.975, free) * error;
            return new(name, value, error, value / error, Distributions.StudentTwoSided(value / error, free), value - reach, value + reach);
        }
    }

    public IReadOnlyList<Coefficient> Coefficients { get; }

    public double[] Residuals { get; }

    public double RSquared { get; }

    private static (double[] Cells, double Mean) Centred(IReadOnlyList<double> values)
    {
        double[] cells = [.. values];
        var mean = Moments.Mean(cells);
        return ([.. cells.Select(value => value - mean)], mean);
    }

    private static void Check((string Name, IReadOnlyList<double> Values) outcome, IReadOnlyList<(string Name, IReadOnlyList<double> Values)> regressors, StandardErrors errors)
    {
        var (rows, names) = (outcome.Values.Count, new HashSet<string> { Intercept });
        foreach (var (name, values) in regressors.Prepend(outcome))
        {
            if (!names.Add(name))
                throw new ArgumentException($"'{name}' is named twice among {Intercept}, the outcome and the regressors, where each name is expected once.");
            if (values.Count != rows)
                throw new ArgumentException($"{name}: found {values.Count} values, and expected {rows}, as {outcome.Name} has. Give every series one value a row.");
            for (var i = 0; i < rows; i++)
                if (!(Math.Abs(values[i]) < 1e100))
                    throw new ArgumentException($"{name}, row {i} counted from 0: found {values[i]} where a number below 1e100 is expected. Leave the row out of every series; the overload for a frame does so where a value is missing.");
        }

        if (rows < regressors.Count + 2)
            throw new ArgumentException($"Found {rows} rows for {regressors.Count + 1} coefficients, the intercept in, and expected {regressors.Count + 2} or more. Give more rows or fewer regressors.");
        if (errors.LagsFor(rows) is { } lags && lags >= rows)
            throw new ArgumentException($"Found {lags} lags for {rows} rows, and expected fewer lags than rows.");
        foreach (var (name, values) in regressors.Prepend(outcome))
            if (values.All(value => value == values[0]))
                throw new ArgumentException($"{name} is {values[0]} on all of the {rows} rows, where one that varies is expected: {(name == outcome.Name ? "there is nothing to explain" : "the intercept stands for constants already; leave it out")}.");
    }
}
