using System.Diagnostics;

namespace ComputeThesis.Tests.Charts;

/// <summary>Shell scripts that stand for programs of the reader's machine.</summary>
internal static class FakeProgram
{
    // A file just written cannot be run while a process that another test starts at this moment still has it open from us ("Text file busy").
    // So one program is written once and proved to run; each fake is a link to it, and reads the script that lies beside the link.
    private static readonly Lazy<string> Reader = new(WriteReader);

    public static string Write(DirectoryInfo folder, string name, string script)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllText(file + ".script", script + "\n");
        File.CreateSymbolicLink(file, Reader.Value);
        return file;
    }

    private static string WriteReader()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("fake").FullName, "reader");
        File.WriteAllText(file, "#!/bin/sh\nif [ -f \"$0.script\" ]; then . \"$0.script\"; fi\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var proof = Process.Start(file);
                proof.WaitForExit();
                return file;
            }
            catch (System.ComponentModel.Win32Exception) when (tries < 100)
            {
                Thread.Yield();
            }
        }
    }

    /// <summary>A pipe with a name: reading it waits until something was written.</summary>
    public static string Pipe(DirectoryInfo folder)
    {
        var file = Path.Combine(folder.FullName, "pipe");
        using var made = Process.Start("mkfifo", [file]);
        made.WaitForExit();
        return file;
    }

    public static async Task<string> ReadAsync(string pipe) => await Task.Run(() => File.ReadAllText(pipe)).WaitAsync(TimeSpan.FromSeconds(20));
}

/// <summary>Windows has no shell scripts and no pipes with names in folders.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows runs no shell script.";
    }
}
