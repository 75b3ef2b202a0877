namespace ComputeThesis.Tool;

/// <summary>A file that is there whole or not at all: written under a name of its own beside the file, which takes the file's place when all is written and goes when anything fails.</summary>
internal static class NewFile
{
    /// <summary>Writes a file, and its folder where there is none.</summary>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var unfinished = Unfinished(path);
        try
        {
            await using (var stream = File.Create(unfinished))
                await write(stream);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Writes a text as UTF-8.</summary>
    public static void Write(string path, string text, bool overwrite = true)
    {
        var unfinished = Unfinished(path);
        try
        {
            File.WriteAllText(unfinished, text);
            File.Move(unfinished, path, overwrite);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static string Unfinished(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return $"{path}.{Environment.ProcessId}.part";
    }
}
