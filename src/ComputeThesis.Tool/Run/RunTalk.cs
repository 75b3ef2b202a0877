namespace ComputeThesis.Tool;

/// <summary>What a run says while it goes: to people, on stderr; stdout is for the names of the files written.</summary>
internal sealed class RunTalk(TextWriter error)
{
    /// <summary>Says a line.</summary>
    public void Say(string line) => error.WriteLine(line);

    /// <summary>Says a line that begins with how something ended.</summary>
    public void Say(ExitCode code, string word, string rest) => Say($"{word}  {rest}");

    /// <summary>Says how a notebook ended, and what went wrong.</summary>
    public void Conclude(NotebookOutcome outcome)
    {
        var word = outcome.FromCache ? "cached" : outcome.Code switch { ExitCode.Ok => "ok", ExitCode.Stopped => "stopped", _ => "failed" };
        Say(outcome.Code, word, $"{outcome.File.Path}  {outcome.Elapsed.TotalSeconds:0.0} s");
        foreach (var problem in outcome.Problems)
            Say("  " + problem);
    }
}
