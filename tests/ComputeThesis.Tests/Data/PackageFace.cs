using System.Text.RegularExpressions;

namespace ComputeThesis.Tests.Data;

/// <summary>All that a package shows, piece by piece, as text.</summary>
internal static class PackageFace
{
    private static readonly Vintage[] Vintages = [Vintage.AsReported, Vintage.Restated, Vintage.AsOf(new(2026, 12, 31)), Vintage.AsOf(new(2024, 1, 1))];

    public static void AssertSame(IEnumerable<(string What, string Shown)> here, IEnumerable<(string What, string Shown)> there, string when)
    {
        var count = 0;
        foreach (var (one, other) in here.Zip(there))
        {
            count++;
            Assert.Equal(one.What, other.What);
            if (one.Shown != other.Shown)
                Assert.Fail($"{when}: {one.What} differs.\n{FirstDifference(one.Shown, other.Shown)}");
        }

        Assert.True(count > 3);
    }

    /// <summary>Everything of one table as records.</summary>
    public static IEnumerable<(string, string)> OfTable(DataPackage data, string name)
    {
        var table = data[name];
        var entry = data.Tables.Single(one => one.Name == name);
        yield return ("entry", $"{entry.Rows} {entry.FirstDay:o} {entry.LastDay:o}");
        yield return ("text", table.ToString());
        yield return ("page", table.ToHtml());
        yield return ("csv", table.ToCsv());
        yield return ("sources", table.Sources().ToCsv());
        foreach (var piece in Told(table, entry))
            yield return piece;
        if (entry.KnownOn is null)
            yield break;
        foreach (var vintage in Vintages)
        {
            var picked = table.At(vintage);
            yield return ($"{vintage}", picked.ToString() + string.Join('\n', picked) + picked.Sources().ToCsv());
            foreach (var piece in Told(picked, entry))
                yield return piece;
        }
    }

    /// <summary>The catalogue, the typed tables, and what is computed and drawn of them.</summary>
    public static IEnumerable<(string, string)> OfAll(DataPackage data)
    {
        yield return ("catalogue", Placeless(data.ToString()));
        yield return ("catalogue page", Placeless(data.ToHtml()));
        yield return ("prints", data.CloudRevenue.ToString() + data.CloudRevenue.ToCsv() + string.Join('\n', data.CloudRevenue.Segments) + data.CloudRevenue.Versions().ToCsv() + data.CloudRevenue.Gaps().ToCsv());
        yield return ("expectations", data.Expectations.ToCsv() + data.Expectations);
        yield return ("breaks", data.SegmentBreaks.ToCsv() + data.SegmentBreaks);
        yield return ("announcements", data.Announcements.ToCsv() + data.Announcements);
        yield return ("capex", data.Capex.ToCsv() + data.Capex);
        yield return ("tokens", data.TokenMetrics.ToString() + data.TokenMetrics.Gaps().ToCsv());
        yield return ("usage", data.NetworkUsage.ToCsv() + data.NetworkUsage);
        yield return ("macro", data.Macro.ToCsv() + data.Macro + data.Macro.Gaps());
        yield return ("gpu", data.GpuPrices.ToCsv() + data.GpuPrices);
        yield return ("miners", data.MinerPrints.ToCsv() + data.MinerPrints);
        yield return ("changes", data.PriceChanges.ToCsv() + data.PriceChanges);
        yield return ("facts", data.Facts.ToCsv() + data.Facts);
        yield return ("prices", data.Prices.ToString() + string.Join(' ', data.Prices.Symbols) + data.Prices.Sources().ToCsv() + data.Prices.Gaps().ToCsv() + string.Join(" ", data.Prices.Sessions.TakeLast(3)));
        foreach (var alignment in Enum.GetValues<Alignment>())
            yield return ($"closes, {alignment}", data.Prices.ByDay(alignment).ToCsv());
        yield return ("unknown name", Message(() => data.Announcements.Of("Nobody")) + Message(() => data.Prices["NONE"]) + Message(() => data.Prices.From("nowhere")) + Message(() => data.CloudRevenue.Of("Nobody")));
        yield return ("verdicts", data.CheckClaims().ToCsv() + data.CheckClaims(new(2026, 12, 31)));
        foreach (var vintage in Vintages)
        {
            var prints = data.CloudRevenue.At(vintage);
            yield return ($"growth {vintage}", prints.ToCsv() + prints.YoY().ToCsv() + prints.QoQ().ToCsv() + prints.YoY().Acceleration().ToCsv() + prints.Versions().ToCsv());
        }

        var surprises = data.CloudRevenue.Surprises(data.Expectations);
        yield return ("surprises", surprises.ToCsv() + string.Join('\n', surprises.Unanswered));
        yield return ("study", Told(() => EventStudy.Run(data.Announcements.Of("AWS"), data.Prices["BTC", "AKT"], EventStudyDesign.MarketModel("BTC"))));
        foreach (var (name, figure) in Figures(data, surprises))
            yield return (name, figure.ToSvg() + figure.Data.ToCsv() + figure + string.Join('\n', figure.Documents));
    }

    private static IEnumerable<(string, Figure)> Figures(DataPackage data, Surprises surprises)
    {
        var growth = data.CloudRevenue.Headline().YoY();
        yield return ("growth", Plot.Growth(growth));
        yield return ("acceleration", Plot.Acceleration(growth.Acceleration()));
        yield return ("ranking", Plot.GrowthRanking(growth, new(2026, 3, 31)));
        yield return ("revenue", Plot.Revenue(data.CloudRevenue.Headline()));
        yield return ("capex figure", Plot.Capex(data.Capex));
        yield return ("mix", Plot.MinerMix(data.MinerPrints));
        yield return ("usage figure", Plot.NetworkUsage(data.NetworkUsage));
        yield return ("surprise", Plot.Surprise(surprises));
        yield return ("claims figure", Plot.Claims(data.CheckClaims()));
        yield return ("drawdown", Plot.Drawdown(data.Prices.Having("symbol", "BTC")));
        yield return ("indexed", Plot.Indexed(data.Prices.Having("symbol", "BTC"), new(2024, 1, 1), announcements: data.Announcements));
        yield return ("gpu figure", Plot.GpuPrices(data.GpuPrices));
    }

    private static IEnumerable<(string, string)> Told(Records table, TableEntry entry)
    {
        // A daily table has a row a figure, so its versions are its rows again.
        if (table.Count < 2000)
            yield return ("versions", table.Versions().ToCsv());
        if (entry.IsSeries)
            yield return ("gaps", table.Gaps().ToCsv());
    }

    /// <summary>What comes of asking, an early day's refusal included.</summary>
    private static string Told(Func<object> asked)
    {
        try
        {
            return asked().ToString()!;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return e.Message;
        }
    }

    private static string Message(Func<object> asked) => Xunit.Record.Exception(asked)?.Message ?? "";

    private static string Placeless(string text) => Regex.Replace(text, @"\((bundled with|/|[A-Z]:)[^)]*\)", "");

    private static string FirstDifference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        string Near(string text) => text.Substring(Math.Max(0, at - 100), Math.Min(300, text.Length - Math.Max(0, at - 100)));
        return $"{Near(one)}\n---\n{Near(other)}";
    }
}
