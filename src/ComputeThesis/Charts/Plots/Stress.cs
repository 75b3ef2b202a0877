namespace ComputeThesis;

/// <summary>How much a series stands out beside the one that the figure is about.</summary>
internal static class Stress
{
    /// <summary>The one to highlight in front, the others grey; all normal where none is.</summary>
    public static Emphasis OfOne(string name, string? highlight) => highlight is null ? Emphasis.Normal : name == highlight ? Emphasis.Highlighted : Emphasis.Faint;

    /// <summary>The one to highlight in front, the others in their own colours.</summary>
    public static Emphasis InColour(string name, string? highlight) => name == highlight ? Emphasis.Highlighted : Emphasis.Normal;
}
