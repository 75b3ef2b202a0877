using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;

namespace ComputeThesis.Notebooks;

/// <summary>A value in every form its formatters give. The only file that knows the formatting library and the conventions of notebook hosts.</summary>
internal static class MimeBundle
{
    private const string Html = "text/html";
    private const string Plain = "text/plain";

    /// <summary>What a cell may use to register formatters of its own, as notebooks do.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } = [typeof(Formatter).Assembly, typeof(Microsoft.AspNetCore.Html.IHtmlContent).Assembly];

    /// <summary>The namespace that every notebook has open for it.</summary>
    public static string Namespace => typeof(Formatter).Namespace!;

    static MimeBundle() => Formatter.ListExpansionLimit = 20;

    /// <summary>All forms that are preferred for the value's type, and plain text.</summary>
    /// <exception cref="FormatterException">A formatter failed; the message names the type.</exception>
    public static JsonObject Of(object? value, IReadOnlyList<string> only)
    {
        if (value is null)
            return new() { [Plain] = "null" };
        try
        {
            var bundle = new JsonObject();
            foreach (var mimeType in only.Count > 0 ? only : Preferred(value))
                bundle[mimeType] = Form(value, mimeType);
            if (only.Count == 0 && !bundle.ContainsKey(Plain))
                bundle[Plain] = Text(value);
            return bundle;
        }
        catch (Exception e)
        {
            throw new FormatterException($"A value of type {value.GetType()} could not be shown: {e.GetBaseException().Message}", e.GetBaseException());
        }
    }

    private static IEnumerable<string> Preferred(object value) => value switch
    {
        // A number or a text is what it says: a box around it only takes room.
        string or bool or char or DateTime or DateOnly or TimeOnly or TimeSpan or DateTimeOffset or Guid or Uri or Enum or Version => [Plain],
        _ when value.GetType().IsPrimitive || value is decimal => [Plain],
        _ when ShowsItself(value) => [Html],
        _ => Formatter.GetPreferredMimeTypesFor(value.GetType()),
    };

    private static JsonNode? Form(object value, string mimeType)
    {
        if (mimeType == Plain)
            return Text(value);
        if (mimeType == Html && ShowsItself(value))
            return (string?)OwnHtml(value)!.Invoke(value, null);
        var text = value is string raw && mimeType != "application/json" ? raw : value.ToDisplayString(mimeType);
        return mimeType.EndsWith("json", StringComparison.Ordinal) ? Json(text) : text;
    }

    private static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    /// <summary>The type's own text where it has one: a formatter's reflection over its members says less.</summary>
    private static string Text(object value) => value is string text ? text
        : value is not IEnumerable && value.GetType().GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType is { } declares && declares != typeof(object) && declares != typeof(ValueType)
            || OwnHtml(value) is not null
            ? value.ToString() ?? ""
            : value.ToDisplayString(Plain);

    /// <summary>A type's own HTML counts where nobody has said otherwise.</summary>
    private static bool ShowsItself(object value) => OwnHtml(value) is not null && !NamesItsFormatter(value.GetType())
        && !Formatter.RegisteredFormatters(includeDefaults: false).Any(formatter => formatter.Type == value.GetType());

    /// <summary>Verso's rule: what has a public ToHtml() without parameters shows itself.</summary>
    private static MethodInfo? OwnHtml(object value) =>
        value.GetType().GetMethod("ToHtml", BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes) is { } method && method.ReturnType == typeof(string) ? method : null;

    /// <summary>.NET Interactive's rule: an attribute of this name, of whatever namespace, names the formatter.</summary>
    private static bool NamesItsFormatter(Type type) => type.GetCustomAttributes(inherit: true).Any(attribute => attribute.GetType().Name == nameof(TypeFormatterSourceAttribute));
}

/// <summary>A value that could not be shown.</summary>
internal sealed class FormatterException(string message, Exception inner) : Exception(message, inner);
