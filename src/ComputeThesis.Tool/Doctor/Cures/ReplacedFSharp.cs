namespace ComputeThesis.Tool;

/// <summary>The FSharp.Core.dll of an installed tool, replaced by the one that this tool carries.</summary>
/// <param name="File">The file; the tool's own is kept beside it.</param>
internal sealed record ReplacedFSharp(string File)
{
    /// <summary>The tool's own file.</summary>
    public string Backup => File + ".bak";

    /// <summary>Replaces it; false where it is new enough already.</summary>
    /// <exception cref="DataFormatException">The file is not what it should be.</exception>
    public async Task<bool> ReplaceAsync()
    {
        if (Version() >= FSharpCore.Needed)
            return false;
        if (System.IO.File.Exists(Backup) && FSharpCore.VersionOf(Backup) != Version())
            throw new DataFormatException(Backup, null, null, $"FSharp.Core {FSharpCore.VersionOf(Backup)?.ToString() ?? "that is not readable"}", $"no backup, or one of the present {Version()}", "Move it elsewhere, and try again.");
        await FSharpStore.CopyAsync(File, Backup);
        await FSharpStore.CopyAsync(FSharpCore.Own, File);
        return true;
    }

    /// <summary>Puts the tool's own file back; false where there is none to put back.</summary>
    /// <exception cref="DataFormatException">One of the two files is not what it should be.</exception>
    public bool Undo()
    {
        if (!System.IO.File.Exists(Backup))
            return false;
        if (FSharpCore.VersionOf(Backup) is null)
            throw new DataFormatException(Backup, null, null, "a file that is not readable as FSharp.Core", "the tool's own FSharp.Core", "Install the tool again: dotnet tool update -g Microsoft.dotnet-interactive");
        System.IO.File.Move(Backup, File, overwrite: true);
        return true;
    }

    private Version Version() => FSharpCore.VersionOf(File)
        ?? throw new DataFormatException(File, null, null, "a file that is not readable as FSharp.Core", "the FSharp.Core of .NET Interactive", "Install the tool again: dotnet tool update -g Microsoft.dotnet-interactive");
}
