using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>What runs say while they go: to people, on stderr; stdout is for the names of the files written.</summary>
internal abstract class RunTalk
{
    /// <summary>Says a line.</summary>
    public abstract void Say(string line);

    /// <summary>Writes the name of a file that was written to where such names go.</summary>
    public virtual void List(TextWriter names, string name) => names.WriteLine(name);

    /// <summary>Shows how the runs go for as long as they do.</summary>
    public abstract Task WhileAsync(Func<Task> runs);

    /// <summary>Begins to show how a notebook goes, until what is given back is disposed.</summary>
    public abstract NotebookTalk Begin(NotebookFile file);

    /// <summary>Says how a notebook ended, and what went wrong.</summary>
    public void Conclude(NotebookOutcome outcome, bool verbose)
    {
        var word = outcome.FromCache ? "cached" : outcome.Code switch { ExitCode.Ok => "ok", ExitCode.Stopped => "stopped", _ => "failed" };
        Say(outcome.Code, word, $"{outcome.File.Path}  {outcome.Elapsed.TotalSeconds:0.0} s");
        foreach (var problem in outcome.Problems)
            Say("  " + problem);
        if (outcome.Cells.Where(cell => cell.Status == CellStatus.Skipped).ToList() is { Count: > 0 } skipped)
            Say($"  skipped {(skipped.Count == 1 ? "cell" : "cells")} {string.Join(", ", skipped.Select(cell => cell.Index + 1))}, which {(skipped.Count == 1 ? "is" : "are")} not in C#");
        if (verbose && outcome.NotKept is { } why)
            Say($"  not kept for next time: {why}");
        foreach (var line in outcome.Said)
            Say("  " + line);
    }

    /// <summary>Says a line that begins with how something ended.</summary>
    protected abstract void Say(ExitCode code, string word, string rest);
}

/// <summary>How one notebook goes, as it is shown.</summary>
internal abstract class NotebookTalk : IProgress<CellProgress>, IDisposable
{
    public abstract void Report(CellProgress value);

    public abstract void Dispose();
}
