namespace ComputeThesis;

/// <summary>A plotly.js object: names and values in the order they are written. A value is text, a number, a truth, such an object, or a list of them.</summary>
internal sealed class PlotlyFields : List<KeyValuePair<string, object?>>
{
    public void Add(string name, object? value) => Add(new(name, value));
}
