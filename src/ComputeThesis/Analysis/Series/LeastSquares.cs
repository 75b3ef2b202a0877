namespace ComputeThesis;

/// <summary>The columns of a design split into Q, whose columns are of length 1 and at right angles, and an upper triangle R.</summary>
/// <remarks>Householder 1958, Journal of the ACM 5(4), 339-342; as a way to least squares, Golub 1965, Numerische Mathematik 7, 206-216. The products X'X, which double the digits lost, are never formed.</remarks>
internal sealed class LeastSquares
{
    // A column of which less than this fraction is its own would leave coefficients with a handful of true digits.
    private const double OwnPart = 1e-10;

    private readonly double[][] q;
    private readonly double[][] r;

    /// <summary>Splits the columns, each of them one cell a row; their cells are left as they are.</summary>
    public LeastSquares(IReadOnlyList<double[]> columns)
    {
        r = [.. columns.Select(column => (double[])column.Clone())];
        var reflectors = new double[r.Length][];
        for (var j = 0; j < r.Length; j++)
        {
            reflectors[j] = Reflector(r[j], j);
            for (var column = j; column < r.Length; column++)
                Reflect(reflectors[j], r[column], j);
            if (Math.Abs(r[j][j]) <= OwnPart * Length(columns[j], 0))
                Dependent ??= j;
        }

        q = [.. Enumerable.Range(0, r.Length).Select(j => Unit(reflectors, j, r[j].Length))];
    }

    /// <summary>The first column that is a combination of those before it; null where there is none.</summary>
    public int? Dependent { get; }

    /// <summary>How many columns there are.</summary>
    public int Count => r.Length;

    /// <summary>The coefficients that bring the columns closest to an outcome, in squares.</summary>
    public double[] Solve(double[] outcome)
    {
        double[] solution = [.. q.Select(column => Sums.OfProducts(column, outcome))];
        for (var i = Count - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < Count; j++)
                solution[i] -= r[j][i] * solution[j];
            solution[i] /= r[i][i];
        }

        return solution;
    }

    /// <summary>What a combination of the coefficients weighs each row's outcome with: it is the sum of weights times outcomes.</summary>
    public double[] Weights(double[] combination)
    {
        var parts = (double[])combination.Clone();
        for (var i = 0; i < Count; i++)
        {
            for (var j = 0; j < i; j++)
                parts[i] -= r[i][j] * parts[j];
            parts[i] /= r[i][i];
        }

        var weights = new double[q[0].Length];
        for (var j = 0; j < Count; j++)
            for (var i = 0; i < weights.Length; i++)
                weights[i] += q[j][i] * parts[j];
        return weights;
    }

    /// <summary>How far each row pulls the fit to its own outcome, from 0 to 1.</summary>
    public double[] Leverages()
    {
        var leverages = new double[q[0].Length];
        foreach (var column in q)
            for (var i = 0; i < leverages.Length; i++)
                leverages[i] += column[i] * column[i];
        return leverages;
    }

    /// <summary>What an outcome has beyond the columns.</summary>
    public double[] Residuals(double[] outcome)
    {
        var rest = (double[])outcome.Clone();
        // Twice: the second pass takes away what the first left by rounding.
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var column in q)
            {
                var part = Sums.OfProducts(column, rest);
                for (var i = 0; i < rest.Length; i++)
                    rest[i] -= part * column[i];
            }
        }

        return rest;
    }

    private static double Length(double[] column, int from) => Math.Sqrt(Sums.OfProducts(column.AsSpan(from), column.AsSpan(from)));

    /// <summary>The unit vector whose mirror folds a column from a row on into that row.</summary>
    private static double[] Reflector(double[] column, int row)
    {
        var reflector = new double[column.Length];
        Array.Copy(column, row, reflector, row, column.Length - row);
        reflector[row] += Math.CopySign(Length(column, row), column[row]);
        if (Length(reflector, row) is > 0 and var length)
            for (var i = row; i < reflector.Length; i++)
                reflector[i] /= length;
        return reflector;
    }

    private static void Reflect(double[] reflector, double[] column, int row)
    {
        var twice = 2 * Sums.OfProducts(reflector.AsSpan(row), column.AsSpan(row));
        for (var i = row; i < column.Length; i++)
            column[i] -= twice * reflector[i];
    }

    private static double[] Unit(double[][] reflectors, int column, int rows)
    {
        var unit = new double[rows];
        unit[column] = 1;
        for (var j = reflectors.Length - 1; j >= 0; j--)
            Reflect(reflectors[j], unit, j);
        return unit;
    }
}
