namespace ComputeThesis.Notebooks.Tests;

public sealed class CompletionTests : IDisposable
{
    private readonly CompletionDesk desk = new(
        "using System.Numerics;",
        "var prints = new List<string>();\nint count = 3;\nstring Shout(string word, int times = 1) => word;\nrecord Point(int Left, string Right);");

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("prints.$$", "Add", "function")]
    [InlineData("prints.Wh$$", "Where", "function")]
    [InlineData("pri$$", "prints", "instance")]
    [InlineData("Sh$$", "Shout", "function")]
    [InlineData("new Poi$$", "Point", "class")]
    [InlineData("new Point(1, \"a\").Le$$", "Left", "property")]
    [InlineData("Shout(tim$$", "times:", "instance")]
    [InlineData("DayOfWeek.Mon$$", "Monday", "property")]
    [InlineData("BigInt$$", "BigInteger", "class")]
    [InlineData("using System.Net$$", "Net", "namespace")]
    [InlineData("forea$$", "foreach", "keyword")]
    [InlineData("foreach (var word in prints) { word.Len$$ }", "Length", "property")]
    [InlineData("prints?.Cou$$", "Count", "property")]
    [InlineData("prints.Where(word => word.Sta$$", "StartsWith", "function")]
    [InlineData("var inner = 1;\ninn$$", "inner", "instance")]
    [InlineData("$\"{cou$$}\"", "count", "instance")]
    [InlineData("dis$$", "display", "function")]
    [InlineData("prints.Disp$$", "Display", "function")]
    [InlineData("#r \"nuget: Probe\"\n#!csharp\npri$$", "prints", "instance")]
    [InlineData("#!unknown --magic\npri$$", "prints", "instance")]
    [InlineData("#i \"nuget:/folder\"\npri$$", "prints", "instance")]
    [InlineData("if (count > 1 { (( pri$$", "prints", "instance")]
    [InlineData("PRI$$", "prints", "instance")]
    public async Task What_may_stand_there_is_offered(string marked, string text, string kind)
    {
        var answer = await desk.CompleteAsync(marked);

        Assert.Contains(answer.Matches, match => match.Text == text && match.Kind == kind);
    }

    [Theory]
    [InlineData("prints.$$", "prints")]
    [InlineData("prints.$$", "Where<>")]
    [InlineData("\"pri$$\"", "prints")]
    [InlineData("// pri$$", "prints")]
    [InlineData("Shout$$.", "Left")]
    [InlineData("ComputeThesis.Notebooks.Cell$$", "CellStop")]
    [InlineData("typeof(CompletionDesk).Ass$$", "AssemblyLoadContext")]
    [InlineData("HttpCli$$", "HttpClient")]
    [InlineData("count.$$", "(byte)")]
    [InlineData("prints.$$", "this[]")]
    [InlineData("ComputeThesis.Notebooks.Tests.CompletionProbe.Hid$$", "Hidden")]
    [InlineData("pri$$", "sprint")]
    public async Task What_may_not_stand_there_is_not(string marked, string text)
    {
        var answer = await desk.CompleteAsync(marked);

        Assert.DoesNotContain(answer.Matches, match => match.Text == text);
    }

    [Theory]
    [InlineData("prints.Wh$$ // more", 7, 9)]
    [InlineData("pr$$ints", 0, 6)]
    [InlineData("prints.$$", 7, 7)]
    [InlineData("\n\n  pri$$", 4, 7)]
    [InlineData("#!csharp\nco$$", 9, 11)]
    public async Task The_word_at_the_caret_is_what_is_replaced(string marked, int start, int end)
    {
        var answer = await desk.CompleteAsync(marked);

        Assert.Equal((start, end), (answer.Start, answer.End));
    }

    [Theory]
    [InlineData("prints.AddR$$", "(IEnumerable<string> collection) → void (+ 1)")]
    [InlineData("prints.Capac$$", "int")]
    [InlineData("prin$$", "List<string>")]
    [InlineData("Shou$$", "(string word, int times) → string")]
    public async Task A_match_says_what_it_takes_and_gives(string marked, string signature)
    {
        var answer = await desk.CompleteAsync(marked);

        Assert.Equal(signature, answer.Matches[0].Signature);
    }

    [Fact]
    public async Task Overloads_are_offered_once()
    {
        var answer = await desk.CompleteAsync("Console.$$");

        Assert.Equal("WriteLine", Assert.Single(answer.Matches, match => match.Text == "WriteLine").Text);
        Assert.Equal(answer.Matches.Count, answer.Matches.Select(match => match.Text).Distinct().Count());
    }

    [Fact]
    public async Task A_name_that_needs_its_sign_is_written_with_it()
    {
        var (typed, signed) = (await desk.CompleteAsync("var @class = 1; cla$$"), await desk.CompleteAsync("var @class = 1; @cla$$"));

        Assert.Contains(typed.Matches, match => match.Text == "@class");
        Assert.Contains(signed.Matches, match => match.Text == "@class");
        Assert.Equal(16, signed.Start);
    }

    [Fact]
    public async Task Who_has_typed_nothing_is_offered_what_the_cells_declared_first()
    {
        var answer = await desk.CompleteAsync("$$");

        Assert.Equal(["count", "Point", "prints", "Shout"], answer.Matches.Take(4).Select(match => match.Text));
    }

    [Fact]
    public async Task What_begins_as_typed_comes_before_what_begins_so_in_other_letters()
    {
        desk.Run("int Printer = 1;");

        var answer = await desk.CompleteAsync("pri$$");

        Assert.Equal("prints", answer.Matches[0].Text);
        Assert.Contains(answer.Matches, match => match.Text == "Printer");
    }

    [Fact]
    public async Task A_long_list_is_cut()
    {
        var answer = await desk.CompleteAsync("$$");

        Assert.Equal(200, answer.Matches.Count);
    }

    [Fact]
    public async Task A_cell_that_has_run_meanwhile_is_seen_and_one_that_is_gone_is_not()
    {
        var first = desk.Scene;
        desk.Run("var later = new Point(1, \"b\");");
        Assert.Contains((await desk.CompleteAsync("later.$$")).Matches, match => match.Text == "Right");

        desk.Scene = first;
        Assert.Empty((await desk.CompleteAsync("later.$$")).Matches);
    }

    [Fact]
    public async Task The_last_of_two_declarations_counts()
    {
        desk.Run("var count = \"now a text\";");

        Assert.Contains((await desk.CompleteAsync("count.$$")).Matches, match => match.Text == "Substring");
    }

    [Fact]
    public async Task Of_hundreds_of_cells_each_is_seen_however_they_end()
    {
        string[] ends = ["", ";", " // said", "\n#nullable enable\n", "\n1 + 1", " /* said */"];
        for (var i = 0; i < 150; i++)
            desk.Run($"var cell{i} = new List<Point>();{ends[i % ends.Length]}");
        desk.Run("using System.Globalization;\nvar culture = CultureInfo.InvariantCulture;");
        for (var i = 150; i < 200; i++)
            desk.Run($"var cell{i} = new List<Point>();");

        for (var i = 0; i < 200; i += 7)
            Assert.Contains((await desk.CompleteAsync($"cell{i}[0].Ri$$")).Matches, match => match.Text == "Right");
        Assert.Contains((await desk.CompleteAsync("culture.$$")).Matches, match => match.Text == "NumberFormat");
        Assert.Contains((await desk.CompleteAsync("CultureIn$$")).Matches, match => match.Text == "CultureInfo");
    }

    [Fact]
    public async Task Of_a_name_that_joined_cells_declare_twice_the_last_counts()
    {
        for (var i = 0; i < 40; i++)
            desk.Run($"var twice = new {{ Number{i} = {i} }};\nvar other{i} = {i};");
        desk.Run("var end = 1;");

        Assert.Equal("Number39", Assert.Single((await desk.CompleteAsync("twice.Num$$")).Matches).Text);
    }

    [Fact]
    public async Task A_reference_that_came_later_is_seen_beside_the_cells_before()
    {
        var references = References.OfCells();
        desk.Scene = desk.Scene with { References = references };
        Assert.Empty((await desk.CompleteAsync("ComputeThesis.Notebooks.Tests.CompletionProbe.$$")).Matches);

        desk.Scene = desk.Scene with { References = [.. references, References.Of(typeof(CompletionProbe).Assembly)] };
        Assert.Contains((await desk.CompleteAsync("ComputeThesis.Notebooks.Tests.CompletionProbe.$$")).Matches, match => match.Text == "Shown");
        Assert.Contains((await desk.CompleteAsync("prints.$$")).Matches, match => match.Text == "Add");

        desk.Scene = desk.Scene with { References = references };
        Assert.Empty((await desk.CompleteAsync("ComputeThesis.Notebooks.Tests.CompletionProbe.$$")).Matches);
    }

    [Fact]
    public async Task The_first_answer_after_warming_is_that_of_the_scene()
    {
        await desk.WarmAsync();

        Assert.Contains((await desk.CompleteAsync("pri$$")).Matches, match => match.Text == "prints");
    }

    [Fact]
    public async Task Who_no_longer_wants_an_answer_gets_none()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.CompleteAsync("prints.", 7, stop.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.InspectAtAsync("prints", 3, stop.Token));
        Assert.NotEmpty((await desk.CompleteAsync("prints.$$")).Matches);
    }

    [Fact]
    public async Task Many_may_ask_at_once_while_cells_run()
    {
        var asked = Enumerable.Range(0, 24).Select(i => Task.Run(async () =>
        {
            if (i % 4 == 0)
                desk.Run($"var made{i} = {i};");
            return await desk.CompleteAsync(i % 2 == 0 ? "prints.Wh$$" : "pri$$");
        }));

        var answers = await Task.WhenAll(asked);

        Assert.All(answers, answer => Assert.Contains(answer.Matches, match => match.Text is "Where" or "prints"));
    }
}
