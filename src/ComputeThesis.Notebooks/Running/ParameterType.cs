using System.Globalization;
using System.Numerics;
using System.Text;

namespace ComputeThesis.Notebooks;

/// <summary>A type that a parameter can have: how its values are told as text, and how C# writes them.</summary>
internal sealed record ParameterType(string Name, bool MayBeNull)
{
    private const NumberStyles Whole = NumberStyles.AllowLeadingSign;
    private const NumberStyles Broken = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly string[] Moments =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss",
    ];

    private static readonly Dictionary<string, string> Known = new()
    {
        ["string"] = "string", ["String"] = "string", ["int"] = "int", ["Int32"] = "int", ["long"] = "long", ["Int64"] = "long",
        ["double"] = "double", ["Double"] = "double", ["decimal"] = "decimal", ["Decimal"] = "decimal", ["bool"] = "bool", ["Boolean"] = "bool",
        ["DateOnly"] = "DateOnly", ["DateTime"] = "DateTime",
    };

    /// <summary>The types there are, as C# writes them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Values.Distinct()];

    /// <summary>The type of a name, with or without <c>System.</c>, or null where it is none of these.</summary>
    public static ParameterType? Find(string name, bool mayBeNull = false)
    {
        var simple = name.StartsWith("global::", StringComparison.Ordinal) ? name["global::".Length..] : name;
        simple = simple.StartsWith("System.", StringComparison.Ordinal) ? simple["System.".Length..] : simple;
        return Known.TryGetValue(simple, out var known) ? new(known, mayBeNull) : null;
    }

    /// <summary>Reads a value as a user gives it.</summary>
    /// <returns>The value, or what was expected in its place.</returns>
    public (object? Value, string? Expected) Read(string text)
    {
        if (Name == "string")
            return (MayBeNull ? Unquoted(text) : text, null);
        if (text == "null")
            return MayBeNull ? (null, null) : (null, $"a value, for {Name} has no null; declare it as {Name}? to allow one");
        object? value = Name switch
        {
            "int" => int.TryParse(text, Whole, CultureInfo.InvariantCulture, out var number) ? number : null,
            "long" => long.TryParse(text, Whole, CultureInfo.InvariantCulture, out var number) ? number : null,
            "double" => double.TryParse(text, Broken, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null,
            "decimal" => decimal.TryParse(text, Broken, CultureInfo.InvariantCulture, out var number) && IsExact(number, text) ? number : null,
            "bool" => text switch { "true" => true, "false" => false, _ => null },
            "DateOnly" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            _ => Moment(text),
        };
        return (value, value is null ? Expected(text) : null);
    }

    /// <summary>A value as C# writes it.</summary>
    public static string Literal(object? value) => value switch
    {
        null => "null",
        string text => Quoted(text),
        bool truth => truth ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
        // Without a point -0 would be the whole number 0.
        double number => number.ToString("R", CultureInfo.InvariantCulture) is var written && written.AsSpan().IndexOfAny('.', 'E') < 0 ? written + ".0" : written,
        DateOnly day => $"new DateOnly({day.Year}, {day.Month}, {day.Day})",
        DateTime moment => Literal(moment),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No parameter has this type."),
    };

    public override string ToString() => MayBeNull ? Name + "?" : Name;

    private static string Literal(DateTime moment)
    {
        var kind = moment.Kind == DateTimeKind.Unspecified ? "" : $", DateTimeKind.{moment.Kind}";
        var rest = moment.Ticks % TimeSpan.TicksPerSecond;
        return $"new DateTime({moment.Year}, {moment.Month}, {moment.Day}, {moment.Hour}, {moment.Minute}, {moment.Second}{kind}){(rest == 0 ? "" : $".AddTicks({rest})")}";
    }

    private static DateTime? Moment(string text)
    {
        var utc = text.EndsWith('Z');
        return DateTime.TryParseExact(utc ? text[..^1] : text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? DateTime.SpecifyKind(moment, utc ? DateTimeKind.Utc : DateTimeKind.Unspecified)
            : null;
    }

    private string Expected(string text) => Name switch
    {
        "int" or "long" when BigInteger.TryParse(text, Whole, CultureInfo.InvariantCulture, out _) =>
            Name == "int" ? $"a whole number from {int.MinValue} to {int.MaxValue}" : $"a whole number from {long.MinValue} to {long.MaxValue}",
        "int" or "long" => "a whole number, such as 8",
        "double" => "a number, such as 0.05 or 1e-3, within what a double holds",
        "decimal" => "a number, such as 0.05, that a decimal holds without rounding",
        "bool" => "true or false",
        "DateOnly" => "a day, such as 2026-05-15",
        _ => "a day or a moment, such as 2026-05-15, 2026-05-15T16:30:00 or 2026-05-15T16:30:00Z",
    };

    // The word null is null; in quotes it is the text, and each further pair of quotes is part of it.
    private static string? Unquoted(string text)
    {
        if (text == "null")
            return null;
        return text.Length > 2 && text[0] == '"' && text[^1] == '"' && IsQuotedNull(text) ? text[1..^1] : text;
    }

    private static bool IsQuotedNull(ReadOnlySpan<char> text)
    {
        while (text.Length > 2 && text[0] == '"' && text[^1] == '"')
            text = text[1..^1];
        return text is "null";
    }

    // The base library rounds in silence what has more digits than a decimal holds.
    private static bool IsExact(decimal number, string text)
    {
        var parts = text.Split('e', 'E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var digits = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), Whole, CultureInfo.InvariantCulture);
        if (digits.IsZero || number == 0)
            return digits.IsZero;
        var exponent = (parts.Length > 1 ? int.Parse(parts[1], Whole, CultureInfo.InvariantCulture) : 0) - (point < 0 ? 0 : parts[0].Length - point - 1) + number.Scale;
        var bits = decimal.GetBits(number);
        var held = new BigInteger(new decimal(bits[0], bits[1], bits[2], number < 0, 0));
        return exponent >= 0 ? digits * BigInteger.Pow(10, exponent) == held : digits == held * BigInteger.Pow(10, -exponent);
    }

    private static string Quoted(string text)
    {
        var written = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            _ = c switch
            {
                '"' => written.Append("\\\""),
                '\\' => written.Append("\\\\"),
                '\n' => written.Append("\\n"),
                '\r' => written.Append("\\r"),
                '\t' => written.Append("\\t"),
                _ when i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]) => written.Append(c).Append(text[++i]),
                _ when IsSeen(c) => written.Append(c),
                _ => written.Append($"\\u{(int)c:x4}"),
            };
        }
        return written.Append('"').ToString();
    }

    // What a reader could not see, or could mistake for something else, is written as its number.
    private static bool IsSeen(char c) => c == ' ' || char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
