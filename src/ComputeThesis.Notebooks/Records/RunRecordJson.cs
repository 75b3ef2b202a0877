using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>The only file that knows how the metadata of a notebook holds the record of a run.</summary>
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
