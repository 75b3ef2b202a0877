using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ComputeThesis.Notebooks;

/// <summary>Says of an error what it is and where in the cell, without the frames of compiler and engine.</summary>
internal static partial class ErrorText
{
    public const string CompilationError = "CompilationError";

    public static CellError Of(IReadOnlyList<ScriptProblem> problems, string cell)
    {
        var traceback = problems.SelectMany(problem =>
        {
            var file = problem.Path == cell ? "" : problem.Path;
            return (IEnumerable<string>)
            [
                $"{file}({problem.Line},{problem.Column}): error {problem.Code}: {MessageOf(problem)}",
                .. Quote(problem.Text, problem.Column, problem.Width),
            ];
        }).ToList();
        var first = problems[0];
        return new CellError
        {
            ExceptionType = CompilationError,
            Message = traceback[0] + (problems.Count > 1 ? $" (and {problems.Count - 1} more)" : ""),
            Line = first.Line,
            Column = first.Column,
            Traceback = traceback,
        };
    }

    /// <summary>A fault at a line of the cell that is for the host.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="cell">The name the cell was compiled under.</param>
    /// <param name="source">The text of the cell.</param>
    public static CellError Of(CellFaultException fault, string cell, string source)
    {
        var text = fault.Line > 0 ? source.Split('\n').ElementAtOrDefault(fault.Line - 1) ?? "" : "";
        return new CellError
        {
            ExceptionType = "CellError",
            Message = fault.Message,
            Line = fault.Line,
            Column = fault.Column,
            Exception = fault,
            Traceback = [fault.Message, .. fault.Line > 0 ? [$"   at {cell}, line {fault.Line}, column {fault.Column}"] : Array.Empty<string>(), .. Quote(text, fault.Column, text.Length)],
        };
    }

    /// <summary>An exception that code of a cell threw.</summary>
    /// <param name="problem">The exception.</param>
    /// <param name="cell">The name the cell was compiled under.</param>
    /// <param name="columnOf">The column as the reader wrote it, of a file, a line and a column of the code that ran.</param>
    public static CellError Of(Exception problem, string cell, Func<string, int, int, int> columnOf)
    {
        var frames = new StackTrace(problem, fNeedFileInfo: true).GetFrames();
        var thrown = frames.FirstOrDefault(frame => Path.GetFileName(frame.GetFileName()) == cell);
        var traceback = new List<string> { $"{problem.GetType().FullName}: {problem.Message}" };
        for (var inner = problem.InnerException; inner is not null; inner = inner.InnerException)
            traceback.Add($" ---> {inner.GetType().FullName}: {inner.Message}");
        traceback.AddRange(frames.Select(frame => Describe(frame, columnOf)).OfType<string>());
        return new CellError
        {
            ExceptionType = problem.GetType().FullName ?? problem.GetType().Name,
            Message = problem.Message,
            Line = thrown?.GetFileLineNumber() ?? 0,
            Column = thrown is null ? 0 : columnOf(cell, thrown.GetFileLineNumber(), thrown.GetFileColumnNumber()),
            Exception = problem,
            Traceback = traceback,
        };
    }

    // To the compiler a magic is a broken directive.
    private static string MessageOf(ScriptProblem problem) =>
        problem.Text.TrimStart() is ['#', '!', ..] magic ? Directives.UnknownMagic(magic) : problem.Message;

    private static IEnumerable<string> Quote(string line, int column, int width)
    {
        if (line.Trim().Length == 0)
            return [];
        var marked = Math.Clamp(width, 1, Math.Max(1, line.Length - column + 1));
        return ["    " + line.Replace('\t', ' '), new string(' ', column + 3) + new string('^', marked)];
    }

    private static string? Describe(StackFrame frame, Func<string, int, int, int> columnOf)
    {
        if (frame.GetMethod() is not { DeclaringType: { } type } method)
            return null;
        var owner = type.FullName ?? type.Name;
        if (!owner.Contains("Submission#", StringComparison.Ordinal))
        {
            return IsMachinery(type) ? null
                : $"   at {owner.Replace('+', '.')}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name))})";
        }
        // Folders differ from machine to machine; a file is named by itself.
        var line = frame.GetFileLineNumber();
        var place = Path.GetFileName(frame.GetFileName()) is { } file && line > 0
            ? $"{file}, line {line}, column {columnOf(file, line, frame.GetFileColumnNumber())}"
            : "a cell";
        var name = WrittenName(owner, method.Name);
        return name is null ? $"   at {place}" : $"   at {name} in {place}";
    }

    // The compiler hides a method's name in a nested type (async, iterators) or in the method's own (local functions, lambdas).
    private static string? WrittenName(string owner, string method)
    {
        var inner = owner[(owner.IndexOf("Submission#", StringComparison.Ordinal) + "Submission#".Length)..].TrimStart("0123456789".ToCharArray());
        var names = Hidden().Matches(inner + "." + method).Select(found => found.Groups["name"].Value).Where(name => name.Length > 0).ToList();
        if (names.Any(name => name is "Initialize" or "Factory"))
            names.RemoveAll(name => name is "Initialize" or "Factory");
        else if (names.Count == 0)
            return (inner.Contains('<', StringComparison.Ordinal) ? method : (inner + "." + method).Replace('+', '.')).TrimStart('.');
        return names.Count == 0 ? null : names[^1];
    }

    private static bool IsMachinery(Type type) =>
        type.Namespace is "System.Runtime.CompilerServices" or "System.Runtime.ExceptionServices" or "System.Runtime"
        || type.Assembly == typeof(ErrorText).Assembly
        || (type.Namespace == "System.Threading" && type.Name is "ExecutionContext" or "Thread");

    [GeneratedRegex(@"<(?<name>\w+)>")]
    private static partial Regex Hidden();
}
