using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>What the schema of nbformat refuses, and the reader takes all the same because tools write it.</summary>
internal static class IpynbRules
{
    private const string Remove = "Remove it, or save the notebook again with the tool that knows it.";
    private const string Save = "Save the notebook again: this engine writes what is missing.";

    private static readonly HashSet<string> RootKeys = ["cells", "metadata", "nbformat", "nbformat_minor"];

    private static readonly Dictionary<string, HashSet<string>> CellKeys = new()
    {
        ["code"] = ["cell_type", "id", "metadata", "source", "outputs", "execution_count"],
        ["markdown"] = ["cell_type", "id", "metadata", "source", "attachments"],
        ["raw"] = ["cell_type", "id", "metadata", "source", "attachments"],
    };

    private static readonly Dictionary<string, HashSet<string>> OutputKeys = new()
    {
        ["stream"] = ["output_type", "name", "text"],
        ["error"] = ["output_type", "ename", "evalue", "traceback"],
        ["execute_result"] = ["output_type", "data", "metadata", "execution_count"],
        ["display_data"] = ["output_type", "data", "metadata"],
    };

    /// <summary>What is wrong with a notebook that could be read.</summary>
    public static IEnumerable<NotebookComplaint> Complaints(JsonPlace root)
    {
        var minor = root["nbformat_minor"].Node is JsonValue value && value.TryGetValue<int>(out var number) ? number : -1;
        if (minor is < 0 or > 5)
            yield return Complain(root["nbformat_minor"], "a whole number from 0 to 5", Save);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var all = Unknown(root, RootKeys).Concat(Missing(root, "metadata")).Concat(OfMetadata(root["metadata"]))
            .Concat(root["cells"].Items().SelectMany(cell => OfCell(cell, minor, ids)));
        foreach (var complaint in all)
            yield return complaint;
    }

    private static IEnumerable<NotebookComplaint> OfMetadata(JsonPlace metadata)
    {
        foreach (var (group, key) in (IReadOnlyList<(string, string)>)[("kernelspec", "name"), ("kernelspec", "display_name"), ("language_info", "name")])
        {
            if (metadata.Exists && metadata[group].Exists && metadata[group][key].Node.AsText() is null)
                yield return Complain(metadata[group][key], "a string", "Choose the kernel again in Jupyter, and save.");
        }
    }

    private static IEnumerable<NotebookComplaint> OfCell(JsonPlace cell, int minor, HashSet<string> ids)
    {
        if (!CellKeys.TryGetValue(cell["cell_type"].String(), out var keys))
        {
            yield return Complain(cell["cell_type"], "\"code\", \"markdown\" or \"raw\"", "Change the type of the cell, or run without --strict: the cell is then kept as it is.");
            yield break;
        }
        var id = cell["id"];
        if (minor < 5 ? id.Exists : !(id.Exists && CellIds.IsValid(id.String()) && ids.Add(id.String())))
            yield return Complain(id, minor < 5 ? "no id, for nbformat has them from 4.5 on" : "an id of letters, digits, - and _ that no other cell has", "Save the notebook again: this engine writes 4.5 and gives each cell an id.");
        // What stands where it may, but is none of the things it may be, the reader has refused.
        var isCode = keys.Contains("outputs");
        var outputs = isCode && cell["outputs"].Exists ? cell["outputs"].Items().SelectMany(OfOutput) : [];
        var all = Unknown(cell, keys).Concat(Missing(cell, "metadata")).Concat(isCode ? Missing(cell, "outputs") : [])
            .Concat(isCode && !cell.Object().ContainsKey("execution_count") ? [Complain(cell["execution_count"], "a count or null", Save)] : [])
            .Concat(OfTags(cell["metadata"])).Concat(outputs);
        foreach (var complaint in all)
            yield return complaint;
    }

    private static IEnumerable<NotebookComplaint> OfTags(JsonPlace metadata)
    {
        if (!metadata.Exists || !metadata["tags"].Exists)
            yield break;
        var tags = metadata["tags"];
        var words = tags.Node is JsonArray list ? list.Select(tag => tag.AsText()).ToList() : [null];
        if (words.Any(word => string.IsNullOrEmpty(word) || word.Contains(',')) || words.Distinct().Count() < words.Count)
            yield return Complain(tags, "a list of words without commas, each once", "Correct the tags of the cell.");
    }

    private static IEnumerable<NotebookComplaint> OfOutput(JsonPlace output)
    {
        var type = output["output_type"].String();
        if (!OutputKeys.TryGetValue(type, out var keys))
            return [Complain(output["output_type"], "\"stream\", \"display_data\", \"execute_result\" or \"error\"", "Run the notebook again.")];
        var complaints = Unknown(output, keys);
        if (keys.Contains("metadata"))
            complaints = complaints.Concat(Missing(output, "metadata")).Concat(OfForms(output["data"]));
        return type == "execute_result" && !output.Object().ContainsKey("execution_count")
            ? complaints.Append(Complain(output["execution_count"], "a count or null", Save))
            : complaints;
    }

    private static IEnumerable<NotebookComplaint> OfForms(JsonPlace data) =>
        from form in data.Object()
        where !MimeType.IsJson(form.Key) && form.Value.AsText() is null && !(form.Value is JsonArray lines && lines.All(line => line.AsText() is not null))
        select Complain(data[form.Key], "text", "Run the notebook again.");

    private static IEnumerable<NotebookComplaint> Unknown(JsonPlace place, HashSet<string> keys) =>
        from entry in place.Object()
        where !keys.Contains(entry.Key)
        select new NotebookComplaint(place[entry.Key].Path, "a key nbformat does not know", "none but " + string.Join(", ", keys.Order(StringComparer.Ordinal)), Remove);

    private static IEnumerable<NotebookComplaint> Missing(JsonPlace place, string key) =>
        place[key].Exists ? [] : [Complain(place[key], key == "outputs" ? "a list" : "an object", Save)];

    private static NotebookComplaint Complain(JsonPlace place, string expected, string cure) => new(place.Path, place.Found, expected, cure);
}
