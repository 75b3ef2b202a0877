using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ComputeThesis.Notebooks;

/// <summary>The cells of a session as Roslyn's editor sees them: a chain of documents, kept as long as the cells stay.</summary>
internal sealed class SceneDocuments : IDisposable
{
    private readonly Lock gate = new();
    private readonly AdhocWorkspace workspace = new(LanguageParts.Services);
    private readonly List<Link> links = [];
    private ScriptScene seen = new([], []);
    private Document? empty;

    /// <summary>A document of that code as a cell written now.</summary>
    public async Task<Document> OfAsync(string code, ScriptScene scene, CancellationToken stop)
    {
        Document blank;
        lock (gate)
            blank = empty = Adapt(scene);
        // What is worked out in a copy of the documents stays in that copy; the cells before are worked out here, for all.
        await blank.Project.GetCompilationAsync(stop).ConfigureAwait(false);
        return blank.Project.Solution.WithDocumentText(blank.Id, SourceText.From(code)).GetDocument(blank.Id)!;
    }

    public void Dispose() => workspace.Dispose();

    private Document Adapt(ScriptScene scene)
    {
        if (empty is not null && seen.References.SequenceEqual(scene.References) && seen.Cells.SequenceEqual(scene.Cells))
            return empty;
        var solution = empty is null ? workspace.CurrentSolution : empty.Project.Solution.RemoveProject(empty.Project.Id);
        var groups = CellGroups.Of(scene.Cells);
        var same = links.Zip(groups).TakeWhile(pair => pair.First.Cells.SequenceEqual(pair.Second)).Count();
        // Cells keep the references they were compiled with; a cell that needs more comes after.
        if (!seen.References.SequenceEqual(scene.References.Take(seen.References.Count)))
            same = 0;
        for (; links.Count > same; links.RemoveAt(links.Count - 1))
            solution = solution.RemoveProject(links[^1].Project);
        foreach (var group in groups.Skip(same))
        {
            var document = Add(ref solution, CellGroups.TextOf(group), scene);
            links.Add(new(group, document.ProjectId, scene.References.Count));
        }
        seen = scene;
        var last = Add(ref solution, "", scene);
        return solution.GetDocument(last)!;
    }

    private DocumentId Add(ref Solution solution, string text, ScriptScene scene)
    {
        var name = $"cell#{links.Count}";
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            scriptClassName: $"Submission#{links.Count}",
            usings: CellNames.Imports,
            allowUnsafe: true,
            concurrentBuild: false,
            metadataReferenceResolver: new MissingReferences(),
            sourceReferenceResolver: new SourceFileResolver([], Environment.CurrentDirectory),
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, name, name, LanguageNames.CSharp,
            compilationOptions: options,
            parseOptions: ScriptSyntax.Options,
            projectReferences: links.Count > 0 ? [new ProjectReference(links[^1].Project)] : null,
            // Those a cell has from the cells before are not named again: they would add up from cell to cell.
            metadataReferences: scene.References.Skip(links.Count > 0 ? links[^1].References : 0),
            isSubmission: true,
            hostObjectType: typeof(object));
        var document = DocumentId.CreateNewId(project.Id);
        solution = solution.AddProject(project).AddDocument(document, name, SourceText.From(text));
        return document;
    }

    /// <param name="Cells">The cells of the document.</param>
    /// <param name="Project">Where the document is.</param>
    /// <param name="References">How many references it sees.</param>
    private sealed record Link(IReadOnlyList<ScriptText> Cells, ProjectId Project, int References);
}
