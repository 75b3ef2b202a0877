namespace ComputeThesis.Tool;

/// <summary>How a command ends that could not do its work: in one line on stderr, with the code that belongs to it.</summary>
internal static class CommandEnding
{
    /// <summary>Runs a command, and says why it could not come to its own end.</summary>
    public static async Task<int> OfAsync(Func<Task<ExitCode>> run)
    {
        try
        {
            return (int)await run();
        }
        catch (OperationCanceledException)
        {
            return (int)Say("stopped", ExitCode.Stopped);
        }
        catch (DataFormatException e)
        {
            return (int)Say(e.Message, ExitCode.BadData);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (int)Say($"{e.Message.TrimEnd('.')}. Check the name of the folder, and that you may read it or write to it.", ExitCode.Usage);
        }
    }

    /// <summary>Says a problem in one line.</summary>
    public static ExitCode Say(string problem, ExitCode code)
    {
        Say(problem);
        return code;
    }

    /// <summary>Says something in one line.</summary>
    public static void Say(string text) => Console.Error.WriteLine(text.ReplaceLineEndings(" "));
}
