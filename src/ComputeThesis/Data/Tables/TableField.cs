using System.Text.Json;
using System.Text.RegularExpressions;

namespace ComputeThesis;

/// <summary>What a cell of a column holds.</summary>
internal enum FieldType
{
    String,
    Number,
    Date,
}

/// <summary>One column of a table, as the data package declares it (Frictionless Table Schema).</summary>
internal sealed record TableField(string Name, FieldType Type, string Description)
{
    private Regex? pattern;

    public string? Unit { get; init; }

    public bool Required { get; init; }

    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>Whether its numbers have no fraction.</summary>
    public bool IsWhole { get; init; }

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    public bool IsLink { get; init; }

    public string? Pattern { get; init; }

    /// <summary>Holds a text against the declaration.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public CellProblem? Check(string text)
    {
        if (Allowed.Count > 0 && !Allowed.Contains(text))
            return new($"'{text}'", $"one of {string.Join(", ", Allowed)}", "Use one of these words; data/README.md says what each means.");
        if (text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029'))
            return new("a line break or another control character", "text on one line", "Write the text on one line.");
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
            return new($"'{text}'", "text without a blank at its begin or end", "Take the blank away: it would make another name of it.");
        if (IsLink && !(Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme is "https" or "http"))
            return new($"'{text}'", "an address that begins with https://", "Give the whole address of the document.");
        return Pattern is null || Fits(text) ? null : new($"'{text}'", $"text of the form {Pattern}", "Write it as the other rows do.");
    }

    private bool Fits(string text)
    {
        try
        {
            return (pattern ??= new($"^(?:{Pattern})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))).IsMatch(text);
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            throw new DataFormatException("datapackage.json", null, Name, $"the pattern '{Pattern}'", "a regular expression that is whole and fast", "Correct the pattern of this column.");
        }
    }

    public static TableField Read(JsonElement json)
    {
        var constraints = json.TryGetProperty("constraints", out var found) ? found : default;
        bool Has(string name, out JsonElement value)
        {
            value = default;
            return constraints.ValueKind == JsonValueKind.Object && constraints.TryGetProperty(name, out value);
        }

        var isLink = json.TextOr("format", "") == "uri" || (Has("format", out var format) && format.ValueKind == JsonValueKind.String && format.GetString() == "uri");
        return new(json.Text("name"), TypeOf(json.TextOr("type", "string")), json.TextOr("description", ""))
        {
            Unit = json.TextOr("unit", "") is { Length: > 0 } unit ? unit : null,
            Required = Has("required", out var required) && required.GetBoolean(),
            Allowed = Has("enum", out var allowed) ? [.. allowed.EnumerateArray().Select(value => value.ToString())] : [],
            IsWhole = json.TextOr("type", "string") == "integer",
            Minimum = Has("minimum", out var minimum) ? minimum.GetDouble() : null,
            Maximum = Has("maximum", out var maximum) ? maximum.GetDouble() : null,
            Pattern = Has("pattern", out var pattern) ? pattern.GetString() : null,
            IsLink = isLink,
        };
    }

    private static FieldType TypeOf(string name) => name switch
    {
        "string" or "any" => FieldType.String,
        "number" or "integer" => FieldType.Number,
        "date" => FieldType.Date,
        _ => throw new FormatException($"type '{name}' (string, number, integer or date)"),
    };
}
