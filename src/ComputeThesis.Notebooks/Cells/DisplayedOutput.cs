using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>A value shown in a cell, which can be replaced by another while the notebook runs.</summary>
public sealed class DisplayedOutput
{
    private readonly string[] mimeTypes = [];
    private readonly DisplaySlot? slot;

    internal DisplayedOutput(object? value, string[] mimeTypes)
        : this(HostConventions.FormsOf(value, mimeTypes)) => this.mimeTypes = mimeTypes;

    internal DisplayedOutput(IReadOnlyDictionary<string, JsonNode> forms)
    {
        if (OutputSink.Current is { } sink)
            slot = sink.Show(forms);
        else
            Console.WriteLine(HostConventions.PlainOf(forms));
    }

    /// <summary>Puts another value in the place of this one, also from a later cell.</summary>
    public void Update(object? value)
    {
        var forms = HostConventions.FormsOf(value, mimeTypes);
        if (slot is null)
            Console.WriteLine(HostConventions.PlainOf(forms));
        else
            slot.Replace(forms);
    }
}
