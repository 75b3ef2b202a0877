namespace ComputeThesis.Tool;

/// <summary>Verso: its command; its extension is one of the editor's.</summary>
internal sealed record VersoInstalled(IReadOnlyList<DotnetTool> Tools)
{
    public const string Package = "verso.cli";

    public const string Program = "Verso.Cli";

    public static VersoInstalled Find(Machine machine) => new(DotnetTool.Find(machine, Package));

    public IEnumerable<Diagnosis> Diagnoses() => Tools.Select(tool => new Diagnosis("Verso", Standing.Well, $"{tool.Version} for {tool.Framework} ({tool.Folder})"));
}
