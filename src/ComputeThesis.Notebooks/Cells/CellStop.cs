using System.ComponentModel;

namespace ComputeThesis.Notebooks;

/// <summary>Where the loops of cells ask whether to go on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellStop
{
    private static volatile bool asked;

    /// <summary>Throws once the cell that runs is to stop.</summary>
    public static void Check()
    {
        if (asked)
            throw new OperationCanceledException("The cell was stopped.");
    }

    /// <summary>Asks the cell that runs to stop.</summary>
    internal static void Ask() => asked = true;

    /// <summary>Lets the next cell run.</summary>
    internal static void Forget() => asked = false;
}
