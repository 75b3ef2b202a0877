using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ComputeThesis.Notebooks;

/// <summary>Writes one cell of C# as a part of a program: what a script may do and a program does elsewhere is moved or said otherwise.</summary>
internal sealed class ProgramCellWriter
{
    private readonly Cell cell;
    private readonly CompilationUnitSyntax root;
    private readonly SourceText text;
    private readonly LineEdits edits;
    private readonly HashSet<int> inside = [];
    private readonly List<string> usings = [];
    private readonly List<(string, string?)> packages = [];
    private readonly List<(string, IReadOnlyList<string>)> moved = [];
    private readonly List<string> notes = [];
    private readonly List<DirectiveTriviaSyntax> hostDirectives;

    public ProgramCellWriter(Cell cell, SyntaxTree tree)
    {
        this.cell = cell;
        root = (CompilationUnitSyntax)tree.GetRoot();
        text = tree.GetText();
        edits = new LineEdits(cell.Source);
        hostDirectives = [.. root.DescendantTrivia(descendIntoTrivia: false).Select(trivia => trivia.GetStructure()).OfType<DirectiveTriviaSyntax>()
            .Where(directive => directive is ReferenceDirectiveTriviaSyntax or LoadDirectiveTriviaSyntax or BadDirectiveTriviaSyntax or ShebangDirectiveTriviaSyntax or IgnoredDirectiveTriviaSyntax)];
    }

    public string Problem { get; private set; } = "a statement shares its lines with others in a way that cannot be taken apart";

    /// <summary>Whether a place is in a line for the host, which the compiler need not understand.</summary>
    public bool IsDirectiveOfHost(int position) => hostDirectives.Any(directive => text.Lines.GetLineFromPosition(directive.SpanStart).SpanIncludingLineBreak.Contains(position)
        || (position == text.Length && directive.FullSpan.End == position));

