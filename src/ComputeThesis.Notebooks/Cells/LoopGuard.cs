using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComputeThesis.Notebooks;

/// <summary>The text of a cell in which every loop asks, each time round, whether to go on.</summary>
/// <remarks>
/// Aborting a thread from outside (<c>ControlledExecution</c>) ends the whole process on Linux when it hits code that calls (.NET 10.0.12),
/// and the compiler's own cancellation leaves out a script's top level and takes the place of the user's tokens.
/// Nothing put in holds a line end, so lines stay; columns are counted back.
/// </remarks>
internal sealed class LoopGuard
{
    private const string Check = $"global::{nameof(ComputeThesis)}.{nameof(Notebooks)}.{nameof(CellStop)}.{nameof(CellStop.Check)}();";

    private readonly List<(int Line, int Column, int Length)> inserted = [];

    private LoopGuard(string text) => Text = text;

    public string Text { get; private set; }

    /// <summary>Guards the loops of a parsed text, or gives null where there is nothing to guard or the text does not parse.</summary>
    public static LoopGuard? Of(SyntaxTree tree)
    {
        var insertions = tree.GetRoot().DescendantNodes().Select(BodyOf).OfType<StatementSyntax>().SelectMany(Insertions).OrderBy(insertion => insertion.At).ToList();
        if (insertions.Count == 0 || tree.GetDiagnostics().Any(found => found.Severity == DiagnosticSeverity.Error))
            return null;
        var lines = tree.GetText().Lines;
        var source = tree.GetText().ToString();
        var guard = new LoopGuard(source);
        var text = new StringBuilder(source.Length + insertions.Count * Check.Length);
        var copied = 0;
        foreach (var (at, word) in insertions)
        {
            var place = lines.GetLinePosition(at);
            guard.inserted.Add((place.Line + 1, place.Character + 1, word.Length));
            text.Append(source, copied, at - copied).Append(word);
            copied = at;
        }
        guard.Text = text.Append(source, copied, source.Length - copied).ToString();
        return guard;
    }

    /// <summary>The column of the cell as the reader wrote it.</summary>
    public int ColumnOf(int line, int column)
    {
        var shift = 0;
        foreach (var (at, before, length) in inserted.Where(insertion => insertion.Line == line))
        {
            if (column - shift <= before)
                break;
            shift += Math.Min(length, column - shift - before);
        }
        return column - shift;
    }

    private static StatementSyntax? BodyOf(SyntaxNode node) => node switch
    {
        WhileStatementSyntax loop => loop.Statement,
        DoStatementSyntax loop => loop.Statement,
        ForStatementSyntax loop => loop.Statement,
        CommonForEachStatementSyntax loop => loop.Statement,
        _ => null,
    };

    private static (int At, string Word)[] Insertions(StatementSyntax body) => body is BlockSyntax block
        ? [(block.OpenBraceToken.Span.End, Check)]
        : [(body.SpanStart, "{" + Check), (body.Span.End, "}")];
}
