namespace ComputeThesis.Notebooks;

/// <summary>The parameters of a notebook: what its cell tagged <c>parameters</c> declares.</summary>
public static class NotebookParameters
{
    internal const string Tag = "parameters";

    /// <summary>The parameters that can be set, in the order of their declarations; none where no C# cell has the tag.</summary>
    public static IReadOnlyList<NotebookParameter> Of(Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        return Find(notebook) is not { } cell ? []
            : [.. ParameterDeclarations.In(cell.Source).Where(found => found.Type is not null).Select(found => new NotebookParameter(found.Name, $"{found.Type}", found.Default, found.Line))];
    }

    /// <summary>Finds all that is wrong with values for parameters, before a run.</summary>
    /// <remarks>
    /// Days are given as <c>2026-05-15</c>, moments as <c>2026-05-15T16:30:00</c>, numbers without thousands separators, text as it is.
    /// <c>null</c> is null where the type has a <c>?</c>; the text of a <c>string?</c> that is to be the word itself is given in quotes, <c>"null"</c>.
    /// </remarks>
    /// <param name="notebook">The notebook.</param>
    /// <param name="values">The values by name, as in <see cref="RunOptions.Parameters"/>.</param>
    /// <exception cref="ParameterException">Some cannot be set.</exception>
    public static void Check(Notebook notebook, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentNullException.ThrowIfNull(values);
        _ = Read(notebook, values);
    }

    /// <summary>The cell that declares them, or null where there is none.</summary>
    internal static Cell? Find(Notebook notebook) =>
        notebook.Cells.FirstOrDefault(cell => cell is { Kind: CellKind.Code, Language: Languages.CSharp } && cell.Tags.Contains(Tag));

    /// <summary>The values that were set, as C# writes them, in the order of their declarations.</summary>
    /// <exception cref="ParameterException">Some cannot be set.</exception>
    internal static IReadOnlyList<(string Name, string Literal)> Read(Notebook notebook, IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == 0)
            return [];
        var asked = values.Keys.Order(StringComparer.Ordinal).ToList();
        if (Find(notebook) is not { } cell)
            throw new ParameterException([$"{notebook.Name} has no C# cell with the tag '{Tag}', so {string.Join(", ", asked)} cannot be set. Give that tag to the cell that declares {(asked.Count == 1 ? "it" : "them")}, such as 'var {asked[0]} = …;'."]);
        var declared = ParameterDeclarations.In(cell.Source);
        var problems = new List<string>();
        var read = new Dictionary<string, string>();
        foreach (var name in asked)
        {
            var found = declared.LastOrDefault(declaration => declaration.Name == name);
            if (found is null)
                problems.Add(Unknown(notebook.Name, name, declared));
            else if (found.Type is null)
                problems.Add($"The parameter {name} of {notebook.Name} (line {found.Line} of its parameters cell) cannot be set: {found.Obstacle}.");
            else if (found.Type.Read(values[name]) is var (value, expected) && expected is not null)
                problems.Add($"The parameter {name} of {notebook.Name} ({found.Type}, line {found.Line} of its parameters cell): found '{values[name]}', expected {expected}.");
            else
                read[name] = ParameterType.Literal(value);
        }
        if (problems.Count > 0)
            throw new ParameterException(problems);
        return [.. declared.Select(found => found.Name).Distinct().Where(read.ContainsKey).Select(name => (name, read[name]))];
    }

    private static string Unknown(string notebook, string name, IReadOnlyList<ParameterDeclaration> declared)
    {
        var known = declared.Where(found => found.Type is not null).Select(found => found.Name).Distinct().OrderBy(other => Distance(name, other)).ThenBy(other => other, StringComparer.Ordinal).ToList();
        return known.Count == 0
            ? $"{notebook} has no parameter {name}: its parameters cell declares none that can be set. Declare it there, such as 'var {name} = …;'."
            : $"{notebook} has no parameter {name}; it has {string.Join(", ", known)}.";
    }

    // How many letters must be put in, taken out or changed.
    private static int Distance(string one, string other)
    {
        var (a, b) = (one.ToLowerInvariant(), other.ToLowerInvariant());
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
