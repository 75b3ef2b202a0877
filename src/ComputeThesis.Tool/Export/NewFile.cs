namespace ComputeThesis.Tool;

/// <summary>A file that is there whole or not at all.</summary>
internal static class NewFile
{
    /// <summary>Writes under a name of its own beside the file, which takes the file's place when all is written and goes when anything fails.</summary>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var unfinished = $"{path}.{Environment.ProcessId}.part";
        try
        {
            await using (var stream = File.Create(unfinished))
                await write(stream);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
