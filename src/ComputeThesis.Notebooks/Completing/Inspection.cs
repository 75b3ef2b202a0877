using System.Net;
using System.Text;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace ComputeThesis.Notebooks;

/// <summary>The sheet on a symbol: its signature, what its author wrote of it and, asked for more, what else there is.</summary>
internal static class Inspection
{
    private const int MostLines = 40;

    /// <summary>The sheet on what a place names: one thing, or the overloads a call may mean.</summary>
    public static InspectionAnswer? Of(IReadOnlyList<ISymbol> symbols, int detail, Compilation compilation)
    {
        if (symbols.Count == 0 || symbols[0] is IErrorTypeSymbol)
            return null;
        var symbol = symbols[0];
        var sheet = new Sheet();
        sheet.Signature(SymbolSignature.Of(symbol));
        var documentation = SymbolDocumentation.Of(symbol, compilation);
        sheet.Paragraph(documentation?.Element("summary"));
        Describe(sheet, documentation);
        if (documentation is null && TypeOf(symbol) is { } type)
            sheet.Paragraph(SymbolDocumentation.Of(type, compilation)?.Element("summary"));
        var overloads = symbols.Count > 1 ? symbols.Skip(1) : OverloadsOf(symbol);
        if (detail > 0)
            sheet.List("Members", MembersOf(symbol));
        sheet.List("Overloads", [.. overloads.Select(SymbolSignature.Of).Take(detail > 0 ? MostLines : 4)]);
        return sheet.Done();
    }

    private static void Describe(Sheet sheet, XElement? documentation)
    {
        if (documentation is null)
            return;
        sheet.Terms("Parameters", documentation.Elements("param"), "name");
        if (documentation.Element("returns") is { } returns)
            sheet.Terms("Returns", [returns], "");
        sheet.Terms("Throws", documentation.Elements("exception"), "cref");
        if (documentation.Element("remarks") is { } remarks)
            sheet.Terms("Remarks", [remarks], "");
    }

    private static IEnumerable<ISymbol> OverloadsOf(ISymbol symbol) => symbol is IMethodSymbol { ContainingType: { IsScriptClass: false } type, ReducedFrom: null } method
        ? type.GetMembers(symbol.Name).Where(other => other.DeclaredAccessibility == Accessibility.Public && !SymbolEqualityComparer.Default.Equals(other, method.OriginalDefinition) && !SymbolEqualityComparer.Default.Equals(other, method))
        : [];

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    private static List<string> MembersOf(ISymbol symbol)
    {
        var type = symbol as ITypeSymbol ?? TypeOf(symbol);
        return type is null ? [] : [.. type.GetMembers()
            .Where(member => member is { DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false, CanBeReferencedByName: true } and not IMethodSymbol { MethodKind: not MethodKind.Ordinary })
            .OrderBy(member => member.Name, StringComparer.Ordinal).Select(SymbolSignature.InOverview).Take(MostLines)];
    }

    /// <summary>The same words for a console and for a page.</summary>
    private sealed class Sheet
    {
        private readonly StringBuilder plain = new();
        private readonly StringBuilder html = new();

        public void Signature(string text)
        {
            plain.Append(text).Append('\n');
            html.Append("<pre><code>").Append(WebUtility.HtmlEncode(text)).Append("</code></pre>");
        }

        public void Paragraph(XElement? element)
        {
            if (DocumentationText.Plain(element) is not { Length: > 0 } words)
                return;
            plain.Append(words).Append('\n');
            html.Append("<p>").Append(DocumentationText.Html(element)).Append("</p>");
        }

        public void Terms(string title, IEnumerable<XElement> elements, string attribute)
        {
            var said = elements.Where(element => DocumentationText.Plain(element).Length > 0).ToList();
            if (said.Count == 0)
                return;
            plain.Append('\n').Append(title).Append(":\n");
            html.Append("<p><b>").Append(title).Append("</b></p><ul>");
            foreach (var element in said)
            {
                var name = DocumentationText.NameOf((string?)element.Attribute(attribute.Length > 0 ? attribute : "none") ?? "");
                plain.Append("  ").Append(name).Append(name.Length > 0 ? ": " : "").Append(DocumentationText.Plain(element).Replace("\n", "\n  ", StringComparison.Ordinal)).Append('\n');
                html.Append("<li>").Append(name.Length > 0 ? $"<code>{WebUtility.HtmlEncode(name)}</code>: " : "").Append(DocumentationText.Html(element)).Append("</li>");
            }
            html.Append("</ul>");
        }

        public void List(string title, List<string> lines)
        {
            if (lines.Count == 0)
                return;
            plain.Append('\n').Append(title).Append(":\n");
            html.Append("<p><b>").Append(title).Append("</b></p><pre><code>").Append(WebUtility.HtmlEncode(string.Join('\n', lines))).Append("</code></pre>");
            foreach (var line in lines)
                plain.Append("  ").Append(line).Append('\n');
        }

        public InspectionAnswer Done() => new(plain.ToString().TrimEnd('\n'), html.ToString());
    }
}
