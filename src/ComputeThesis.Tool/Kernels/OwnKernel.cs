using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComputeThesis.Tool;

/// <summary>What we write for a frontend: the file that says how to start this program as a kernel, and its pictures.</summary>
internal static class OwnKernel
{
    public const string Name = "thesis";

    /// <summary>What notebooks written for .NET Interactive ask for, and our published ones.</summary>
    public const string DotNetName = ".net-csharp";

    private static readonly string[] Pictures = ["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];

    // Jupyter's own readers are strict JSON; names of people and folders are to stay legible.
    private static readonly JsonSerializerOptions Legible = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a user sees in the list of kernels.</summary>
    public static string DisplayNameOf(string name) => name switch
    {
        Name => "C# (ComputeThesis)",
        DotNetName => "C# (ComputeThesis, for .NET notebooks)",
        _ => $"C# (ComputeThesis, {name})",
    };

    /// <summary>Writes a kernel. It is one when its kernel.json is there, which is written last and whole.</summary>
    public static async Task WriteAsync(string folder, string name)
    {
        foreach (var picture in Pictures)
        {
            await using var drawn = typeof(OwnKernel).Assembly.GetManifestResourceStream(picture)!;
            await NewFile.WriteAsync(Path.Combine(folder, picture), stream => drawn.CopyToAsync(stream));
        }

        NewFile.Write(Path.Combine(folder, KernelSpec.FileName), JsonOf(name));
    }

    /// <summary>Removes what <see cref="WriteAsync"/> wrote, kernel.json first.</summary>
    /// <returns>Whether the folder is gone: what else was put there stays.</returns>
    public static bool Remove(string folder)
    {
        foreach (var file in Pictures.Prepend(KernelSpec.FileName))
            File.Delete(Path.Combine(folder, file));
        if (Directory.EnumerateFileSystemEntries(folder).Any())
            return false;
        Directory.Delete(folder);
        return true;
    }

    private static string JsonOf(string name)
    {
        var program = ThisProgram.ToStart("kernel");
        var spec = new JsonObject
        {
            ["argv"] = new JsonArray([LastingPath.Of(program.FileName), .. program.ArgumentList, "run", KernelSpec.ConnectionFile]),
            ["display_name"] = DisplayNameOf(name),
            ["language"] = "C#",
            // A signal would reach what a cell has started, and Windows has none.
            ["interrupt_mode"] = "message",
            ["metadata"] = new JsonObject
            {
                ["debugger"] = false,
                [KernelSpec.Mark] = new JsonObject { ["version"] = typeof(OwnKernel).Assembly.GetName().Version!.ToString(3) },
            },
        };
        // A frontend that was not started from this shell does not know the variable that this program needs to find .NET.
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root)
            spec["env"] = new JsonObject { ["DOTNET_ROOT"] = Path.GetFullPath(root) };
        return spec.ToJsonString(Legible) + "\n";
    }
}
