using System.Globalization;
using System.Security.Cryptography;
using Deedle;

namespace ComputeThesis.Tests.Data;

public class ShippedDataTests
{
    private static readonly DataPackage Bundled = DataPackage.Bundled;

    [Fact]
    public void The_bundled_package_is_the_folder_in_the_repository()
    {
        var folder = DataPackage.At(Repository.PathOf("data"));

        Assert.Equal(folder.CloudRevenue, Bundled.CloudRevenue);
        Assert.Equal(folder.Claims.Select(claim => claim.ToString()), Bundled.Claims.Select(claim => claim.ToString()));
        Assert.Equal(folder.Version, Bundled.Version);
    }

    [Fact]
    public void Every_hash_row_count_and_span_of_the_catalogue_is_true()
    {
        foreach (var table in Bundled.Tables)
        {
            var schema = Bundled.Read[table.Name].Schema;
            var bytes = File.ReadAllBytes(Repository.PathOf("data", schema.Path));
            Assert.Equal(schema.Hash, Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.Equal(schema.RowCount, Bundled.Read[table.Name].Count);
        }

        var prints = Bundled.Tables.Single(table => table.Name == "cloud_revenue");
        Assert.Equal(prints.FirstDay, Bundled.CloudRevenue.Min(print => print.PeriodEnd));
        Assert.Equal(prints.LastDay, Bundled.CloudRevenue.Max(print => print.PeriodEnd));
    }

    [Fact]
    public void The_catalogue_opens_without_any_table_and_a_table_without_the_others()
    {
        using var folder = new PackageFolder();
        foreach (var file in Directory.EnumerateFiles(folder.Name, "*.csv").Where(file => !file.EndsWith("gpu_prices.csv", StringComparison.Ordinal)))
            File.Delete(file);
        var data = DataPackage.At(folder.Name);

        Assert.Equal(18, data.Tables.Count);
        Assert.Contains("token_daily", data.ToHtml(), StringComparison.Ordinal);
        Assert.Equal(251, data.GpuPrices.Count);
        Assert.Throws<DataFormatException>(() => data.Capex);
    }

    [Fact]
    public void No_result_is_known_before_its_period_is_over() // an address may hold the period's end, which is no day of publication
    {
        string[] plans = ["alibaba_plan", "capex_guidance"];
        var results = Bundled.Capex.Select(row => (Row: row.ToString(), row.PeriodEnd, row.Origin))
            .Concat(Bundled.MinerPrints.Where(row => row.Period != "point").Select(row => (Row: row.ToString(), row.PeriodEnd, row.Origin)))
            .Concat(Bundled.Facts.Where(row => !plans.Contains(row.Topic)).Select(row => (Row: row.ToString(), row.PeriodEnd, row.Origin)));

        Assert.All(results, result => Assert.True(result.Origin.KnownBy == KnownBy.Observed ? result.Origin.KnownOn >= result.PeriodEnd : result.Origin.KnownOn > result.PeriodEnd, result.Row));
    }

    [Fact]
    public void The_package_of_the_library_stays_small() => // 8 MB is the limit, and the tables are most of it
        Assert.True(typeof(DataPackage).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("data/", StringComparison.Ordinal))
            .Sum(name => typeof(DataPackage).Assembly.GetManifestResourceStream(name)!.Length) < 2_000_000);

    [Fact]
    public void A_table_that_the_project_does_not_know_opens_as_records()
    {
        using var folder = new PackageFolder();
        File.WriteAllText(folder.FileOf("latency.csv"), "region,measured_on,milliseconds\nFrankfurt,2026-05-01,12.5\nSingapore,2026-05-01,\n");
        folder.Edit("datapackage.json", text => text.Replace("\"resources\": [", """
            "resources": [ { "name": "latency", "path": "latency.csv", "schema": { "fields": [ { "name": "region", "type": "string" },
              { "name": "measured_on", "type": "date" }, { "name": "milliseconds", "type": "number" } ], "primaryKey": "region" }, "vintage": { "of": ["region"], "knownOn": "measured_on" } },
            """, StringComparison.Ordinal));
        var table = DataPackage.At(folder.Name)["latency"];
        var frame = table.ToFrame();

        Assert.Equal(["region", "measured_on", "milliseconds"], frame.ColumnKeys);
        Assert.Equal(12.5, table[0]["milliseconds"]);
        Assert.Null(table[1]["milliseconds"]);
        Assert.Equal(1, frame.GetColumn<double>("milliseconds").ValueCount);
        Assert.Empty(table.At(Vintage.AsOf(new(2026, 4, 30))));
        Assert.Contains("measured_on", Assert.Throws<ArgumentException>(() => table[0]["day"]).Message, StringComparison.Ordinal);
        Assert.Contains("cloud_revenue", Assert.Throws<ArgumentException>(() => DataPackage.Bundled["latency"]).Message, StringComparison.Ordinal);
        Assert.True(DataPackage.At(folder.Name).Verify().IsSound);
    }

