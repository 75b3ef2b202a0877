using FsCheck;
using FsCheck.Fluent;

namespace ComputeThesis.Tests.Data;

/// <summary>A package as it could be known on a day.</summary>
public class AsOfTests
{
    private static readonly DataPackage Bundled = DataPackage.Bundled;
    private static readonly DateOnly ArticleDay = new(2026, 5, 15);

    private static Gen<DateOnly> Days => Gen.Frequency(
        (3, Gen.Choose(new DateOnly(2018, 1, 1).DayNumber, new DateOnly(2026, 12, 1).DayNumber).Select(DateOnly.FromDayNumber)),
        (2, Gen.Choose(new DateOnly(2026, 4, 1).DayNumber, new DateOnly(2026, 9, 30).DayNumber).Select(DateOnly.FromDayNumber)));

    public static TheoryData<string> Tables => [.. Bundled.Tables.Select(table => table.Name)];

    [Fact]
    public void Nothing_that_a_package_as_of_a_day_shows_of_any_table_changes_with_what_was_known_later() =>
        Prop.ForAll(Days.ToArbitrary(), Gen.Elements(Enum.GetValues<LaterRows>()).ToArbitrary(), (day, fate) =>
        {
            using var spoiled = new SpoiledFolder(day, fate);
            var (here, there) = (Bundled.AsOf(day), DataPackage.At(spoiled.Name).AsOf(day));
            foreach (var table in Bundled.Tables)
                PackageFace.AssertSame(PackageFace.OfTable(here, table.Name), PackageFace.OfTable(there, table.Name), $"{table.Name}, {day:o}, {fate}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(4));

    [Fact]
    public void Nothing_else_that_a_package_as_of_a_day_shows_changes_with_what_was_known_later() =>
        Prop.ForAll(Days.ToArbitrary(), Gen.Elements(Enum.GetValues<LaterRows>()).ToArbitrary(), (day, fate) =>
        {
            using var spoiled = new SpoiledFolder(day, fate);
            PackageFace.AssertSame(PackageFace.OfAll(Bundled.AsOf(day)), PackageFace.OfAll(DataPackage.At(spoiled.Name).AsOf(day)), $"{day:o}, {fate}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(6));

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_row_of_a_package_as_of_a_day_was_known_by_then_and_no_other_row_is_missing(string table)
    {
        var knownOn = Bundled.Tables.Single(entry => entry.Name == table).KnownOn;
        var whole = Bundled[table];
        var days = knownOn is null ? [] : whole.Select(row => (DateOnly?)row[knownOn]).ToList();
        Prop.ForAll(Days.ToArbitrary(), day =>
        {
            var then = Bundled.AsOf(day);
            var expected = knownOn is null ? whole : whole.Where((_, row) => days[row] <= day);
            Assert.Equal(expected.Select(row => row.ToString()), then[table].Select(row => row.ToString()));
            Assert.Equal(then[table].Count, then.Tables.Single(entry => entry.Name == table).Rows);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_package_as_of_a_day_shows_what_the_vintage_of_that_day_shows(string table)
    {
        if (Bundled.Tables.Single(entry => entry.Name == table).KnownOn is null)
        {
            Assert.Equal(Bundled[table].Count, Bundled.AsOf(new(1990, 1, 1))[table].Count);
            return;
        }

        Prop.ForAll(Days.ToArbitrary(), day =>
            Assert.Equal(Bundled[table].At(Vintage.AsOf(day)).Select(row => row.ToString()), Bundled.AsOf(day)[table].At(Vintage.Restated).Select(row => row.ToString()))).Check(Config.QuickThrowOnFailure.WithMaxTest(5));
    }

    [Fact]
    public void Of_two_days_the_earlier_holds()
    {
        var early = new DateOnly(2024, 3, 1);

        foreach (var data in new[] { Bundled.AsOf(early).AsOf(ArticleDay), Bundled.AsOf(ArticleDay).AsOf(early) })
        {
            Assert.Equal(early, data.AsOfDay);
            Assert.Equal(Bundled.AsOf(early).CloudRevenue.Count, data.CloudRevenue.Count);
            Assert.All(data.CloudRevenue.At(Vintage.AsOf(ArticleDay)), print => Assert.True(print.ReportedOn <= early));
            Assert.Equal(early, data.CheckClaims(ArticleDay).KnownOn);
        }

        Assert.Null(Bundled.AsOfDay);
    }

    [Fact]
    public void The_catalogue_says_the_day_and_which_tables_tell_none()
    {
        var then = Bundled.AsOf(ArticleDay);

        foreach (var text in new[] { then.ToString(), then.ToHtml(), then.ToMarkdown() })
        {
            Assert.Contains(", as known on 2026-05-15", text, StringComparison.Ordinal);
            Assert.Matches("No row was known later than 2026-05-15, but in cloud.segments, growth.exceptions, claims, series, sources: they tell no day, and are whole.", text.Replace("\\_", "_", StringComparison.Ordinal));
        }

        Assert.DoesNotContain("known on", Bundled.ToString(), StringComparison.Ordinal);
        Assert.Equal(ArticleDay, then.Tables.Single(table => table.Name == "token_daily").LastDay);
        Assert.Equal(28, then.Tables.Single(table => table.Name == "claims").Rows);
    }

    [Fact]
    public void After_the_last_day_the_catalogue_has_the_days_that_it_declares_where_every_row_tells_its_day()
    {
        var late = Bundled.AsOf(DateOnly.MaxValue).Tables.ToDictionary(table => table.Name);
        var whole = Bundled.Tables.Where(table => late[table.Name].Rows == table.Rows).ToList();

        Assert.True(whole.Count > 10, $"{whole.Count} tables tell the day of every row.");
        Assert.All(whole, table => Assert.Equal((table.Name, table.FirstDay, table.LastDay), (table.Name, late[table.Name].FirstDay, late[table.Name].LastDay)));
    }

    [Fact]
    public void Tables_and_figures_name_the_day_whatever_vintage_is_chosen()
    {
        var then = Bundled.AsOf(ArticleDay);

        Assert.StartsWith("Cloud revenue prints, every figure given, as known on 2026-05-15", then.CloudRevenue.ToString(), StringComparison.Ordinal);
        Assert.Equal("as last restated, as known on 2026-05-15", then.CloudRevenue.At(Vintage.Restated).Vintage!.ToString());
        Assert.Equal("as known on 2026-05-15", then.CloudRevenue.At(Vintage.AsOf(new(2026, 12, 31))).Vintage!.ToString());
        Assert.Equal("as known on 2026-05-01", then.CloudRevenue.At(Vintage.AsOf(new(2026, 5, 1))).Vintage!.ToString());
        Assert.Equal("as first reported, as known on 2026-05-01", then.Capex.At(Vintage.AsOf(new(2026, 5, 1))).At(Vintage.AsReported).Vintage!.ToString());
        Assert.Equal(ArticleDay, Plot.Growth(then.CloudRevenue.Headline().YoY()).AsOf);
        Assert.Equal(ArticleDay, Plot.Indexed(then.Prices["RENDER", "HUT"], new(2026, 1, 2)).AsOf);
        Assert.Equal(ArticleDay, Plot.Drawdown(then.Prices["RENDER"]).AsOf);
        Assert.Null(Plot.Growth(Bundled.CloudRevenue.Headline().YoY()).AsOf);
    }

    [Fact]
    public void A_name_that_only_later_rows_have_is_not_listed()
    {
        var early = Bundled.AsOf(new(2019, 6, 1));

        Assert.DoesNotContain("RENDER", early.Prices.Symbols);
        Assert.DoesNotContain("CoreWeave", Assert.Throws<ArgumentException>(() => early.Announcements.Of("CoreWeave ")).Message.Replace("'CoreWeave '", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_get_a_verdict_on_every_day()
    {
        foreach (var day in new DateOnly[] { new(1990, 1, 1), new(2018, 6, 1), new(2019, 1, 31), new(2020, 3, 1), new(2023, 12, 31), ArticleDay })
        {
            var verdicts = Bundled.AsOf(day).CheckClaims();
            Assert.Equal(28, verdicts.Count);
            Assert.Equal(day, verdicts.KnownOn);
        }

        Assert.All(Bundled.AsOf(new(1990, 1, 1)).CheckClaims(), verdict => Assert.Equal(Finding.Untestable, verdict.Finding));
    }

    [Fact]
    public void Keys_counts_and_references_are_checked_on_the_whole_table()
    {
        using var folder = new PackageFolder();
        folder.Edit("cloud_revenue.csv", text => text + text.TrimEnd('\n').Split('\n')[^1] + "\n");
        var data = DataPackage.At(folder.Name).AsOf(new(2018, 1, 1));

        Assert.Throws<DataFormatException>(() => data.CloudRevenue);
        Assert.Equal(-1, data.Tables.Single(table => table.Name == "cloud_revenue").Rows);
        Assert.False(data.Verify().IsSound);
    }

    [Fact]
    public void Verification_looks_at_every_row_whatever_the_day()
    {
        using var folder = new PackageFolder();
        folder.Edit("capex.csv", text => text.Replace("https://", "ftp://", StringComparison.Ordinal));

        Assert.Equal(DataPackage.At(folder.Name).Verify().Select(problem => problem.Message), DataPackage.At(folder.Name).AsOf(new(1990, 1, 1)).Verify().Select(problem => problem.Message));
        Assert.True(Bundled.AsOf(new(1990, 1, 1)).Verify().IsSound);
    }

    [Fact]
    public void A_table_that_others_refer_to_explains_with_rows_known_by_the_day_only()
    {
        using var folder = new PackageFolder();
        File.WriteAllText(folder.FileOf("venues.csv"), "venue,market,seen_on\nA,old,2024-01-01\nB,new,2026-06-01\n");
        File.WriteAllText(folder.FileOf("fees.csv"), "source,fee\nA,1\nB,2\n");
        folder.Edit("datapackage.json", text => text.Replace("\"resources\": [", """
            "resources": [
              { "name": "venues", "path": "venues.csv", "schema": { "fields": [ { "name": "venue", "type": "string" }, { "name": "market", "type": "string" }, { "name": "seen_on", "type": "date" } ], "primaryKey": "venue" }, "vintage": { "of": ["venue"], "knownOn": "seen_on" } },
              { "name": "fees", "path": "fees.csv", "schema": { "fields": [ { "name": "source", "type": "string" }, { "name": "fee", "type": "number" } ], "primaryKey": "source",
                "foreignKeys": [ { "fields": "source", "reference": { "resource": "venues", "fields": "venue" } } ] } },
            """, StringComparison.Ordinal));
        var data = DataPackage.At(folder.Name);

        Assert.Equal(["old", "new"], data["fees"].Sources().OrderBy(source => source.Name).Select(source => source.Kind));
        Assert.Equal(["old", null], data.AsOf(ArticleDay)["fees"].Sources().OrderBy(source => source.Name).Select(source => source.Kind));
    }

    [Theory]
    [InlineData("2026-05-15", "2026-05-15")]
    [InlineData(null, null)]
    public void The_environment_names_a_day_or_none(string? text, string? day) =>
        Assert.Equal(day, AsOfVariable.Read(text)?.ToString("yyyy-MM-dd"));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("15.5.2026")]
    [InlineData("2026-02-30")]
    [InlineData("2026-05-15 ")]
    [InlineData("today")]
    public void What_is_no_day_in_the_environment_is_refused_with_its_cure(string text)
    {
        var refused = Assert.Throws<DataFormatException>(() => AsOfVariable.Read(text));

        Assert.Equal($"the environment variable COMPUTETHESIS_AS_OF: '{text}' where a day such as 2026-05-15 is expected. Set it to year, month and day with hyphens, or take it away to see everything that is known.", refused.Message);
    }
}
