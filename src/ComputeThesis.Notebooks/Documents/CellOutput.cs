using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>Something a cell showed.</summary>
public abstract record CellOutput
{
    private protected CellOutput()
    {
    }

    /// <summary>Keys this version of the engine gives no meaning to, kept for the next writer.</summary>
    internal JsonObject Rest { get; init; } = [];
}

/// <summary>Text written to the console.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">What was written.</param>
public sealed record StreamOutput(string Name, string Text) : CellOutput;

/// <summary>A value in all the forms it has.</summary>
/// <param name="Forms">The forms, by MIME type.</param>
/// <param name="IsResult">Whether it is the cell's last expression rather than a call to <c>display</c>.</param>
public sealed record DisplayOutput(IReadOnlyDictionary<string, JsonNode> Forms, bool IsResult = false) : CellOutput
{
    internal JsonObject Metadata { get; init; } = [];

    internal int? ExecutionCount { get; init; }

    /// <summary>A form as text, or null where the value has no such form.</summary>
    internal string? Text(string mimeType) =>
        Forms.TryGetValue(mimeType, out var form) ? form is JsonValue value && value.TryGetValue<string>(out var text) ? text : form.ToJsonString() : null;
}

/// <summary>Why a cell failed.</summary>
/// <param name="Name">The type of the error.</param>
/// <param name="Message">The error in one sentence.</param>
/// <param name="Traceback">Where it came from, line by line.</param>
public sealed record ErrorOutput(string Name, string Message, IReadOnlyList<string> Traceback) : CellOutput;

/// <summary>An output of a kind later than this engine, handed through as it is.</summary>
internal sealed record ForeignOutput(JsonObject Json) : CellOutput;
