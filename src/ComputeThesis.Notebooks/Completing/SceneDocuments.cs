using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ComputeThesis.Notebooks;

/// <summary>The cells of a session as Roslyn's editor sees them: a chain of documents, kept as long as the cells stay.</summary>
internal sealed class SceneDocuments : IDisposable
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, DocumentationMode.Parse, SourceCodeKind.Script);
    private static readonly SourceText Nothing = SourceText.From("");
    private readonly Lock gate = new();
    private readonly MissingReferences missing = new();
    private readonly AdhocWorkspace workspace = new(LanguageParts.Services);
    private readonly List<Link> links = [];
    private IReadOnlyList<MetadataReference> references = [];
    private DocumentId? last;
    private Solution? solution;

    /// <summary>A document of that code as a cell written now.</summary>
    public Document Of(string code, ScriptScene scene)
    {
        lock (gate)
        {
            var current = Adapt(scene);
            return current.WithDocumentText(last!, SourceText.From(code)).GetDocument(last!)!;
        }
    }

    public void Dispose() => workspace.Dispose();

    private Solution Adapt(ScriptScene scene)
    {
        var current = solution ?? workspace.CurrentSolution;
        var added = scene.References.Count > references.Count;
        // Cells keep the references they were compiled with; a cell that needs more comes after.
        if (scene.References.Count < references.Count || !references.SequenceEqual(scene.References.Take(references.Count)))
            current = Cut(current, 0);
        var same = 0;
        while (same < links.Count && same < scene.Cells.Count && links[same].Cell == scene.Cells[same])
            same++;
        if (last is not null && solution is not null && !added && same == links.Count && same == scene.Cells.Count && current == solution)
            return current;
        current = Cut(current, same);
        references = scene.References;
        foreach (var cell in scene.Cells.Skip(same))
        {
            var document = Add(ref current, SourceText.From(cell.Code));
            links.Add(new(cell, document.ProjectId));
        }
        last = Add(ref current, Nothing);
        solution = current;
        return current;
    }

    private Solution Cut(Solution current, int count)
    {
        if (last is not null)
            current = current.RemoveProject(last.ProjectId);
        last = null;
        for (; links.Count > count; links.RemoveAt(links.Count - 1))
            current = current.RemoveProject(links[^1].Project);
        return current;
    }

    private DocumentId Add(ref Solution current, SourceText text)
    {
        var project = ProjectId.CreateNewId();
        var name = $"cell#{links.Count}";
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            scriptClassName: $"Submission#{links.Count}",
            usings: CellNames.Imports,
            allowUnsafe: true,
            concurrentBuild: false,
            metadataReferenceResolver: missing,
            sourceReferenceResolver: new SourceFileResolver([], Environment.CurrentDirectory),
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);
        var info = ProjectInfo.Create(
            project, VersionStamp.Default, name, name, LanguageNames.CSharp, compilationOptions: options, parseOptions: Parsing,
            projectReferences: links.Count > 0 ? [new ProjectReference(links[^1].Project)] : null, metadataReferences: references, isSubmission: true, hostObjectType: typeof(object));
        var document = DocumentId.CreateNewId(project);
        current = current.AddProject(info).AddDocument(document, name, text);
        return document;
    }

    private sealed record Link(ScriptText Cell, ProjectId Project);

    /// <summary>Finds what the references need among the host's assemblies; what a cell's <c>#r</c> names comes with the scene.</summary>
    private sealed class MissingReferences : MetadataReferenceResolver
    {
        public override bool ResolveMissingAssemblies => true;

        public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) => [];

        public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
            TrustedAssemblies.Files.TryGetValue(referenceIdentity.Name, out var path) ? References.OfCarried(path) : null;

        public override bool Equals(object? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }
}
