using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>How Jupyter stores what a cell showed.</summary>
internal static class IpynbOutput
{
    public static CellOutput Read(JsonPlace output)
    {
        switch (output["output_type"].String())
        {
            case "stream":
                return new StreamOutput(output["name"].String(), output["text"].Text()) { Rest = output.Without("output_type", "name", "text") };
            case "error":
                return new ErrorOutput(output["ename"].String(), output["evalue"].String(), [.. output["traceback"].Items().Select(line => line.String())])
                {
                    Rest = output.Without("output_type", "ename", "evalue", "traceback"),
                };
            case "execute_result":
                return ReadDisplay(output, isResult: true) with { ExecutionCount = output["execution_count"].Count() };
            case "display_data":
                return ReadDisplay(output, isResult: false);
            default:
                return new ForeignOutput(output.CopyOrEmpty());
        }
    }

    public static JsonNode Write(CellOutput output)
    {
        if (output is ForeignOutput foreign)
            return foreign.Json.DeepClone();
        var json = (JsonObject)output.Rest.DeepClone();
        switch (output)
        {
            case StreamOutput stream:
                json["output_type"] = "stream";
                json["name"] = stream.Name;
                json["text"] = LineList.Of(stream.Text);
                break;
            case ErrorOutput error:
                json["output_type"] = "error";
                json["ename"] = error.Name;
                json["evalue"] = error.Message;
                json["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]);
                break;
            case DisplayOutput display:
                json["output_type"] = display.IsResult ? "execute_result" : "display_data";
                var data = json["data"] as JsonObject ?? [];
                json["data"] = data;
                foreach (var (mimeType, form) in display.Forms)
                    data[mimeType] = WriteForm(mimeType, form);
                json["metadata"] = display.Metadata.DeepClone();
                if (display.IsResult)
                    json["execution_count"] = display.ExecutionCount;
                break;
        }
        return json;
    }

    private static DisplayOutput ReadDisplay(JsonPlace output, bool isResult)
    {
        var data = output["data"];
        // A null is no form of a value, but it was written.
        var nulls = data.Object().Where(form => form.Value is null).Select(form => KeyValuePair.Create(form.Key, form.Value)).ToList();
        var rest = output.Without(isResult ? ["output_type", "data", "metadata", "execution_count"] : ["output_type", "data", "metadata"]);
        if (nulls.Count > 0)
            rest["data"] = new JsonObject(nulls);
        return new(data.Object().Where(form => form.Value is not null).ToDictionary(form => form.Key, form => ReadForm(form.Key, form.Value!)), isResult)
        {
            Metadata = output["metadata"].CopyOrEmpty(),
            Rest = rest,
        };
    }

    // Some tools keep JSON under a type that does not say so; it stays what it is.
    private static JsonNode ReadForm(string mimeType, JsonNode form) =>
        !MimeType.IsJson(mimeType) && form is JsonArray lines && lines.All(line => line.AsText() is not null)
            ? JsonValue.Create(string.Concat(lines.Select(line => line.AsText())))
            : form.DeepClone();

    // nbformat keeps other forms, such as the base64 of an image, in one string.
    private static JsonNode WriteForm(string mimeType, JsonNode form) =>
        !MimeType.IsJson(mimeType) && (MimeType.IsText(mimeType) || mimeType is MimeType.Svg or "application/javascript") && form.AsText() is { } text
            ? LineList.Of(text)
            : form.DeepClone();

    /// <summary>A copy of the object here without some of its keys.</summary>
    public static JsonObject Without(this JsonPlace place, params ReadOnlySpan<string> keys)
    {
        var rest = place.CopyOrEmpty();
        foreach (var key in keys)
            rest.Remove(key);
        return rest;
    }
}
