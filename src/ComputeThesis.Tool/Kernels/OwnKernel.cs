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

    /// <summary>The files beside kernel.json.</summary>
    public static readonly IReadOnlyList<string> Pictures = ["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];

    // Jupyter's own readers are strict JSON; names of people and folders are to stay legible.
    private static readonly JsonSerializerOptions Legible = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a user sees in the list of kernels.</summary>
    public static string DisplayNameOf(string name) => name switch
    {
        Name => "C# (ComputeThesis)",
        DotNetName => "C# (ComputeThesis, for .NET notebooks)",
        _ => $"C# (ComputeThesis, {name})",
    };

    /// <summary>The text of kernel.json for this program.</summary>
    /// <param name="name">The name of the kernel.</param>
    /// <param name="dotnetRoot">Where this program was told to find .NET, or null where it finds it by itself.</param>
    public static string JsonOf(string name, string? dotnetRoot)
    {
        var program = ThisProgram.ToStart("kernel");
        var spec = new JsonObject
        {
            ["argv"] = new JsonArray([program.FileName, .. program.ArgumentList, "run", KernelSpec.ConnectionFile]),
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
        // A frontend that was not started from this shell does not know the variable.
        if (dotnetRoot is not null)
            spec["env"] = new JsonObject { ["DOTNET_ROOT"] = dotnetRoot };
        return spec.ToJsonString(Legible) + "\n";
    }
}
