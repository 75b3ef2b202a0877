using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Notebooks.Tests;

/// <summary>Runs little notebooks with the cache and without, while the world around them changes.</summary>
public class CachePropertyTests
{
    private const string Open = "#r \"nuget: World\"\nusing ComputeThesis.Notebooks.Tests;";

    private static readonly string[] Cells =
    [
        // What is kept although the world can change it comes first: each notebook has one of these.
        "World.Vintage()",
        "Console.Write(World.Table(\"t.csv\"));",
        "World.Table(\"sub/u.csv\").Length",
        "Console.Write(p * 2);",
        "counter++; Console.Write(counter);",
        "Enumerable.Range(0, p).Select(i => new { I = i, Square = i * i })",
        "new Random(p).Next()",
        "Console.Write(File.Exists(\"f.txt\") ? File.ReadAllText(\"f.txt\") : \"no file\");",
        "Func<string, string> read = File.ReadAllText; Console.Write(File.Exists(\"f.txt\") ? read(\"f.txt\") : \"\");",
        "World.Clock",
        "Console.Write(Environment.GetEnvironmentVariable(\"PROBE_UNTOLD\"));",
        "display(new[] { 1.5, p });",
        "if (p > 2) throw new InvalidOperationException(World.Vintage());",
        "#!fsharp\n1",
    ];

    [Property(Arbitrary = [typeof(Generated)], MaxTest = 30)]
    public async Task With_the_cache_a_run_gives_what_it_gives_without(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        using var folder = new Folder();
        var cache = new RunCache(Path.Combine(folder.Path, "cache"));
        foreach (var now in story.Times)
        {
            Put(folder, "f.txt", now.File);
            Put(folder, "t.csv", now.Table);
            Put(folder, "sub/u.csv", now.Other);
            World.Clock = now.Clock;
            using var around = new RunVariables(new Dictionary<string, string> { ["PROBE_UNTOLD"] = $"untold {now.Clock}", ["PROBE_READ"] = $"{now.Read}" });
            var notebook = Notebooks.Tagged([("int p = 1; var counter = 0;", "parameters"), (Open, null), .. now.Picked.Select(cell => (Cells[cell], (string?)null))]);
            var options = new RunOptions
            {
                Provided = [World.Package],
                Folder = folder.Path,
                KeepGoing = now.Clock % 2 == 0,
                Parameters = now.P is { } p ? new Dictionary<string, string> { ["p"] = $"{p}" } : [],
                Variables = now.Set is { } set ? new Dictionary<string, string> { ["PROBE_READ"] = $"set {set}" } : [],
            };

            var fresh = await RunAsync(notebook, options);
            var place = cache.PlaceOf(notebook, options);
            var kept = place.Find();
            if (kept is null)
                place.Keep(fresh);

            Assert.Equal(fresh.Executed.ToString(), kept?.ExecutedText ?? fresh.Executed.ToString());
            Assert.Equal(fresh.Cells.Select(cell => cell.Status), (kept?.Report.Cells ?? fresh.Cells).Select(cell => cell.Status));
            Assert.Equal(fresh.End, kept?.Report.End ?? fresh.End);
        }
    }

    private static Task<RunResult> RunAsync(Notebook notebook, RunOptions options)
    {
        World.Forget();
        return NotebookRunner.RunAsync(notebook, options, null, default);
    }

    private static void Put(Folder folder, string name, int? content)
    {
        if (content is { } number)
            folder.File(name, $"{name} {number}");
        else
            File.Delete(Path.Combine(Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Path, name))!).FullName, Path.GetFileName(name)));
    }

    /// <summary>The world and the notebook at one moment.</summary>
    public sealed record Moment(int[] Picked, int? P, int? Set, int Clock, int Read, int? File, int? Table, int? Other);

    /// <summary>Moments one after the other, little changed from one to the next.</summary>
    public sealed record Story(Moment[] Times);

    private static class Generated
    {
        private static readonly Gen<int?> Few = Gen.Elements<int?>(null, 1, 2, 3);

        private static Gen<Moment> After(Moment last) =>
            from which in Gen.Choose(0, 8)
            from few in Few
            from some in Gen.Choose(0, 3)
            from cell in Gen.Choose(0, Cells.Length - 1)
            select which switch
            {
                0 => last with { P = few },
                1 => last with { Set = few },
                2 => last with { Clock = some },
                3 => last with { Read = some },
                4 => last with { File = few },
                5 => last with { Table = few },
                6 => last with { Other = few },
                7 => last with { Picked = [last.Picked[0], cell] },
                _ => last,
            };

        public static Arbitrary<Story> Stories() => Arb.From(
            from told in Gen.Choose(0, 3)
            from any in Gen.Choose(0, Cells.Length - 1)
            let first = new Moment([told, any], null, null, 0, 0, 1, 1, 1)
            from second in After(first)
            from third in After(second)
            from fourth in After(third)
            select new Story([first, second, third, fourth]));
    }
}
