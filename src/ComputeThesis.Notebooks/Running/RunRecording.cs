using System.Globalization;
using System.Runtime.InteropServices;

namespace ComputeThesis.Notebooks;

/// <summary>Puts down what a run rested on.</summary>
internal static class RunRecording
{
    public static RunRecord Of(
        Notebook notebook, RunOptions options, IReadOnlyDictionary<string, string> packages, IReadOnlyList<PackageUse> used, IReadOnlyList<CellOutcome> outcomes)
    {
        var engine = typeof(RunRecording).Assembly;
        return new()
        {
            Engine = $"{engine.GetName().Name} {BuildName.Of(engine.GetName().Version?.ToString(3), engine)}",
            Runtime = RuntimeInformation.FrameworkDescription,
            Culture = CultureInfo.CurrentCulture.Name is { Length: > 0 } name ? name : "invariant",
            Packages = packages,
            Data = [.. used.SelectMany(use => use.Data).DistinctBy(data => (data.Package, data.Table, data.Sha256))
                .OrderBy(data => data.Package, StringComparer.Ordinal).ThenBy(data => data.Table, StringComparer.Ordinal).ThenBy(data => data.Sha256, StringComparer.Ordinal)],
            Parameters = ParametersOf(notebook, options),
            Variables = new SortedDictionary<string, string>(options.Variables.ToDictionary(), StringComparer.Ordinal),
            Seed = used.Select(use => use.Seed).FirstOrDefault(seed => seed is not null),
            Code = CodeOf(notebook, outcomes),
        };
    }

    private static SortedDictionary<string, string> ParametersOf(Notebook notebook, RunOptions options)
    {
        var parameters = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var declared in NotebookParameters.Of(notebook))
            parameters[declared.Name] = declared.Default;
        foreach (var (name, literal) in NotebookParameters.Read(notebook, options.Parameters))
            parameters[name] = literal;
        return parameters;
    }

    // The values that were set are among the parameters; the cell that sets them is not the author's code.
    private static SortedDictionary<string, string> CodeOf(Notebook notebook, IReadOnlyList<CellOutcome> outcomes)
    {
        var code = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var outcome in outcomes)
        {
            var cell = notebook.Cells[outcome.Index];
            if (cell.Kind == CellKind.Code && cell.Source.Trim().Length > 0 && outcome.Status is not (CellStatus.NotRun or CellStatus.Skipped) && !InjectedParameters.IsInjected(notebook, cell))
                code[cell.Id] = CodeDigest.Of(cell.Source);
        }
        return code;
    }
}
