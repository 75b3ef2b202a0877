using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>Turns what went wrong in a cell into what its reader needs: the message, the place in the cell, the line itself.</summary>
internal static class CellErrors
{
    /// <summary>The name that a cell has in traces; <see cref="Session"/> gives it to the compiler.</summary>
    public static string PathOf(int cell) => $"cell {cell + 1}";

    public static CellError Of(Exception exception, string source, int cell) => exception switch
    {
        CellCompilationException { Errors: [var first, ..] } compilation => new(first.Code, first.Message, first.Line, first.Column)
        {
            Trace = [.. compilation.Errors.SelectMany(error => Quote(source, $"({error.Line},{error.Column}): error {error.Code}: {error.Message}", error.Line, error.Column))],
        },
        _ => Thrown(exception, source, cell),
    };

    public static CellError Told(string name, string message, int? line = null) => new(name, message, line, line is null ? null : 1) { Trace = [message] };

    /// <summary>The error as an output of its cell.</summary>
    public static JsonObject ToOutput(CellError error) => new()
    {
        ["ename"] = error.ExceptionType,
        ["evalue"] = error.Message,
        ["output_type"] = "error",
        ["traceback"] = new JsonArray([.. error.Trace.Select(line => (JsonNode)line)]),
    };

    private static CellError Thrown(Exception exception, string source, int cell)
    {
        var frames = Frames(exception);
        var here = frames.FirstOrDefault(frame => frame.File == PathOf(cell));
        var trace = new List<string>();
        for (var e = exception; e is not null; e = e.InnerException)
            trace.Add($"{e.GetType().FullName}: {e.Message}");
        if (here is not null)
            trace.AddRange(Quote(source, $"{here.File}, line {here.Line}, column {here.Column}", here.Line, here.Column));
        trace.AddRange(frames.Where(frame => frame != here).Select(frame => frame.File is null ? $"   in {frame.Method}" : $"   in {frame.Method}, {frame.File}, line {frame.Line}"));
        return new(exception.GetType().FullName!, exception.Message, here?.Line, here?.Column) { Trace = trace };
    }

    private static IEnumerable<string> Quote(string source, string head, int line, int column)
    {
        yield return head;
        var lines = source.Split('\n');
        if (line < 1 || line > lines.Length)
            yield break;
        yield return "    " + lines[line - 1].Replace('\t', ' ');
        yield return "    " + new string(' ', Math.Max(0, column - 1)) + "^";
    }

    /// <summary>The frames down to the cell's own: below it there is only this program.</summary>
    private static List<Frame> Frames(Exception exception)
    {
        var frames = new StackTrace(exception, fNeedFileInfo: true).GetFrames().Select(frame => new Frame(Name(frame), CellFile(frame), frame.GetFileLineNumber(), frame.GetFileColumnNumber())).ToList();
        var last = frames.FindLastIndex(frame => frame.File is not null);
        return [.. frames.Take(last < 0 ? 0 : last + 1).Where(frame => frame.Method.Length > 0 || frame.File is not null)];
    }

    /// <summary>Only cells and loaded scripts are named: a path of the machine that built a library says nothing to a reader.</summary>
    private static string? CellFile(StackFrame frame) => Path.GetFileName(frame.GetFileName()) is { } file && (file.StartsWith("cell ", StringComparison.Ordinal) || file.EndsWith(".csx", StringComparison.Ordinal))
        ? file
        : null;

    private static string Name(StackFrame frame)
    {
        var method = frame.GetMethod();
        var type = method?.DeclaringType;
        if (type?.FullName is not { } name || name.StartsWith("System.Runtime.", StringComparison.Ordinal) || name.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal))
            return "";
        return name.StartsWith("Submission#", StringComparison.Ordinal) ? "the cell" : $"{name}.{method!.Name}";
    }

    private sealed record Frame(string Method, string? File, int Line, int Column);
}
