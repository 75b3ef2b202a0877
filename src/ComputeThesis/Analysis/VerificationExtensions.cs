namespace ComputeThesis;

/// <summary>Verification of data packages.</summary>
public static class VerificationExtensions
{
    /// <summary>Stated growth may differ from computed growth by this much before the difference wants a reason: figures are rounded, often to a percent.</summary>
    private const double Rounding = 0.015;

    /// <summary>Looks for everything that can be wrong with a package: files, hashes, encodings, schema, ranges, keys, order, references, declared counts and spans, and growth as stated against growth as computed.</summary>
    /// <param name="data">The package.</param>
    /// <param name="progress">Told the name of each table before it is checked.</param>
    /// <returns>Every problem, table by table in the order of their lines.</returns>
    public static Problems Verify(this DataPackage data, IProgress<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        // What is wrong with a row is wrong on every day.
        data = data.Whole;
        var problems = new List<Problem>();
        var checks = new PackageChecks(data.Files, data.Read.Whole);
        foreach (var schema in data.Read.Whole.Schemas)
        {
            progress?.Report(schema.Name);
            problems.AddRange(checks.Of(schema).Select(problem => new Problem(schema.Name, problem)));
        }

        problems.AddRange(checks.Unlisted().Select(problem => new Problem("", problem)));
        problems.AddRange(data.TypedProblems().Where(problem => problems.TrueForAll(other => other.Message != problem.Message)));
        var growth = GrowthWhereReadable(data);
        if (growth is not null)
            problems.AddRange(Unexplained(data, growth));
        return new(problems, data.Read.Whole.Schemas.Count, growth?.Count(row => row.Difference is not null) ?? 0);
    }

    /// <summary>A wrong hash or line end hides nothing: whatever can be read is held against itself.</summary>
    private static Growth? GrowthWhereReadable(DataPackage data)
    {
        try
        {
            if (data.Read.Whole.Has("growth_exceptions"))
                _ = data.Read["growth_exceptions"];
            return data.Read.Whole.Has("cloud_revenue") ? data.CloudRevenue.YoY() : null;
        }
        catch (DataFormatException)
        {
            // Said already.
            return null;
        }
    }

    private static IEnumerable<Problem> Unexplained(DataPackage data, Growth growth)
    {
        var prints = data.Read["cloud_revenue"].Rows().ToList();
        var explained = new Dictionary<(string?, string?, string?), DataRow>();
        if (data.Read.Whole.Has("growth_exceptions"))
            foreach (var row in data.Read["growth_exceptions"].Rows())
                explained.TryAdd(QuarterOf(row), row);
        foreach (var row in growth.Where(row => Math.Abs(row.Difference ?? 0) > Rounding))
            if (!explained.Remove((row.Provider, row.Segment, row.Period.ToString())))
                yield return new("cloud_revenue", prints.First(print => QuarterOf(print) == (row.Provider, row.Segment, row.Period.ToString()) && print.Day("reported_on") == row.ReportedOn)
                    .Wrong("growth_stated_pct", $"{Units.Percent(row.Stated!.Value)} for {row.Provider}, {row.Segment}, {row.Period}",
                        $"{Units.Percent(row.Computed!.Value)}, which the figures give,", "Check both figures against their releases; if both are right, say why in growth_exceptions."));
        foreach (var (quarter, row) in explained)
            yield return new("growth_exceptions", row.Wrong("fiscal_period", $"{quarter.Item1}, {quarter.Item2}, {quarter.Item3}", "a print whose stated and computed growth differ by more than 1.5 points", "Take the row out: there is nothing to explain."));
    }

    private static (string?, string?, string?) QuarterOf(DataRow row) => (row.Text("provider"), row.Text("segment"), row.Text("fiscal_period"));

    /// <summary>What only shows when rows become records: days against each other, quarters against days.</summary>
    private static IEnumerable<Problem> TypedProblems(this DataPackage data)
    {
        foreach (var (table, read) in data.Typed)
        {
            Problem? problem = null;
            try
            {
                if (data.Read.Whole.Has(table))
                    read();
            }
            catch (DataFormatException e)
            {
                problem = new(table, e);
            }

            if (problem is not null)
                yield return problem;
        }
    }
}
