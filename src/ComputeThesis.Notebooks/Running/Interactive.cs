using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>What a cell may call without naming it: the functions that every C# notebook knows.</summary>
public static class Interactive
{
    /// <summary>Shows a value in the cell's outputs.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeTypes">The forms to show it in; all preferred ones when left out.</param>
    /// <returns>A handle that replaces what was shown.</returns>
#pragma warning disable CA1707, IDE1006 // notebooks write it in lower case
    public static DisplayedValue display(object? value, params string[] mimeTypes) => value.Display(mimeTypes);
#pragma warning restore CA1707, IDE1006

}

/// <summary>Lets any value show itself in a cell's outputs.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value in the cell's outputs.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeTypes">The forms to show it in; all preferred ones when left out.</param>
    /// <returns>A handle that replaces what was shown.</returns>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes)
    {
        var output = new JsonObject { ["data"] = MimeBundle.Of(value, mimeTypes), ["metadata"] = new JsonObject(), ["output_type"] = "display_data" };
        CellOutputs.Current?.Add(output);
        return new(output, mimeTypes);
    }
}

/// <summary>Something a cell has shown.</summary>
public sealed class DisplayedValue
{
    private readonly CellOutputs? outputs = CellOutputs.Current;
    private readonly JsonObject output;
    private readonly string[] mimeTypes;

    internal DisplayedValue(JsonObject output, string[] mimeTypes)
    {
        this.output = output;
        this.mimeTypes = mimeTypes;
    }

    /// <summary>Shows another value in the place of the first, as long as the cell runs.</summary>
    public void Update(object? value) => outputs?.Replace(output, MimeBundle.Of(value, mimeTypes));
}
