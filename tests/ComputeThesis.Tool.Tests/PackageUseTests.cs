using ComputeThesis.Notebooks;
using ComputeThesis.Tool;

namespace ComputeThesis.Tests;

/// <summary>What the library tells of a run, and what its rows are in words.</summary>
public sealed class PackageUseTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("thesis-use-");

    public PackageUseTests()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("data")))
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_run_rests_on_the_tables_and_files_that_were_read_and_on_the_seed()
    {
        _ = DataPackage.Bundled.TokenMetrics.Count;
        _ = DataPackage.At(folder.FullName).Claims.Count;

        var use = OwnPackage.Create().Used!();

        Assert.Equal("1", use.Seed);
        var tokens = use.Data.Single(table => table.Table == "token_daily" && table.Package.StartsWith("bundled", StringComparison.Ordinal));
        Assert.Equal((40_155, 41, 980 * 3), (tokens.Rows, tokens.RowsPerMark, tokens.Marks.Length));
        var claims = use.Data.Single(table => table.Package == folder.FullName);
        Assert.Equal((28, 1, 28 * 3), (claims.Rows, claims.RowsPerMark, claims.Marks.Length));
        Assert.Equal(["claims.csv", "datapackage.json"], use.Files.Where(file => file.Path.StartsWith(folder.FullName, StringComparison.Ordinal)).Select(file => Path.GetFileName(file.Path)));
        Assert.Contains(claims.Sha256, use.Files.Select(file => file.Sha256));
    }

    [Fact]
    public void Members_that_are_named_as_not_pure_exist()
    {
        var package = OwnPackage.Create();
        var pure = package.Assemblies.Where(assembly => package.Pure.Contains(assembly.GetName().Name)).ToList();
        // A name is that of a namespace, of a type whatever its number of parameters, or of a member.
        var members = (from assembly in pure
                       from type in assembly.GetTypes()
                       let name = type.FullName!.Split('`')[0].Replace('+', '.')
                       from member in type.GetMembers().Select(member => $"{name}.{member.Name}").Append(name)
                       select member).ToHashSet();

        Assert.Equal(2, pure.Count);
        Assert.All(package.Impure, name => Assert.True(members.Contains(name) || members.Any(member => member.StartsWith(name + ".", StringComparison.Ordinal)), name));
    }

    [Fact]
    public void One_row_few_rows_and_many_are_told_in_words()
    {
        var table = new DataRecord(DataPackage.Bundled.Edition, "claims", 28, "");

        Assert.Equal("C03", TableRows.Describe(table, 2, 2));
        Assert.Equal("C03; C04; C05", TableRows.Describe(table, 2, 4));
        Assert.Equal("C03 to C06", TableRows.Describe(table, 2, 5));
        Assert.EndsWith("reported on 2018-04-26", TableRows.Describe(table with { Table = "cloud_revenue" }, 0, 0), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_a_folder_are_looked_up_from_the_notebooks_own_folder()
    {
        Assert.Equal("C01", TableRows.Describe(new(Path.GetFileName(folder.FullName), "claims", 28, ""), 0, 0, Path.GetDirectoryName(folder.FullName)));
        Assert.Equal("C01", TableRows.Describe(new(folder.FullName, "claims", 28, ""), 0, 0));
    }

    [Theory]
    [InlineData("claims", 27, 28)]
    [InlineData("claims", 0, 400)]
    [InlineData("claims", 3, 2)]
    [InlineData("no such table", 0, 0)]
    public void What_cannot_be_told_is_told_as_nothing(string table, int first, int last) =>
        Assert.Null(TableRows.Describe(new(DataPackage.Bundled.Edition, table, 28, ""), first, last));

    [Fact]
    public void A_package_that_is_not_there_tells_nothing() =>
        Assert.Null(TableRows.Describe(new("bundled with the library 1999.1.1", "claims", 28, ""), 0, 0));
}
