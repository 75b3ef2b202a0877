using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Notebooks.Tests;

public sealed class CompletionPropertyTests : IDisposable
{
    private static readonly string[] Words =
    [
        "prints", ".", "Where", "(", ")", "{", "}", "<", ">", "=>", "word", " ", "\n", ";", "\"", "\"\"\"", "@", "$\"", "'", "/*", "*/", "//", "///", "#", "#r \"nuget: ", "#!csharp", "#!", "#i ", "#if", "#endif",
        "var x = ", "new ", "class A", "record B(int C)", "override ", "using ", "using System;", "await ", "int.", "?.", "..", "[", "]", "[1", "é", "😀", "\ud83d", "\0", "\t", "\r\n", "case ", "switch ", "x is ", "from y in prints select y.", "0", "1.", "nameof(", "typeof(", "::", "global::", "\\", "\u2028",
    ];

    private readonly CompletionDesk desk = new("var prints = new List<string>();\nrecord Point(int Left, string Right);");

    public void Dispose() => desk.Dispose();

    [Property(MaxTest = 150)]
    public Property No_code_and_no_place_is_too_odd_for_an_answer() => Prop.ForAll(
        Gen.Elements(Words).ListOf().Select(string.Concat).ToArbitrary(),
        Gen.Choose(-3, 60).ToArbitrary(),
        (code, position) =>
        {
            var answer = desk.CompleteAsync(code, position).GetAwaiter().GetResult();
            var about = desk.InspectAtAsync(code, position).GetAwaiter().GetResult();
            var typed = code[answer.Start..Math.Clamp(position, answer.Start, answer.End)].TrimStart('@');
            return answer.Start >= 0 && answer.Start <= answer.End && answer.End <= code.Length
                && answer.Matches.All(match => match.Text.TrimStart('@').StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                && (about is null || about.Plain.Length > 0);
        });

    [Property(MaxTest = 300)]
    public Property Whether_code_is_complete_has_an_answer_for_any_code() => Prop.ForAll(
        Gen.Elements(Words).ListOf().Select(string.Concat).ToArbitrary(),
        code =>
        {
            var (status, indent) = CodeCompleteness.Of(code);
            return status is "complete" or "incomplete" or "invalid" && (status == "incomplete" || indent.Length == 0) && indent.Length % 4 == 0 && indent.All(letter => letter == ' ');
        });
}
