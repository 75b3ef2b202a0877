using System.Runtime.InteropServices;
using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>What a run rested on, as reports tell it: what the executed notebook records, or at least what runs here where there is no such record.</summary>
internal static class RunFacts
{
    /// <summary>The version of the tool.</summary>
    public static string Tool { get; } = typeof(RunFacts).Assembly.GetName().Version!.ToString(3);

    public static RunRecord Of(NotebookOutcome outcome) => Recorded(outcome)
        ?? new() { Engine = $"thesis {Tool}", Runtime = RuntimeInformation.FrameworkDescription, Culture = "invariant" };

    private static RunRecord? Recorded(NotebookOutcome outcome)
    {
        try
        {
            return outcome.Executed is { } executed ? RunRecord.Of(executed) : null;
        }
        catch (NotebookFormatException)
        {
            // A run that came to grief leaves the record of an earlier one as it was, whatever that held.
            return null;
        }
    }
}
