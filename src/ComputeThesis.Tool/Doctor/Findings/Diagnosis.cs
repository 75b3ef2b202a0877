namespace ComputeThesis.Tool;

/// <summary>One line of the doctor's: how it stands with something, why, and what to type.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Text">What was found, or why it will not work.</param>
/// <param name="Cure">The one command that helps, or null.</param>
internal sealed record Diagnosis(string Name, Standing Standing, string Text, string? Cure = null);

/// <summary>How it stands with something.</summary>
internal enum Standing
{
    /// <summary>It is there, or it works.</summary>
    Well,

    /// <summary>Nothing is broken, and one step is left before it works.</summary>
    OneStep,

    /// <summary>It is there and will not work.</summary>
    Broken,

    /// <summary>It is not installed.</summary>
    Absent,
}
