using System.Diagnostics;
using System.Text.Json;

namespace ComputeThesis.Tests.Hosts;

/// <summary>A notebook host that stands in for a real one, as a process of its own.</summary>
internal static class Host
{
    /// <summary>Runs cells, and gives what they show: for each thing its forms by MIME type, or what went wrong under <c>error</c>.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Run(string name, IReadOnlyList<string> restored, string[] cells, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("host-");
        try
        {
            var (notebook, list) = (Path.Combine(folder.FullName, "a.dib"), Path.Combine(folder.FullName, "restored.txt"));
            File.WriteAllText(notebook, string.Concat(cells.Select(cell => $"#!csharp\n\n{cell}\n\n")));
            File.WriteAllLines(list, restored);
            var program = Repository.PathOf("tests", "ComputeThesis.Hosts", name, "bin", PackedLibrary.Configuration, "net10.0", $"ComputeThesis.Hosts.{name}.dll");
            using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", program, notebook, list, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var complaints = process.StandardError.ReadToEndAsync();
            var shown = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal((0, ""), (process.ExitCode, complaints.Result));
            return [.. shown.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Dictionary<string, string>>(line)!)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
