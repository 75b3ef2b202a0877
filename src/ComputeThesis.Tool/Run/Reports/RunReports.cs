namespace ComputeThesis.Tool;

/// <summary>The reports for machines that a command line may ask for.</summary>
internal static class RunReports
{
    private const string Stdout = "-";

    /// <summary>Whether stdout holds the report, and so nothing else.</summary>
    public static bool TakeStdout(RunChoices choices) => choices.Json == Stdout;

    /// <summary>Writes the reports that were asked for, however the runs ended.</summary>
    /// <param name="choices">Which reports, and where they go.</param>
    /// <param name="outcomes">How the notebooks ended.</param>
    /// <param name="written">The files that were written of one.</param>
    /// <param name="talk">Where to say why a report could not be written.</param>
    /// <returns>Whether they all were.</returns>
    public static async Task<bool> WriteAsync(RunChoices choices, IReadOnlyList<NotebookOutcome> outcomes, Func<NotebookOutcome, IReadOnlyList<string>> written, RunTalk talk)
    {
        var junit = await WriteAsync(choices.Junit, stream => JunitReport.Write(stream, choices, outcomes), talk);
        return await WriteAsync(choices.Json, stream => JsonReport.Write(stream, choices, outcomes, written), talk) && junit;
    }

    /// <summary>Writes one report, whole or not at all; says why where it cannot.</summary>
    public static async Task<bool> WriteAsync(string? path, Action<Stream> write, RunTalk talk)
    {
        if (path is null)
            return true;
        // In memory first, so that a file is there whole or not at all.
        using var text = new MemoryStream();
        write(text);
        text.Position = 0;
        try
        {
            if (path == Stdout)
            {
                await using var stdout = Console.OpenStandardOutput();
                await text.CopyToAsync(stdout);
                return true;
            }

            await NewFile.WriteAsync(path, text.CopyToAsync);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            talk.Say($"{path}: the report could not be written: {e.Message.TrimEnd('.')}. Name a file in a folder that you may write to.");
            return false;
        }
    }
}