    public ProgramCell? Write()
    {
        FindLongTokens();
        var works = hostDirectives.Where(directive => directive.IsActive).All(Write)
            && root.Usings.All(Write) && root.Members.Where((_, i) => i < root.Members.Count).All(Write) && root.Externs.Count == 0;
        if (!works)
            return null;
        if (root.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or BaseTypeDeclarationSyntax)).OfType<ReturnStatementSyntax>().Any())
            notes.Add("'return' ends the whole program, not the cell");
        return new(edits.ToLines()) { Usings = usings, Packages = packages, Moved = moved, Notes = notes };
    }

    // A line that begins inside a long string or comment cannot be changed, and no comment can be put at the end of the line before it.
    private void FindLongTokens()
    {
        var spans = root.DescendantTokens().Select(token => token.Span)
            .Concat(root.DescendantTrivia().Where(trivia => !trivia.IsDirective).Select(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia) ? default : trivia.Span));
        foreach (var span in spans.Where(span => span.Length > 1))
        {
            for (var line = LineOf(span.Start) + 1; line <= LineOf(span.End); line++)
            {
                if (text.Lines[line].Start < span.End)
                    inside.Add(line);
            }
        }
    }

    private bool Write(DirectiveTriviaSyntax directive)
    {
        var line = LineOf(directive.SpanStart);
        edits.Hide(line);
        var said = edits[line].Trim();
        if (directive is ReferenceDirectiveTriviaSyntax reference)
            Reference(reference.File.ValueText, said);
        else if (!(said.StartsWith("#!", StringComparison.Ordinal) && Languages.Find(said[2..].Trim()) == Languages.CSharp))
            notes.Add($"'{said}' is for notebook hosts, and the program goes without it");
        return true;
    }

    private void Reference(string reference, string said)
    {
        const string prefix = "nuget:";
        var parts = reference.Trim().StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? reference.Trim()[prefix.Length..].Split(',', 2, StringSplitOptions.TrimEntries) : [];
        if (parts is [{ Length: > 0 } id, ..] && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-') && (parts.Length == 1 || !parts[1].Any(char.IsWhiteSpace)))
            packages.Add((id, parts is [_, { Length: > 0 } version] ? version : null));
        else
            notes.Add($"'{said}' has no counterpart in a program: refer to a package, or write #:project in its place");
    }

    private bool Write(UsingDirectiveSyntax directive)
    {
        var head = directive.WithoutTrivia().NormalizeWhitespace().ToFullString();
        if (head.Contains('\n') || head.Contains("//", StringComparison.Ordinal) || !directive.GlobalKeyword.IsKind(SyntaxKind.None))
            return false;
        if (!usings.Contains(head))
            usings.Add(head);
        return TakeOut(directive.Span);
    }

    private bool Write(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax => Move(member, ""),
        MethodDeclarationSyntax method when method.ParameterList.Parameters.Any(parameter => parameter.Modifiers.Any(SyntaxKind.ThisKeyword)) => Move(method, "internal "),
        MethodDeclarationSyntax method => Strip(method.Modifiers, SyntaxKind.PublicKeyword, SyntaxKind.PrivateKeyword, SyntaxKind.InternalKeyword, SyntaxKind.ProtectedKeyword),
        FieldDeclarationSyntax field => Strip(field.Modifiers, SyntaxKind.PublicKeyword, SyntaxKind.PrivateKeyword, SyntaxKind.InternalKeyword, SyntaxKind.ProtectedKeyword,
            SyntaxKind.StaticKeyword, SyntaxKind.ReadOnlyKeyword, SyntaxKind.VolatileKeyword) && field.Declaration.Variables.All(Initialize),
        GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last } => Show(last.Expression),
        GlobalStatementSyntax => true,
        _ => Note($"a program cannot hold at its top level: {text.Lines[LineOf(member.SpanStart)].ToString().Trim()}"),
    };

    private bool Note(string note)
    {
        notes.Add(note);
        return true;
    }

    // A script gives a variable its default; a program wants to be told.
    private bool Initialize(VariableDeclaratorSyntax variable) => variable.Initializer is not null || variable.ArgumentList is not null || Change(variable.Span.End, 0, " = default");

    private bool Strip(SyntaxTokenList modifiers, params ReadOnlySpan<SyntaxKind> kinds)
    {
        foreach (var modifier in modifiers)
        {
            if (kinds.Contains(modifier.Kind()) && !Change(modifier.SpanStart, modifier.Span.Length + (text[modifier.Span.End] == ' ' ? 1 : 0), ""))
                return false;
        }
        return true;
    }

    private bool Show(ExpressionSyntax expression)
    {
        var (first, last) = (LineOf(expression.SpanStart), LineOf(expression.Span.End));
        var declares = expression.DescendantNodesAndSelf(node => node is not AnonymousFunctionExpressionSyntax).Any(node => node is VariableDesignationSyntax);
        var waits = expression.DescendantNodesAndSelf(node => node is not AnonymousFunctionExpressionSyntax).Any(node => node is AwaitExpressionSyntax);
        var open = declares ? "Host.display(" : waits ? "await Host.ShowAsync(async () => " : "Host.Show(() => ";
        if (first == last)
            return Change(expression.SpanStart, 0, open) && Change(expression.Span.End, text.Lines[last].End - expression.Span.End, ");");
        if (inside.Contains(first) || inside.Contains(last + 1))
            return false;
        if (text.ToString(TextSpan.FromBounds(text.Lines[first].Start, expression.SpanStart)).Trim().Length == 0)
            edits.AddBefore(first, open.TrimEnd());
        else if (!Change(expression.SpanStart, 0, open))
            return false;
        edits.AddAfter(last, ");");
        return true;
    }

    /// <summary>Moves a declaration to the end of the program.</summary>
    private bool Move(MemberDeclarationSyntax member, string access)
    {
        var (first, last) = (LineOf(member.SpanStart), LineOf(member.Span.End));
        var name = $"{cell.Id}.{moved.Count + 1}";
        if (!FillsItsLines(member.Span))
        {
            if (first != last || access.Length > 0)
                return false;
            moved.Add((name, [ProgramMarks.Add(member.ToString())]));
            return Change(member.SpanStart, member.Span.Length, "");
        }
        var isPublic = access.Length == 0 || member.Modifiers.Any(SyntaxKind.PublicKeyword) || member.Modifiers.Any(SyntaxKind.InternalKeyword);
        if (!isPublic)
        {
            foreach (var modifier in member.Modifiers.Where(modifier => modifier.IsKind(SyntaxKind.PrivateKeyword)))
                edits.Replace(LineOf(modifier.SpanStart), ColumnOf(modifier.SpanStart), modifier.Span.Length, "");
            var line = LineOf(member.Modifiers[0].SpanStart);
            if (inside.Contains(line + 1))
                return false;
            edits.Replace(line, ColumnOf(member.Modifiers[0].SpanStart), 0, access);
        }
        var lines = Enumerable.Range(first, last - first + 1).Select(edits.Written).ToList();
        if (access.Length > 0)
            lines = [ProgramMarks.Add($"static class Extensions_{cell.Id.Replace('-', '_')}_{moved.Count + 1}"), ProgramMarks.Add("{"), .. lines, ProgramMarks.Add("}")];
        edits.Move(first, last, name);
        moved.Add((name, lines));
        return true;
    }

    private bool TakeOut(TextSpan span)
    {
        if (!FillsItsLines(span))
            return LineOf(span.Start) == LineOf(span.End) && Change(span.Start, span.Length, "");
        for (var line = LineOf(span.Start); line <= LineOf(span.End); line++)
            edits.Hide(line);
        return true;
    }

    // Comments beside it may go with it, code may not.
    private bool FillsItsLines(TextSpan span)
    {
        var (first, last) = (LineOf(span.Start), LineOf(span.End));
        var whole = TextSpan.FromBounds(text.Lines[first].Start, text.Lines[last].End);
        return !inside.Contains(first) && !inside.Contains(last + 1)
            && !root.DescendantTokens(node => node.FullSpan.IntersectsWith(whole)).Any(token => token.Span.Length > 0 && token.Span.IntersectsWith(whole) && whole.Contains(token.Span) && !span.Contains(token.Span));
    }

    private bool Change(int start, int length, string by)
    {
        var line = LineOf(start);
        if (inside.Contains(line + 1) || LineOf(start + length) != line)
            return false;
        edits.Replace(line, ColumnOf(start), length, by);
        return true;
    }

    private int LineOf(int position) => text.Lines.GetLineFromPosition(position).LineNumber;

    private int ColumnOf(int position) => position - text.Lines.GetLineFromPosition(position).Start;
}
