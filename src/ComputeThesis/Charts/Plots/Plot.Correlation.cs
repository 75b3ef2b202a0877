using Deedle;

namespace ComputeThesis;

public static partial class Plot
{
    // Text in a cell of more columns would not be read.
    private const int MostLabelledColumns = 16;

    // Half of what a correlation weighs on one day of many is not what a reader takes it for: a return that spans a gap, a wrong close.
    private const double LargeShare = 0.5;
    private const int FewDays = 10;

    // So many rises in a row are no returns of an asset.
    private const int FewestToTell = 50;

    /// <summary>Which assets move together: Pearson's correlation of the returns of every two, over the days on which both have one. Rows and columns come in one order in which those that move together stand together.</summary>
    /// <remarks>
    /// The order is that of a hierarchical clustering by average linkage on 1 - r (Sokal and Michener 1958, University of Kansas Science Bulletin 38, 1409-1438), each two groups laid with their closest ends together
    /// (Gruvaeus and Wainer 1972, British Journal of Mathematical and Statistical Psychology 25(2), 200-206). It depends on the returns alone, not on the order of columns; a pair without a correlation counts as 0 in it.
    /// </remarks>
    /// <param name="returns">Returns as fractions: a row is a day, a column an asset. Lay tokens out with shares by <see cref="Alignment.Sessions"/> or <see cref="Alignment.SharedDays"/> before returns are taken, or a Monday's will span three days for one and one for the other.</param>
    /// <param name="options">Choices that every figure takes.</param>
    /// <returns>A cell a pair, from -1 to 1; empty where the two share fewer than three days, or one does not vary on them.</returns>
    /// <exception cref="ArgumentException">A return is no finite number, or a column never falls, as closes do not; the message says where.</exception>
    public static Figure Correlation(Frame<DateOnly, string> returns, PlotOptions? options = null)
    {
        const string title = "Which assets move together";
        MustBeReturns(returns);
        var all = Correlations.Of(returns);
        if (all.Names.Count < 2)
            return Words.Nothing(title, $"no pair can be made of {Units.Count(all.Names.Count, "asset")}.");
        var order = AverageLinkage.Order(Distances(all));
        List<Pair> pairs = [.. from i in Enumerable.Range(0, order.Count) from j in Enumerable.Range(i + 1, order.Count - i - 1) select new Pair(all, order[i], order[j])];
        var known = pairs.Where(pair => !double.IsNaN(pair.R)).OrderByDescending(pair => pair.R).ToList();
        if (known.Count == 0)
            return Words.Nothing(title, "no two assets here share three days with returns that vary.");
        var empty = pairs.Where(pair => double.IsNaN(pair.R)).ToList();
        return new Figure
        {
            Title = title,
            Subtitle = "Correlation (Pearson) of returns, from -1 to 1, each pair over the days on which both have one; assets that move together stand together (average linkage on 1 - r)",
            Panels =
            [
                new()
                {
                    Series = [.. order.Select(row => new FigureSeries
                    {
                        Name = all.Names[row],
                        Kind = SeriesKind.Cells,
                        Categories = [.. order.Select(column => all.Names[column])],
                        Values = [.. order.Select(column => double.IsNaN(all.Values[row, column]) ? (double?)null : all.Values[row, column])],
                        Labels = [.. order.Select(column => order.Count > MostLabelledColumns ? "" : double.IsNaN(all.Values[row, column]) ? null : row == column ? "1" : Units.Fixed(all.Values[row, column]))],
                        Texts = [.. order.Select(column => row == column ? $"{all.Names[row]}, n = {all.Days[row, row]} days" : new Pair(all, row, column).ToString())],
                    })],
                },
            ],
            Sample = $"n = {StudyWords.Range([.. known.Select(pair => pair.N)])} days a pair, {Units.Count(order.Count, "asset")}",
            Notes =
            [
                .. all.Largest.Where(one => one.Share >= LargeShare && one.Days >= FewDays).Select(one => $"{one.Name}: one day, {Units.Day(one.Day)} with {StudyWords.Effect(one.Return)}, makes up {Units.Percent(one.Share, 0)} of its squared returns; its correlations hang on that day."),
                .. empty.Count == 0 ? (string[])[] : [$"Empty, as the two share fewer than three days or one does not vary: {string.Join("; ", empty.Select(pair => $"{pair.First} and {pair.Second}"))}."],
            ],
            From = FigureSources.FromFrame,
            AltText = CorrelationInWords(known, order.Count),
        }.With(options);
    }

    // Closes that both rise correlate whatever their returns do, and nothing in the picture would show it.
    private static void MustBeReturns(Frame<DateOnly, string> returns)
    {
        ArgumentNullException.ThrowIfNull(returns);
        foreach (var name in returns.ColumnKeys)
        {
            var values = returns.GetColumn<double>(name).Values.ToList();
            if (values.Count >= FewestToTell && values.TrueForAll(value => value > 0))
                throw new ArgumentException($"{name} never falls: found {Units.Number(values.Count, 0)} numbers above zero where returns are expected. If these are closes, take .Returns() of the frame first.", nameof(returns));
        }
    }

    private static double[,] Distances(Correlations all)
    {
        var distances = new double[all.Names.Count, all.Names.Count];
        for (var i = 0; i < all.Names.Count; i++)
            for (var j = 0; j < all.Names.Count; j++)
                distances[i, j] = 1 - (double.IsNaN(all.Values[i, j]) ? 0 : all.Values[i, j]);
        return distances;
    }

    private static string CorrelationInWords(List<Pair> known, int assets) => known.Count == 1
        ? $"The returns of {known[0].First} and {known[0].Second} correlate at {Units.Fixed(known[0].R)} over {Units.Count(known[0].N, "day")}."
        : $"Of {Units.Count(known.Count, "pair")} of {assets} assets, {known[0].First} and {known[0].Second} move together most, at {Units.Fixed(known[0].R)} over {Units.Count(known[0].N, "day")}; {known[^1].First} and {known[^1].Second} least, at {Units.Fixed(known[^1].R)} over {Units.Count(known[^1].N, "day")}. {(known.Count(pair => pair.R >= 0.5) is var high && high == 1 ? "1 of them stands" : $"{high} of them stand")} at 0.50 or above.";

    /// <summary>Two assets of a table of correlations.</summary>
    private sealed record Pair(string First, string Second, double R, int N)
    {
        public Pair(Correlations of, int first, int second)
            : this(of.Names[first], of.Names[second], of.Values[first, second], of.Days[first, second])
        {
        }

        public override string ToString() => $"{First} and {Second}, n = {N} days";
    }
}
