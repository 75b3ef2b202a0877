using System.Diagnostics;

namespace ComputeThesis.Tests.Charts;

/// <summary>Shell scripts that stand for programs of the reader's machine.</summary>
internal static class FakeProgram
{
    public static string Write(DirectoryInfo folder, string name, string script)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllText(file, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
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
