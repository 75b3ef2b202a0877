using System.Diagnostics;

namespace ComputeThesis.Tool;

/// <summary>The tool, as another process can be made of it.</summary>
internal static class ThisProgram
{
    /// <summary>How to start it: the program itself where it was installed or built, the host with the assembly under <c>dotnet thesis.dll</c>.</summary>
    public static ProcessStartInfo ToStart(string argument)
    {
        var path = Environment.ProcessPath ?? throw new InvalidOperationException("The system does not tell what program this is.");
        var assembly = typeof(ThisProgram).Assembly.Location;
        return Path.GetFileNameWithoutExtension(path).Equals("dotnet", StringComparison.OrdinalIgnoreCase) && assembly.Length > 0
            ? new(path, ["exec", assembly, argument])
            : new(path, [argument]);
    }
}
