using Deedle;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Charts;

/// <summary>Correlations of every two, the order they come in, and correlations by lag.</summary>
public class CorrelationPlotTests
{
    private static readonly Frame<DateOnly, string> Returns = DataPackage.Bundled.Prices["BTC", "RENDER", "HUT", "MARA", "RIOT"].ByDay(Alignment.Sessions).Returns();

    [Fact]
    public void A_cell_is_the_correlation_over_the_days_that_both_have()
    {
        var figure = Plot.Correlation(Returns);

        foreach (var row in figure.Panels[0].Series)
            for (var i = 0; i < row.Categories.Count; i++)
            {
                var (first, second) = (Column(row.Name), Column(row.Categories[i]));
                var shared = first.Keys.Intersect(second.Keys).ToList();
                Assert.Equal(Pearson([.. shared.Select(day => first[day])], [.. shared.Select(day => second[day])]), row.Values[i]!.Value, 1e-12);
                Assert.Contains($"n = {shared.Count} days", row.Texts[i], StringComparison.Ordinal);
                Assert.Equal(row.Name == row.Categories[i] ? "1" : row.Values[i]!.Value.ToString("0.00"), row.Labels[i]);
            }
    }

    [Fact]
    public void Closes_are_refused_where_returns_belong()
    {
        var closes = DataPackage.Bundled.Prices["BTC", "HUT"].ByDay(Alignment.Sessions);

        Assert.StartsWith("BTC never falls: found 1,9", Assert.Throws<ArgumentException>(() => Plot.Correlation(closes)).Message, StringComparison.Ordinal);
        Assert.Contains("take .RollingBeta(\"BTC\", 60) of the frame first", Assert.Throws<ArgumentException>(() => Plot.RollingBeta(closes.Returns(), "BTC", 60)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_and_columns_have_one_order_in_which_miners_stand_together()
    {
        var rows = Plot.Correlation(Returns).Panels[0].Series;
        var order = rows.Select(row => row.Name).ToList();

        Assert.All(rows, row => Assert.Equal(order, row.Categories));
        Assert.Equal(2, order.IndexOf("MARA") + order.IndexOf("RIOT") + order.IndexOf("HUT") - (3 * new[] { "MARA", "RIOT", "HUT" }.Min(order.IndexOf)) - 1);
    }

    [Fact]
    public void The_words_name_the_closest_and_the_farthest_pair()
    {
        var figure = Plot.Correlation(Returns);
        var pairs = figure.Panels[0].Series.SelectMany(row => row.Categories.Select((column, i) => (row.Name, column, R: row.Values[i]!.Value))).Where(pair => pair.Name != pair.column).ToList();
        var (most, least) = (pairs.MaxBy(pair => pair.R), pairs.MinBy(pair => pair.R));

        Assert.Matches($"^Of 10 pairs of 5 assets, ({most.Name} and {most.column}|{most.column} and {most.Name}) move together most, at {most.R:0.00} over ", figure.AltText);
        Assert.Contains($"least, at {least.R:0.00} over ", figure.AltText, StringComparison.Ordinal);
        Assert.Matches("^n = [0-9,]+ to [0-9,]+ days a pair, 5 assets$", figure.Sample);
    }

    [Fact]
    public void A_pair_that_shares_two_days_is_an_empty_cell_and_named()
    {
        var days = Enumerable.Range(0, 8).Select(i => new DateOnly(2025, 1, 1).AddDays(i)).ToArray();
        var figure = Plot.Correlation(Frame.FromColumns(new Dictionary<string, Series<DateOnly, double>>
        {
            ["A"] = Cells(0.01, -0.02, 0.03, 0.01, double.NaN, double.NaN, double.NaN, double.NaN),
            ["B"] = Cells(double.NaN, double.NaN, 0.01, 0.02, 0.02, 0.01, -0.01, 0.02),
            ["C"] = Cells(0.01, -0.01, 0.02, 0.02, 0.01, 0.02, -0.02, 0.01),
        }));

        var row = figure.Panels[0].Series.Single(series => series.Name == "A");
        Assert.Null(row.Values[row.Categories.ToList().IndexOf("B")]);
        Assert.NotNull(row.Values[row.Categories.ToList().IndexOf("C")]);
        Assert.Matches("two share fewer than three days or one does not vary: (A and B|B and A)", Assert.Single(figure.Notes));

        Series<DateOnly, double> Cells(params double[] cells) => new(days, cells);
    }

    [Fact]
    public void An_asset_whose_correlations_hang_on_one_day_is_named_with_the_day()
    {
        // The return of AKT on 2024-06-26 spans the gap before it.
        var note = Assert.Single(Plot.Correlation(DataPackage.Bundled.Prices["AKT", "BTC", "RENDER"].ByDay(Alignment.Sessions).Returns()).Notes);

        Assert.StartsWith("AKT: one day, 2024-06-26 with +", note, StringComparison.Ordinal);
    }

    [Fact]
    public void One_asset_alone_has_no_pair() =>
        Assert.StartsWith("Nothing to show: no pair", Plot.Correlation(DataPackage.Bundled.Prices["BTC"].ByDay(Alignment.Sessions).Returns()).Subtitle, StringComparison.Ordinal);

    [Fact]
    public void Four_members_join_as_by_hand()
    {
        // 0 and 1 join at 1; 2 and 3 at 2; both groups at (5 + 3 + 6 + 4) / 4 = 4.5. Of the touching ends 1-2 (6), 1-3 (4), 0-2 (5) and 0-3 (3) the last are closest, so 0 and 3 stand side by side.
        double[,] distances =
        {
            { 0, 1, 5, 3 },
            { 1, 0, 6, 4 },
            { 5, 6, 0, 2 },
            { 3, 4, 2, 0 },
        };

        Assert.Equal([1, 2, 4.5], AverageLinkage.Merges(distances).Select(merge => merge.Distance));
        Assert.Equal([1, 0, 3, 2], AverageLinkage.Order(distances));
    }

    [Fact]
    public void Of_equal_distances_those_that_come_first_by_number_join_first()
    {
        double[,] distances = { { 0, 1, 1, 1 }, { 1, 0, 1, 1 }, { 1, 1, 0, 1 }, { 1, 1, 1, 0 } };

        Assert.Equal([0, 1, 2, 3], AverageLinkage.Order(distances));
        Assert.Equal([0], AverageLinkage.Order(new double[1, 1]));
        Assert.Empty(AverageLinkage.Order(new double[0, 0]));
    }

    [Property(MaxTest = 200)]
    public bool Members_numbered_otherwise_join_alike_and_stand_in_the_same_order_or_its_reverse(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(2, 12);
        var distances = new double[count, count];
        for (var i = 0; i < count; i++)
            for (var j = 0; j < i; j++)
                distances[i, j] = distances[j, i] = random.NextDouble();
        int[] places = [.. Enumerable.Range(0, count)];
        random.Shuffle(places);
        var turned = new double[count, count];
        for (var i = 0; i < count; i++)
            for (var j = 0; j < count; j++)
                turned[i, j] = distances[places[i], places[j]];

        int[] order = [.. AverageLinkage.Order(distances)];
        int[] other = [.. AverageLinkage.Order(turned).Select(i => places[i])];
        var groups = AverageLinkage.Merges(distances).Select(merge => Group(merge, i => i)).ToHashSet();
        return order.Order().SequenceEqual(Enumerable.Range(0, count)) && (order.SequenceEqual(other) || order.Reverse().SequenceEqual(other))
            && AverageLinkage.Merges(turned).All(merge => groups.Contains(Group(merge, i => places[i])));

        static string Group(Merge merge, Func<int, int> place) => string.Join(",", merge.Left.Concat(merge.Right).Select(place).Order());
    }

    [Fact]
    public void Correlations_by_lag_stand_at_their_lags_over_their_own_band()
    {
        var result = Returns.LeadLag("BTC", "RENDER", 5);
        var figure = Plot.LeadLag(result);
        var panel = figure.Panels[0];
        var points = panel.Series.Where(series => series.Kind == SeriesKind.Points).ToList();

        Assert.Equal(result.Select(row => ((double)row.Lag, (double?)row.Correlation)), points.SelectMany(series => series.Numbers.Zip(series.Values)).OrderBy(point => point.First));
        Assert.Equal(result.Where(row => row.IsOutside).Select(row => (double)row.Lag), points.Single(series => series.Emphasis == Emphasis.Highlighted).Numbers);
        var band = panel.Series.Single(series => series.Kind == SeriesKind.Curve);
        Assert.All(band.Highs, high => Assert.Equal(1.96 / Math.Sqrt(result.Observations), high!.Value, 1e-12));
        Assert.All(band.Lows, low => Assert.Equal(-1.96 / Math.Sqrt(result.Observations), low!.Value, 1e-12));
        Assert.Contains("right of 0 BTC leads", panel.PlaceTitle, StringComparison.Ordinal);
        Assert.StartsWith($"n = {Units.Number(result.Observations, 0)} days, ", figure.Sample, StringComparison.Ordinal);
        Assert.StartsWith($"BTC and RENDER correlate most at {result.At(0).Correlation:0.00}, on the same day, over ", figure.AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lead_is_told_with_who_leads_and_by_how_much()
    {
        var random = new Random(7);
        double[] noise = [.. Enumerable.Range(0, 302).Select(_ => random.NextDouble() - 0.5)];
        var days = Enumerable.Range(0, 300).Select(i => new DateOnly(2024, 1, 1).AddDays(i)).ToArray();
        var frame = Frame.FromColumns(new Dictionary<string, Series<DateOnly, double>> { ["A"] = new(days, noise[2..]), ["B"] = new(days, noise[..300]) });

        Assert.Contains("where A leads by 2 days", Plot.LeadLag(frame.LeadLag("A", "B", 4)).AltText, StringComparison.Ordinal);
        Assert.Contains("where A leads by 2 days", Plot.LeadLag(frame.LeadLag("B", "A", 4)).AltText, StringComparison.Ordinal);
    }

    private static Dictionary<DateOnly, double> Column(string name) => Returns.GetColumn<double>(name).Observations.ToDictionary(cell => cell.Key, cell => cell.Value);

    private static double Pearson(double[] x, double[] y)
    {
        var (meanX, meanY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / Math.Sqrt(x.Sum(a => (a - meanX) * (a - meanX)) * y.Sum(b => (b - meanY) * (b - meanY)));
    }
}
