namespace ComputeThesis.Tool;

/// <summary>A text file that a command makes for its user, who may have one of that name already.</summary>
internal static class WrittenFile
{
    /// <summary>Writes a file whole or not at all; false where there is one and it is not to be written over.</summary>
    public static bool Write(string path, string text, bool overwrite)
    {
        if (!overwrite && (File.Exists(path) || Directory.Exists(path)))
            return false;
        NewFile.Write(path, text, overwrite);
        return true;
    }
}
