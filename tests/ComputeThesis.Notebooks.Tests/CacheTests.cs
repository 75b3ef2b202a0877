using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ComputeThesis.Notebooks.Tests;

public sealed class CacheTests : IDisposable
{
    private static readonly string[] PureCells = ["var n = 20; Console.Write(n);", "n + 22"];

    private readonly Folder folder = new();

    private RunOptions Options => new() { Provided = [World.Package], Folder = folder.Path };

    private string Entries => Path.Combine(folder.Path, "cache");

    private RunCache Cache => new(Entries);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_repeatable_run_is_found_again_as_it_was()
    {
        var notebook = Notebooks.Of(PureCells);
        var place = Cache.PlaceOf(notebook, Options);

        Assert.Null(place.Find());
        var result = await NotebookRunner.RunAsync(notebook, Options, null, default);
        Assert.Null(place.Keep(result, new Dictionary<string, string> { ["page"] = "<p>ü" }));

        var found = Cache.PlaceOf(result.Executed, Options).Find()!;
        Assert.Equal(result.Executed.ToString(), found.ExecutedText);
        Assert.Equal(result.Cells, found.Report.Cells);
        Assert.Equal("<p>ü", found.Beside["page"]);
    }

    [Fact]
    public async Task What_is_not_repeatable_is_not_kept_and_says_why()
    {
        foreach (var (cell, why) in new[] { ("DateTime.Now", "Cell 1 uses System.DateTime.Now, which may give something else next time."), ("throw new Exception();", "Cell 1 did not run to its end.") })
        {
            var place = Cache.PlaceOf(Notebooks.Of(cell), Options);

            Assert.Equal(why, place.Keep(await Notebooks.RunAsync(Options, cell)));
            Assert.Null(place.Find());
        }
    }

