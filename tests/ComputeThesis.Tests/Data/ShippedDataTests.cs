using System.Globalization;
using System.Security.Cryptography;

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
