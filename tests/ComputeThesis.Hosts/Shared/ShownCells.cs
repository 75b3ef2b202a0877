using System.Text.Json;

namespace ComputeThesis.Hosts;

/// <summary>Writes what a cell shows: its forms by MIME type, or under <c>error</c> what went wrong.</summary>
internal sealed class ShownCells(TextWriter writer)
{
    public void Show(Dictionary<string, string> forms) => writer.WriteLine(JsonSerializer.Serialize(forms));

    public void Fail(Exception problem) => Show(new() { ["error"] = problem.ToString() });
}
