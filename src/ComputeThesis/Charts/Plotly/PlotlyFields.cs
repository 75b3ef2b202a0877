namespace ComputeThesis;

/// <summary>A plotly.js object: names and values in the order they are written. A value is text, a number, a truth, such an object, or a list of them.</summary>
internal sealed class PlotlyFields : List<PlotlyField>
{
    public void Add(string name, object? value) => Add(new(name, value));
}

/// <summary>One name and value of a plotly.js object.</summary>
internal sealed record PlotlyField(string Key, object? Value);
