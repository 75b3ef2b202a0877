namespace ComputeThesis.Notebooks;

/// <summary>The parameters of a notebook: what its cell tagged <c>parameters</c> declares.</summary>
public static class NotebookParameters
{
    /// <summary>The parameters that can be set, in the order of their declarations; none where no cell has the tag.</summary>
    public static IReadOnlyList<NotebookParameter> Of(Notebook notebook) => throw new NotImplementedException();

    /// <summary>Finds all that is wrong with values for parameters, before a run.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="values">The values by name, as in <see cref="RunOptions.Parameters"/>.</param>
    /// <exception cref="ParameterException">Some cannot be set.</exception>
    public static void Check(Notebook notebook, IReadOnlyDictionary<string, string> values) => throw new NotImplementedException();
}
