using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>What a run rested on, kept in the metadata of the executed notebook, so that a later run can say what has changed since.</summary>
public sealed record RunRecord
{
    /// <summary>The engine, its version and its build.</summary>
    public required string Engine { get; init; }

    /// <summary>The runtime and its version, such as <c>.NET 10.0.1</c>.</summary>
    public required string Runtime { get; init; }

    /// <summary>The culture that numbers were written in; <c>invariant</c> where it is none country's.</summary>
    public required string Culture { get; init; }

    /// <summary>The packages that cells referred to, each with the version that was bound; one that the host carries also with its build.</summary>
    public IReadOnlyDictionary<string, string> Packages { get; init; } = new SortedDictionary<string, string>();

    /// <summary>The tables that cells read, in the order of their names.</summary>
    public IReadOnlyList<DataRecord> Data { get; init; } = [];

    /// <summary>The parameters by name, each with its value as C# writes it, defaults among them.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new SortedDictionary<string, string>();

    /// <summary>The environment variables that were set for this run.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new SortedDictionary<string, string>();

    /// <summary>The seed that random tests start from unless a cell names another, as a package told it; null where none did.</summary>
    public string? Seed { get; init; }

    /// <summary>For each code cell, by its id, a digest of the text that ran (<see cref="CodeDigest"/>).</summary>
    public IReadOnlyDictionary<string, string> Code { get; init; } = new SortedDictionary<string, string>();

    /// <summary>The record of the run that gave a notebook its outputs; null where no run of this engine did.</summary>
    /// <exception cref="NotebookFormatException">There is one, and it is malformed; the message says where.</exception>
    public static RunRecord? Of(Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        return RunRecordJson.Read(notebook);
    }
}

/// <summary>How the metadata of a notebook holds the record of a run, which no other file knows.</summary>
internal static class RunRecordJson
{
    private const string Key = "compute_thesis";

    public static RunRecord? Read(Notebook notebook)
    {
        var place = new JsonPlace(notebook.Name, "$.metadata", notebook.Metadata)[Key];
        if (!place.Exists)
            return null;
        _ = place.Object();
        return new()
        {
            Engine = place["engine"].String(),
            Runtime = place["runtime"].String(),
            Culture = place["culture"].String(),
            Packages = Words(place["packages"]),
            Data = place["data"].Exists ? [.. place["data"].Items().Select(ReadData)] : [],
            Parameters = Words(place["parameters"]),
            Variables = Words(place["variables"]),
            Seed = place["seed"].Exists ? place["seed"].String() : null,
            Code = Words(place["code"]),
        };
    }

    /// <summary>The notebook with a record in the place of the one it had; null takes it out.</summary>
    public static Notebook With(this Notebook notebook, RunRecord? record)
    {
        var metadata = (JsonObject)notebook.Metadata.DeepClone();
        metadata.Remove(Key);
        if (record is not null)
            metadata[Key] = Write(record);
        return notebook.WithMetadata(metadata);
    }

    private static JsonObject Write(RunRecord record)
    {
        var json = new JsonObject
        {
            ["engine"] = record.Engine,
            ["runtime"] = record.Runtime,
            ["culture"] = record.Culture,
            ["packages"] = Words(record.Packages),
            ["data"] = new JsonArray([.. record.Data.Select(WriteData)]),
            ["parameters"] = Words(record.Parameters),
            ["variables"] = Words(record.Variables),
            ["code"] = Words(record.Code),
        };
        if (record.Seed is not null)
            json["seed"] = record.Seed;
        return json;
    }

    private static JsonObject WriteData(DataRecord data) => new()
    {
        ["package"] = data.Package,
        ["table"] = data.Table,
        ["rows"] = data.Rows,
        ["sha256"] = data.Sha256,
        ["rows_per_mark"] = data.RowsPerMark,
        ["marks"] = Convert.ToBase64String(data.Marks.Span),
    };

    private static DataRecord ReadData(JsonPlace data)
    {
        var marks = data["marks"].Exists ? data["marks"].String() : "";
        var bytes = new byte[marks.Length];
        if (!Convert.TryFromBase64String(marks, bytes, out var length))
            throw data["marks"].Unexpected("text in base64");
        return new(data["package"].String(), data["table"].String(), Number(data["rows"]), data["sha256"].String())
        {
            RowsPerMark = data["rows_per_mark"].Exists ? Math.Max(1, Number(data["rows_per_mark"])) : 1,
            Marks = bytes.AsMemory(0, length),
        };
    }

    private static int Number(JsonPlace place) => place.Count() ?? throw place.Unexpected("a whole number");

    private static JsonObject Words(IReadOnlyDictionary<string, string> words) =>
        new(words.OrderBy(word => word.Key, StringComparer.Ordinal).Select(word => KeyValuePair.Create(word.Key, (JsonNode?)word.Value)));

    private static SortedDictionary<string, string> Words(JsonPlace place)
    {
        var words = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (place.Exists)
        {
            foreach (var (name, _) in place.Object())
                words.Add(name, place[name].String());
        }
        return words;
    }
}
