using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComputeThesis.Tool;

/// <summary>How the two variables reach a .NET Interactive that the Polyglot extension starts, which reads no kernel of Jupyter.</summary>
internal static class PolyglotSettings
{
    /// <summary>The setting in which the extension takes variables for the tool.</summary>
    private const string Setting = "polyglot-notebook.kernelEnvironmentVariables";

    private static readonly JsonSerializerOptions Legible = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What to put where, in words.</summary>
    public static string Text(IReadOnlyDictionary<string, string> variables)
    {
        var setting = new JsonObject { [Setting] = new JsonObject(variables.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))) };
        var lines = setting.ToJsonString(Legible).Split('\n')[1..^1];
        return $"""

            Polyglot in VS Code starts the tool itself. Put this into its settings (Preferences: Open User Settings (JSON)):
            {string.Join('\n', lines)}
            A tool started from a terminal takes them from there:
            {string.Join('\n', variables.Select(pair => OperatingSystem.IsWindows() ? $"  $env:{pair.Key} = \"{pair.Value}\"" : $"  export {pair.Key}=\"{pair.Value}\""))}
            """;
    }
}
