using System.Diagnostics;

namespace ComputeThesis.Tests;

public sealed class ConvertTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("thesis-convert-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_published_notebook_comes_back_from_a_program_and_from_a_script_the_same_but_for_its_outputs()
    {
        var published = Directory.EnumerateFiles(Repository.PathOf("notebooks"), "*.ipynb").Order(StringComparer.Ordinal).First();

        foreach (var between in (string[])["a.cs", "a.dib"])
        {
            var there = await Thesis.RunAsync(folder.FullName, "convert", published, between);
            var back = await Thesis.RunAsync(folder.FullName, "convert", between, "--to", "ipynb", "--force");

            Assert.True(there.Code == 0, there.Talk);
            Assert.Equal((0, "", "a.ipynb"), (back.Code, back.Talk, back.Output.Trim()));
            Assert.Equal(between, there.Output.Trim());
            Assert.Contains("are left out: only .ipynb holds outputs", there.Talk, StringComparison.Ordinal);
            Assert.Equal(WithoutOutputs(File.ReadAllText(published)), WithoutOutputs(Read("a.ipynb")));
        }
    }

    [Fact]
    public async Task A_notebook_runs_as_a_program()
    {
        Write("a.dib", """"
            #!markdown

            # Title

            #!csharp

            using System.Globalization;
            record Point(int X, int Y)
            {
                public static Point Origin => new(0, 0);
            }
            static string Pct(this double share) => share.ToString("P0", CultureInfo.InvariantCulture);
            public static int Twice(int n) => 2 * n;
            int total;
            var text = """
              #endregion
            """;
            Point.Origin

            #!csharp

            foreach (var n in new[] { 1, 2 })
                total += Twice(n);
            display(total);
            0.5.Pct().Display();
            HTML("<b>bold</b>")

            #!csharp

            Console.WriteLine(text.Length)

            #!csharp

            new[] { 3, 1, 2 }
                .Order() // sorted
                .Select(n => n + 1)

            #!csharp

            await Task.FromResult("waited")

            #!csharp

            int.TryParse("7", out var seven)

            #!csharp

            System.Text.Json.JsonSerializer.Serialize(new { seven })

            #!fsharp

            printfn "not run"
            """");
        var converted = await Thesis.RunAsync(folder.FullName, "convert", "a.dib", "--to", "cs");
        Assert.Equal(0, converted.Code);
        Assert.Equal("a.cs: cell 9 (", converted.Talk[..14]);
        Assert.Single(converted.Talk.Trim().Split('\n'));

        using var process = Process.Start(new ProcessStartInfo("dotnet", ["run", "a.cs"]) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var talk = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, output + await talk);
        Assert.Equal(["Point { X = 0, Y = 0 }", "6", "50%", "<b>bold</b>", "12", "[ 2, 3, 4 ]", "waited", "True", """{"seven":7}"""],
            output.Replace("50 %", "50%", StringComparison.Ordinal).ReplaceLineEndings("\n").Trim().Split('\n').Select(line => line.TrimEnd()));
    }

    [Fact]
    public async Task The_script_of_the_first_steps_becomes_a_notebook_that_runs()
    {
        var converted = await Thesis.RunAsync(folder.FullName, "convert", Repository.PathOf("notebooks", "scripts", "quickstart.cs"), "first.ipynb");
        var ran = await Thesis.RunAsync(folder.FullName, "run", "first.ipynb");

        Assert.Equal(0, converted.Code);
        Assert.Contains("line 3: found '#:project", converted.Talk, StringComparison.Ordinal);
        Assert.True(ran.Code == 0, ran.Talk);
        Assert.Contains("Open artifacts/growth.html in a browser.", Read(Path.Combine("artifacts", "first.ipynb")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_without_a_version_gets_the_one_the_tool_carries()
    {
        Write("a.dib", "#!csharp\n\n#r \"nuget: ComputeThesis\"\nusing ComputeThesis;\n1\n");

        await Thesis.RunAsync(folder.FullName, "convert", "a.dib", "a.cs");

        Assert.Contains($"\n#:package ComputeThesis@{typeof(DataPackage).Assembly.GetName().Version!.ToString(3)}\n", Read("a.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_there_is_written_over_only_when_asked()
    {
        Write("a.dib", "#!csharp\n\n1\n");
        Write("a.cs", "mine");

        var refused = await Thesis.RunAsync(folder.FullName, "convert", "a.dib", "a.cs");
        Assert.Equal((1, "", "mine"), (refused.Code, refused.Output, Read("a.cs")));
        Assert.Contains("--force", refused.Talk, StringComparison.Ordinal);

        Assert.Equal(0, (await Thesis.RunAsync(folder.FullName, "convert", "a.dib", "a.cs", "--force")).Code);
        Assert.NotEqual("mine", Read("a.cs"));
    }

    [Theory]
    [InlineData("thesis convert my.ipynb --to cs", "a.dib")]
    [InlineData("names no format", "a.dib", "a.txt")]
    [InlineData("two formats", "a.dib", "a.cs", "--to", "ipynb")]
    [InlineData("no such file", "none.dib", "a.cs")]
    [InlineData("this is no notebook", "a.txt", "a.cs")]
    [InlineData("over itself", "a.dib", "--to", "dib")]
    public async Task A_wrong_command_line_exits_with_1_and_says_what_to_type(string says, params string[] arguments)
    {
        Write("a.dib", "#!csharp\n\n1\n");
        Write("a.txt", "");

        var ended = await Thesis.RunAsync(folder.FullName, ["convert", .. arguments]);

        Assert.Equal((1, ""), (ended.Code, ended.Output));
        Assert.Contains(says, ended.Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.ipynb", "{\"nbformat\":4,\"cells\":[{\"cell_type\":\"code\"}]}", "cs", "$.cells[0].source")]
    [InlineData("a.dib", "#!meta\n{", "cs", "#!meta block at line 1")]
    [InlineData("a.cs", "#region markdown m\nx\n#endregion markdown m", "dib", "line 2")]
    [InlineData("b.cs", "#region code m\nvar s = @\"\n#!markdown\n\";\n#endregion code m", "dib", "line 2")]
    public async Task A_malformed_notebook_exits_with_3_and_its_place_and_nothing_is_written(string name, string text, string to, string place)
    {
        Write(name, text);

        var ended = await Thesis.RunAsync(folder.FullName, "convert", name, "--to", to);

        Assert.Equal((3, ""), (ended.Code, ended.Output));
        Assert.Contains(place, ended.Talk, StringComparison.Ordinal);
        Assert.Single(folder.GetFiles());
    }

    [Fact]
    public async Task The_help_teaches_by_example()
    {
        var ended = await Thesis.RunAsync(folder.FullName, "convert", "--help");

        Assert.Contains("thesis convert my.cs --to ipynb", ended.Output, StringComparison.Ordinal);
        Assert.Contains("#r becomes #:package", ended.Output, StringComparison.Ordinal);
    }

    private static string WithoutOutputs(string ipynb)
    {
        var root = System.Text.Json.Nodes.JsonNode.Parse(ipynb)!;
        foreach (var cell in root["cells"]!.AsArray().Where(cell => (string?)cell!["cell_type"] == "code"))
        {
            cell!["outputs"] = null;
            cell["execution_count"] = null;
        }
        return root.ToJsonString();
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(folder.FullName, name));

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);
}