    [Fact]
    public async Task What_did_not_end_by_itself_or_read_a_file_of_no_certain_place_is_not_kept()
    {
        var place = Cache.PlaceOf(Notebooks.Of("1"), Options);
        var result = await Notebooks.RunAsync("1");

        Assert.Equal("The run did not come to its end.", place.Keep(result with { End = RunEnd.TimedOut }));
        Assert.Equal("The run did not come to its end.", place.Keep(result with { LeftBehind = true }));
        Assert.StartsWith("A package read 'data/t.csv'", place.Keep(result with { Files = [new("data/t.csv", null)] }), StringComparison.Ordinal);
        Assert.Null(place.Find());
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_says_so_and_costs_no_run()
    {
        var blocked = new RunCache(Path.Combine(folder.File("file", ""), "below"));

        Assert.StartsWith("The cache could not be written: ", blocked.PlaceOf(Notebooks.Of("1"), Options).Keep(await Notebooks.RunAsync("1")), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_can_change_a_result_has_a_place_of_its_own()
    {
        var notebook = Notebooks.Tagged(("var a = \"1\"; var b = \"2\";", "parameters"), ("a", null));
        static Dictionary<string, string> Words(params string[] words) => words.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
        ProvidedPackage package = World.Package;
        var keys = new List<string>
        {
            CacheKey.Of(notebook, Options),
            CacheKey.Of(notebook.WithCells([.. notebook.Cells.Take(1)]), Options),
            CacheKey.Of(notebook.WithCells([.. notebook.Cells.Select(cell => cell with { Source = cell.Source + " " })]), Options),
            CacheKey.Of(notebook.WithCells([.. notebook.Cells.Select(cell => cell with { Metadata = [] })]), Options),
            CacheKey.Of(notebook.WithCells([.. notebook.Cells.Select(cell => cell with { Language = "fsharp" })]), Options),
            CacheKey.Of(notebook, Options with { Parameters = Words("a", "1") }),
            CacheKey.Of(notebook, Options with { Parameters = Words("a", "1", "b", "2") }),
            CacheKey.Of(notebook, Options with { Parameters = Words("a", "1b2") }),
            CacheKey.Of(notebook, Options with { Parameters = Words("a1", "b2") }),
            CacheKey.Of(notebook, Options with { Parameters = Words("a", "1\0b\02") }),
            CacheKey.Of(notebook, Options with { Variables = Words("a", "1") }),
            CacheKey.Of(notebook, Options with { Parameters = Words("a", "1"), Variables = Words("b", "2") }),
            CacheKey.Of(notebook, Options with { Parameters = Words("a", "\ud800") }),
            CacheKey.Of(notebook, Options with { Parameters = Words("a", "\ud801") }),
            CacheKey.Of(notebook, Options with { KeepGoing = true }),
            CacheKey.Of(notebook, Options with { CellTimeout = TimeSpan.FromSeconds(1) }),
            CacheKey.Of(notebook, Options with { NotebookTimeout = TimeSpan.FromSeconds(1) }),
            CacheKey.Of(notebook, Options with { Folder = "/" }),
            CacheKey.Of(notebook, Options with { Provided = [] }),
            CacheKey.Of(notebook, Options with { Provided = [package with { Version = "9" }] }),
            CacheKey.Of(notebook, Options with { Provided = [package with { Pure = [] }] }),
            CacheKey.Of(notebook, Options with { Provided = [package with { Impure = [] }] }),
            CacheKey.Of(notebook, Options with { Provided = [package with { Reads = [] }] }),
            CacheKey.Of(notebook, Options with { Provided = [package with { ExtensionScript = "#!csharp\n1" }] }),
            With("PROBE_READ", "1"), With("PROBE_READ", ""), With("TZ", "Asia/Tokyo"), With("DOTNET_PROBE", "1"),
            CacheKey.Of(notebook, Options, []),
            CacheKey.Of(notebook, Options, [("Library.dll", "1")]),
            CacheKey.Of(notebook, Options, [("Library.dll", "2")]),
            CacheKey.Of(notebook, Options, [("Other.dll", "1")]),
            CacheKey.Of(notebook.WithMetadata(new() { ["title"] = "other" }), Options),
            CacheKey.Of(notebook.WithCells([.. notebook.Cells.Select((cell, i) => cell with { Id = $"id{i}" })]), Options),
        };

        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Equal(keys[0], With("PROBE_NOT_READ", "1"));
        Assert.All(keys, key => Assert.Matches("^[0-9a-f]{64}$", key));

        string With(string name, string value)
        {
            using (new RunVariables(new Dictionary<string, string> { [name] = value }))
                return CacheKey.Of(notebook, Options);
        }
    }

    [Fact]
    public void An_assembly_built_anew_is_another_version_and_so_is_a_file_of_another_kind_that_changed()
    {
        string[] versions = [VersionOf("class A { }"), VersionOf("class B { }"), CacheKey.VersionOf(folder.File("a.so", "1")), CacheKey.VersionOf(folder.File("a.so", "22")), CacheKey.VersionOf(Path.Combine(folder.Path, "none.so"))];

        Assert.Equal(versions.Length, versions.Distinct().Count());
        Assert.Equal(MachineArithmetic.Describe(), MachineArithmetic.Describe());
        Assert.NotEmpty(MachineArithmetic.Describe().Trim());

        string VersionOf(string code)
        {
            var path = Path.Combine(folder.Path, "Made.dll");
            File.WriteAllBytes(path, Compiled.Assembly("Made", code));
            return CacheKey.VersionOf(path);
        }
    }

    [Fact]
    public async Task What_an_earlier_run_showed_and_recorded_changes_no_place()
    {
        var executed = (await Notebooks.RunAsync(Options, PureCells)).Executed;

        Assert.Equal(CacheKey.Of(Notebooks.Of(PureCells), Options), CacheKey.Of(executed, Options));
    }

    [Fact]
    public async Task A_run_that_read_a_file_is_found_while_the_file_is_the_same()
    {
        var notebook = Notebooks.Of("#r \"nuget: World\"\nComputeThesis.Notebooks.Tests.World.Table(\"table.csv\")");
        foreach (var content in new[] { "one", "two", null, "one" })
        {
            if (content is null)
                File.Delete(Path.Combine(folder.Path, "table.csv"));
            else
                folder.File("table.csv", content);
            var place = Cache.PlaceOf(notebook, Options);
            Assert.Null(place.Find());
            World.Forget();

            Assert.Null(place.Keep(await NotebookRunner.RunAsync(notebook, Options, null, default)));

            Assert.Contains(content ?? "absent", place.Find()!.ExecutedText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_entry_that_is_torn_or_edited_is_none()
    {
        var notebook = Notebooks.Of("1");
        var place = Cache.PlaceOf(notebook, Options);
        Assert.Null(place.Keep(await Notebooks.RunAsync("1")));
        var file = Assert.Single(Directory.GetFiles(Entries));
        var whole = await File.ReadAllBytesAsync(file);

        for (var length = 0; length < whole.Length; length += 7)
            Assert.Null(FoundIn(whole[..length]));
        for (var i = 0; i < whole.Length; i += 7)
            Assert.Null(FoundIn([.. whole[..i], (byte)(whole[i] ^ 1), .. whole[(i + 1)..]]));
        Assert.Null(FoundIn([.. whole, 0]));
        Assert.NotNull(FoundIn(whole));

        CachedRun? FoundIn(byte[] bytes)
        {
            File.WriteAllBytes(file, bytes);
            return place.Find();
        }
    }

    [Fact]
    public async Task An_entry_under_the_name_of_another_is_none()
    {
        Assert.Null(Cache.PlaceOf(Notebooks.Of("1"), Options).Keep(await Notebooks.RunAsync("1")));
        var file = Assert.Single(Directory.GetFiles(Entries));
        File.Move(file, Path.Combine(Entries, CacheKey.Of(Notebooks.Of("2"), Options) + ".run"));

        Assert.Null(Cache.PlaceOf(Notebooks.Of("2"), Options).Find());
    }

    [Fact]
    public async Task The_entries_not_used_for_longest_go_when_the_cache_is_full()
    {
        var result = await Notebooks.RunAsync("1");
        var size = CacheEntry.Write(new('0', 64), new(RunReport.Of(result), result.Executed.ToString(), new Dictionary<string, string>())).Length;
        var cache = new RunCache(Entries, 3 * size);
        var places = Enumerable.Range(0, 4).Select(i => cache.PlaceOf(Notebooks.Of($"{i}"), Options)).ToList();
        for (var i = 0; i < 3; i++)
        {
            Assert.Null(places[i].Keep(result));
            File.SetLastWriteTimeUtc(Path.Combine(Entries, CacheKey.Of(Notebooks.Of($"{i}"), Options) + ".run"), new DateTime(2026, 1, 1 + i));
        }
        Assert.NotNull(places[0].Find());

        Assert.Null(places[3].Keep(result));

        Assert.Equal([true, false, true, true], places.Select(place => place.Find() is not null));
        Assert.Empty(Directory.GetFiles(Entries, "*.tmp"));
    }
}

/// <summary>A library whose answers depend on things that tests change.</summary>
public static class World
{
    private static readonly List<FileRecord> Read = [];

    /// <summary>The library as a host gives its word for it.</summary>
    internal static ProvidedPackage Package { get; } = new("World", "1.0.0", [typeof(World).Assembly], null)
    {
        Pure = [typeof(World).Assembly.GetName().Name!],
        Impure = ["ComputeThesis.Notebooks.Tests.World.Clock"],
        Reads = ["PROBE_READ"],
        Used = () => new PackageUse([], null) { Files = [.. Read] },
    };

    /// <summary>What nobody is told of.</summary>
    public static int Clock { get; set; }

    /// <summary>A file, of which the host is told.</summary>
    public static string Table(string name)
    {
        var path = Path.GetFullPath(name);
        var bytes = File.Exists(path) ? File.ReadAllBytes(path) : null;
        Read.Add(new(path, bytes is null ? null : Convert.ToHexStringLower(SHA256.HashData(bytes))));
        return bytes is null ? "absent" : Encoding.UTF8.GetString(bytes);
    }

    /// <summary>A variable, of which the host is told.</summary>
    public static string Vintage() => Environment.GetEnvironmentVariable("PROBE_READ") ?? "none";

    /// <summary>Starts a run as a process of its own would.</summary>
    internal static void Forget() => Read.Clear();

    internal static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);
}
