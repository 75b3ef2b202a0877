using System.Diagnostics;
using System.Text.Json;
using ComputeThesis.Tests.Charts;
using ComputeThesis.Tool;

namespace ComputeThesis.Tests;

/// <summary>What a fresh clone brings for VS Code and for a container.</summary>
public class DoctorCloneTests
{
    [Theory]
    [InlineData(".vscode", "extensions.json")]
    [InlineData(".vscode", "settings.json")]
    [InlineData(".vscode", "tasks.json")]
    [InlineData(".devcontainer", "devcontainer.json")]
    public void The_files_are_JSON_with_comments_and_name_nothing_twice(params string[] file)
    {
        using var json = Read(file);

        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
        AssertNoDuplicates(json.RootElement);
    }

    [Fact]
    public void The_solution_that_VS_Code_opens_and_the_projects_that_its_tasks_run_are_there()
    {
        using var settings = Read(".vscode", "settings.json");
        using var tasks = Read(".vscode", "tasks.json");

        var named = tasks.RootElement.GetProperty("tasks").EnumerateArray().SelectMany(task => task.GetProperty("args").EnumerateArray()).Select(argument => argument.GetString()!).Where(argument => argument.Contains('/') || argument.EndsWith(".sln", StringComparison.Ordinal));
        Assert.All(named.Append(settings.RootElement.GetProperty("dotnet.defaultSolution").GetString()!), path => Assert.True(Path.Exists(Repository.PathOf(path)), path));
    }

    [Fact]
    public void The_container_and_the_clone_ask_for_the_same_extensions_among_them_the_one_that_the_doctor_looks_for()
    {
        using var recommended = Read(".vscode", "extensions.json");
        using var container = Read(".devcontainer", "devcontainer.json");

        var extensions = Texts(recommended.RootElement.GetProperty("recommendations"));
        Assert.Equal(extensions, Texts(container.RootElement.GetProperty("customizations").GetProperty("vscode").GetProperty("extensions")));
        Assert.Contains(EditorInstalled.Jupyter, extensions);
        Assert.Contains(EditorInstalled.Polyglot, Texts(recommended.RootElement.GetProperty("unwantedRecommendations")));
    }

    [UnixFact]
    public void What_makes_the_container_is_a_script_that_the_shell_understands()
    {
        using var container = Read(".devcontainer", "devcontainer.json");

        var command = container.RootElement.GetProperty("postCreateCommand").GetString()!.Split(' ');
        using var shell = Process.Start(new ProcessStartInfo(command[0], ["-n", command[1]]) { WorkingDirectory = Repository.Root })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    private static JsonDocument Read(params string[] file) =>
        JsonDocument.Parse(File.ReadAllText(Repository.PathOf(file)), new() { CommentHandling = JsonCommentHandling.Skip });

    private static List<string> Texts(JsonElement array) => [.. array.EnumerateArray().Select(text => text.GetString()!)];

    private static void AssertNoDuplicates(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            Assert.Distinct(element.EnumerateObject().Select(member => member.Name));
            foreach (var member in element.EnumerateObject())
                AssertNoDuplicates(member.Value);
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                AssertNoDuplicates(item);
        }
    }
}
