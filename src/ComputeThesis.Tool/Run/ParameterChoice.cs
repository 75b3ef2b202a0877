using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>What --set means for the notebooks of one command line: each takes the parameters that it declares, and every name is one that some notebook declares.</summary>
internal static class ParameterChoice
{
    /// <summary>All that is wrong with the values, before anything runs.</summary>
    public static IReadOnlyList<string> Problems(IReadOnlyList<NotebookFile> files, IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == 0)
            return [];
        var problems = new List<string>();
        var known = new SortedDictionary<string, NotebookParameter>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (Read(file) is not { } notebook)
                continue;
            foreach (var parameter in NotebookParameters.Of(notebook))
                known.TryAdd(parameter.Name, parameter);
            try
            {
                // One notebook alone has to know them all, and tells best why it does not.
                NotebookParameters.Check(notebook, files.Count == 1 ? values : Declared(notebook, values));
            }
            catch (ParameterException e)
            {
                problems.AddRange(e.Problems);
            }
        }

        if (files.Count > 1)
            problems.AddRange(values.Keys.Where(name => !known.ContainsKey(name)).Order(StringComparer.Ordinal).Select(name => Unknown(name, [.. known.Values])));
        return problems;
    }

    /// <summary>Those of the values that a notebook declares parameters for.</summary>
    public static IReadOnlyDictionary<string, string> Declared(Notebooks.Notebook notebook, IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == 0)
            return values;
        var names = NotebookParameters.Of(notebook).Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        return values.Where(value => names.Contains(value.Key)).ToDictionary(StringComparer.Ordinal);
    }

    private static string Unknown(string name, NotebookParameter[] known) => known.Length == 0
        ? $"--set {name}: no notebook named here declares a parameter. Tag a cell 'parameters' and declare it there, as in: string provider = \"AWS\";"
        : $"--set {name}: no notebook named here declares a parameter '{name}'. Known: {string.Join(", ", known.Select(parameter => $"{parameter.Name} ({parameter.Type}, {parameter.Default} unless set)"))}.";

    private static Notebooks.Notebook? Read(NotebookFile file)
    {
        try
        {
            return Notebooks.Notebook.Load(file.Path);
        }
        catch (Exception e) when (e is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            // Said when its turn to run comes.
            return null;
        }
    }
}