    [Fact]
    public void The_order_of_the_lines_in_a_file_changes_nothing()
    {
        using var folder = new PackageFolder();
        folder.Edit("cloud_revenue.csv", text => string.Join('\n', text.Split('\n') is [var header, .. var rows, ""] ? [header, .. rows.Reverse(), ""] : []));

        Assert.Equal(Bundled.CloudRevenue, DataPackage.At(folder.Name).CloudRevenue);
    }

    [Fact]
    public void Every_print_names_its_source_and_none_is_unverified()
    {
        Assert.Equal(340, Bundled.CloudRevenue.Count);
        Assert.All(Bundled.CloudRevenue, print => Assert.True(print.Source.IsAbsoluteUri));
        Assert.DoesNotContain("unverified", File.ReadAllText(Repository.PathOf("data", "cloud_revenue.csv")), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    // Alibaba's releases of 2026-03-19, 2026-05-13 and 2026-08-20; Alphabet's and Amazon's of 2026-04-29.
    [InlineData("Alibaba Cloud", "Cloud Intelligence Group", "FY2026Q3", "2026-03-19", "43284", 0.36)]
    [InlineData("Alibaba Cloud", "Cloud Intelligence Group", "FY2026Q4", "2026-05-13", "41626", 0.38)]
    [InlineData("Alibaba Cloud", "AI Cloud and Compute Services", "FY2027Q1", "2026-08-20", "48437", 0.45)]
    [InlineData("Google Cloud", "Google Cloud", "FY2026Q1", "2026-04-29", "20028", 0.63)]
    [InlineData("AWS", "AWS", "FY2026Q1", "2026-04-29", "37587", 0.28)]
    public void A_print_says_what_its_release_said(string provider, string segment, string period, string day, string revenue, double growth)
    {
        var print = Assert.Single(Bundled.CloudRevenue.Of(provider, segment), print => print.Period == FiscalQuarter.Parse(period) && !print.IsRestated);

        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), print.ReportedOn);
        Assert.Equal(decimal.Parse(revenue, CultureInfo.InvariantCulture), print.Revenue);
        Assert.Equal(growth, print.StatedGrowth!.Value, 12);
    }

    [Fact]
    public void A_provider_has_one_headline_measure_a_quarter_but_where_a_definition_was_replaced()
    {
        var doubled = Bundled.CloudRevenue.Headline().At(Vintage.AsReported).CountBy(print => (print.Provider, print.PeriodEnd)).Where(group => group.Value > 1).Select(group => group.Key.Provider);

        // Baidu gave both measures for one quarter; Alibaba restated its last old year on the new definition.
        Assert.Equal(["Alibaba Cloud", "Baidu"], doubled.Distinct().Order());
    }

    [Fact]
    public void The_dictionary_explains_every_table_column_and_word()
    {
        var dictionary = File.ReadAllText(Repository.PathOf("data", "README.md"));
        foreach (var table in Bundled.Tables)
        {
            Assert.Contains($"`{table.Name}`", dictionary, StringComparison.Ordinal);
            foreach (var field in Bundled.Read[table.Name].Schema.Fields)
            {
                Assert.Contains($"`{field.Name}`", dictionary, StringComparison.Ordinal);
                Assert.All(field.Allowed, word => Assert.Contains($"`{word}`", dictionary, StringComparison.Ordinal));
            }
        }
    }
}
