using Microsoft.CodeAnalysis;

namespace ComputeThesis.Notebooks;

/// <summary>A cell that is parsed but not compiled.</summary>
internal sealed record ScriptDraft(SyntaxTree Tree, string Code, IReadOnlyList<ScriptDirective> Directives);

/// <summary>A <c>#r</c> and where it stands.</summary>
internal sealed record ScriptDirective(string Reference, int Line, int Column);

/// <summary>Something the compiler refuses, with the line it stands in.</summary>
internal sealed record ScriptProblem(string Path, int Line, int Column, int Width, string Code, string Message, string Text);
