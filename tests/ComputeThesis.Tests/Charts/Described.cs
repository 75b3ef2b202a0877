using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ComputeThesis.Tests.Charts;

/// <summary>A figure's description as JSON: every public property that says something, by name, so that a new one is in the golden files without anyone thinking of it.</summary>
internal static class Described
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(FigureContent figure) => Write(figure, typeof(FigureContent), "") + "\n";

    private static string Write(object? value, Type type, string indent) => value switch
    {
        null => "null",
        // Twelve digits: those beyond are not the same on every machine.
        double number => double.IsFinite(number) ? number.ToString("G12", CultureInfo.InvariantCulture) : $"\"{number.ToString(CultureInfo.InvariantCulture)}\"",
        int number => number.ToString(CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        string or DateOnly or Enum or FigureUnit or Uri => JsonSerializer.Serialize(Text(value), Plain),
        IEnumerable list => WriteList([.. list.Cast<object?>()], indent),
        _ => WriteRecord(value, type, indent),
    };

    private static string Text(object value) => value switch
    {
        DateOnly day => Units.Day(day),
        Uri document => document.AbsoluteUri,
        // The name alone does not tell how a value is written.
        FigureUnit unit => $"{unit.Name}: {unit.Label(12.3456)}, {unit.Label(-0.0123)}",
        _ => value.ToString()!,
    };

    /// <summary>Values stand on one line, records on lines of their own.</summary>
    private static string WriteList(List<object?> items, string indent)
    {
        var isFlat = items.All(item => item is null or string or ValueType);
        var inner = indent + "  ";
        var written = items.Select(item => Write(item, item?.GetType() ?? typeof(object), isFlat ? indent : inner)).ToList();
        return isFlat ? $"[{string.Join(", ", written)}]" : $"[\n{inner}{string.Join($",\n{inner}", written)}\n{indent}]";
    }

    private static string WriteRecord(object value, Type type, string indent)
    {
        var inner = indent + "  ";
        var fields = new StringBuilder();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.Name, StringComparer.Ordinal))
            if (property.GetValue(value) is { } field && !IsSilent(field))
                fields.Append(fields.Length == 0 ? "" : ",").Append('\n').Append(inner).Append(JsonSerializer.Serialize(property.Name)).Append(": ").Append(Write(field, field.GetType(), inner));
        return $"{{{fields}\n{indent}}}";
    }

    private static bool IsSilent(object field) => field is "" or false or ICollection { Count: 0 };
}
