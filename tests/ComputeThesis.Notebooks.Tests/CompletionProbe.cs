using System.ComponentModel;

namespace ComputeThesis.Notebooks.Tests;

/// <summary>What an editor finds in a reference.</summary>
public static class CompletionProbe
{
    public static int Shown => 1;

    [EditorBrowsable(EditorBrowsableState.Never)]
    public static int Hidden => 2;
}
