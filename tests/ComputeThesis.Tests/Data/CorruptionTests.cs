namespace ComputeThesis.Tests.Data;

/// <summary>Whatever is done to a copy of the shipped package, verification names it: the place, what was found, what was expected, the cure, and nothing that is not so.</summary>
public sealed class CorruptionTests : IDisposable
{
    private readonly PackageFolder folder = new();

    public static TheoryData<string> Names => [.. Corruptions.All.Select(corruption => corruption.Name)];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_copy_is_sound_until_it_is_spoiled()
    {
        Assert.Empty(DataPackage.At(folder.Name).Verify());
        Assert.Empty(folder.Publish());
        Assert.Empty(DataPackage.At(folder.Name).Verify());
        folder.Shorten("token_daily", "equity_daily");
        Assert.Empty(DataPackage.At(folder.Name).Verify());
    }

    [Fact]
    public void Every_corruption_has_a_name_of_its_own()
    {
        Assert.True(Corruptions.All.Count >= 45);
        Assert.Equal(Corruptions.All.Count, Corruptions.All.DistinctBy(corruption => corruption.Name).Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_spoiled_package_says_where_what_and_how_to_cure_it(string name)
    {
        var corruption = Corruptions.All.Single(one => one.Name == name);
        if (!corruption.NeedsEveryDay && !corruption.IsRefusedAtTheDoor)
            folder.Shorten("token_daily", "equity_daily");
        corruption.Spoil(folder);
        if (corruption.IsRefusedAtTheDoor)
        {
            MustSay(corruption.Expected, [new("", Assert.Throws<DataFormatException>(() => DataPackage.At(folder.Name)))]);
            return;
        }

        var asFound = Verify();
        var spoiled = corruption.IsTheHash ? [] : folder.Publish();
        MustSay(corruption.Expected, asFound.Where(problem => corruption.IsTheHash || !IsOfTheHash(problem)));
        if (corruption.IsTheHash)
            return;

        // The hash accuses exactly the files that were changed, and once it is true the rest of the report stays as it is.
        Assert.Equal(spoiled.Order(), asFound.Where(IsOfTheHash).Select(problem => problem.Place).Order());
        if (spoiled.Count > 0)
            MustSay(corruption.Expected, Verify());
    }

    [Fact]
    public void A_file_that_another_program_holds_is_a_problem_and_no_crash()
    {
        using var held = new FileStream(folder.FileOf("claims.csv"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        MustSay([new("claims.csv", null, null, "a file that cannot be opened", "a file that may be read")], Verify());
    }

    private static bool IsOfTheHash(Problem problem) => problem.Found.Contains("SHA-256", StringComparison.Ordinal);

    private Problems Verify()
    {
        var problems = DataPackage.At(folder.Name).Verify();
        Assert.False(problems.IsSound);
        // A report that cannot be shown helps nobody.
        Assert.Contains(problems[0].Place, problems.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(problems.ToHtml());
        return problems;
    }

    private static void MustSay(IReadOnlyList<Complaint> expected, IEnumerable<Problem> problems)
    {
        var said = problems.ToList();
        Assert.True(expected.Count == said.Count && expected.Zip(said).All(pair => Is(pair.First, pair.Second)),
            $"expected\n  {string.Join("\n  ", expected)}\nsaid\n  {string.Join("\n  ", said.Take(12).Select(problem => $"[{problem.Table}] {problem.Message}"))}\n{said.Count} in all");
        Assert.All(said, problem =>
        {
            Assert.All([problem.Found, problem.Expected, problem.Cure], text => Assert.False(string.IsNullOrWhiteSpace(text)));
            Assert.EndsWith(".", problem.Cure, StringComparison.Ordinal);
            var column = problem.Column is null ? "" : $"column '{problem.Column}' holds ";
            Assert.Equal($"{problem.Place}: {column}{problem.Found} where {problem.Expected} is expected. {problem.Cure}", problem.Message);
        });
    }

    private static bool Is(Complaint complaint, Problem problem) => complaint.Place == problem.Place && complaint.Column == problem.Column
        && problem.Found.Contains(complaint.Found, StringComparison.Ordinal) && problem.Expected.Contains(complaint.Expected, StringComparison.Ordinal);
}
