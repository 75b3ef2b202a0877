using System.Text.Json;

namespace ComputeThesis.Notebooks;

/// <summary>What a kernel tells of itself.</summary>
internal static class KernelFacts
{
    /// <summary>Writes the content of a <c>kernel_info_reply</c>.</summary>
    public static void Write(Utf8JsonWriter json, KernelOptions options)
    {
        json.WriteString("status", "ok");
        json.WriteString("protocol_version", Outbox.Protocol);
        json.WriteString("implementation", options.Implementation);
        json.WriteString("implementation_version", options.Version);
        json.WriteStartObject("language_info");
        json.WriteString("name", "C#");
        json.WriteString("version", "14.0");
        json.WriteString("mimetype", "text/x-csharp");
        json.WriteString("file_extension", ".cs");
        json.WriteString("pygments_lexer", "csharp");
        json.WriteString("codemirror_mode", "text/x-csharp");
        json.WriteEndObject();
        json.WriteString("banner", options.Banner);
        json.WriteBoolean("debugger", false);
        json.WriteStartArray("supported_features");
        json.WriteEndArray();
        json.WriteStartArray("help_links");
        Link(json, "C# language", "https://learn.microsoft.com/dotnet/csharp/");
        Link(json, ".NET library", "https://learn.microsoft.com/dotnet/api/");
        json.WriteEndArray();
    }

    private static void Link(Utf8JsonWriter json, string text, string url)
    {
        json.WriteStartObject();
        json.WriteString("text", text);
        json.WriteString("url", url);
        json.WriteEndObject();
    }
}
