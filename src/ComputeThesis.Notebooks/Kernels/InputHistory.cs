using System.IO.Enumeration;
using System.Text.Json;

namespace ComputeThesis.Notebooks;

/// <summary>The cells that were run and counted.</summary>
internal sealed class InputHistory
{
    // A kernel that runs for days is not to grow by what it has run.
    internal const int Most = 10_000;

    // There is no store of other sessions; this is the only one.
    private const int Session = 1;

    private readonly Lock gate = new();
    private readonly Queue<(int Line, string Code)> lines = [];

    public void Add(int line, string code)
    {
        lock (gate)
        {
            lines.Enqueue((line, code));
            if (lines.Count > Most)
                lines.Dequeue();
        }
    }

    /// <summary>Writes the cells that a <c>history_request</c> asks for.</summary>
    public void Write(Utf8JsonWriter json, JsonElement asked)
    {
        json.WriteString("status", "ok");
        json.WriteStartArray("history");
        foreach (var (line, code) in Of(asked))
        {
            json.WriteStartArray();
            json.WriteNumberValue(Session);
            json.WriteNumberValue(line);
            if (asked.Flag("output") == true)
            {
                // The outputs are not kept, which is said with null.
                json.WriteStartArray();
                json.WriteStringValue(code);
                json.WriteNullValue();
                json.WriteEndArray();
            }
            else
            {
                json.WriteStringValue(code);
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private IEnumerable<(int Line, string Code)> Of(JsonElement asked)
    {
        (int Line, string Code)[] all;
        lock (gate)
            all = [.. lines];
        var most = (int)Math.Clamp(asked.Number("n") ?? Most, 0, Most);
        switch (asked.Text("hist_access_type"))
        {
            case "tail":
                return all.TakeLast(most);
            case "search":
                var pattern = asked.Text("pattern") ?? "*";
                var found = all.Where(one => FileSystemName.MatchesSimpleExpression(pattern, one.Code, ignoreCase: false));
                if (asked.Flag("unique") == true)
                    found = found.Reverse().DistinctBy(one => one.Code).Reverse();
                return found.TakeLast(most);
            case "range" when asked.Number("session") is null or 0 or Session:
                var (start, stop) = (asked.Number("start") ?? 0, asked.Number("stop") ?? long.MaxValue);
                return all.Where(one => one.Line >= start && one.Line < stop);
            default:
                return [];
        }
    }
}
