using System.Collections.Concurrent;
using System.Numerics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;

namespace ComputeThesis.Notebooks;

/// <summary>The only file that knows how notebook hosts turn a value into its forms: .NET Interactive's formatters and attributes, Verso's <c>ToHtml</c>.</summary>
internal static class HostConventions
{
    /// <summary>Above this a page is slow to open; the cell says so on stderr.</summary>
    internal const int LargeHtml = 5_000_000;

    // Their default HTML is their text in a box with a style sheet.
    private static readonly Type[] PlainTypes =
    [
        typeof(bool), typeof(char), typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint),
        typeof(long), typeof(ulong), typeof(float), typeof(double), typeof(decimal), typeof(BigInteger),
        typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan), typeof(Guid),
    ];

    private static int used;

    private static readonly ConcurrentDictionary<Type, bool> Prepared = new();

    /// <summary>The assemblies of the formatting library, which a cell may use to register formatters of its own.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } = [typeof(Formatter).Assembly, typeof(Microsoft.AspNetCore.Html.IHtmlContent).Assembly];

    /// <summary>The namespace that every notebook has open for it.</summary>
    public static string Namespace => typeof(Formatter).Namespace!;

    /// <summary>Forgets what the notebook before registered.</summary>
    public static void Reset()
    {
        // The first run finds them as they should be, and setting them up again would cost it time.
        if (Interlocked.Exchange(ref used, 1) == 1)
            Formatter.ResetToDefault();
        Prepared.Clear();
        foreach (var type in PlainTypes)
            Formatter.SetPreferredMimeTypesFor(type, MimeType.Plain);
    }

    /// <summary>A value in the forms asked for, or in all it prefers and plain text.</summary>
    public static IReadOnlyDictionary<string, JsonNode> FormsOf(object? value, IReadOnlyCollection<string> mimeTypes)
    {
        var forms = new Dictionary<string, JsonNode>();
        if (value is null)
        {
            forms[MimeType.Plain] = Formatter.NullString;
            return forms;
        }
        var type = value.GetType();
        OutputSink.Current?.See(type);
        if (Prepared.TryAdd(type, true))
            AdoptToHtml(type);
        var asked = mimeTypes.Count > 0 ? mimeTypes : Formatter.GetPreferredMimeTypesFor(type);
        foreach (var mimeType in asked)
            forms[mimeType] = Format(type, mimeType, () => value.ToDisplayString(mimeType));
        // Of a notebook that is not trusted yet, Jupyter shows HTML before all else, without the drawing in it: the labels are left, in a heap.
        if (mimeTypes.Count == 0 && forms.TryGetValue(MimeType.Svg, out var svg) && forms.TryGetValue(MimeType.Html, out var html) && MimeType.Repeats(html.ToString(), svg.ToString()))
            forms.Remove(MimeType.Html);
        if (mimeTypes.Count == 0 && !forms.ContainsKey(MimeType.Plain))
            forms[MimeType.Plain] = Format(type, MimeType.Plain, () => PlainOf(value, type));
        return forms;
    }

    // What a type says of itself is shorter than a listing of all that it holds, and costs less to make.
    private static string PlainOf(object value, Type type) =>
        !HasFormatter(type, MimeType.Plain) && type.GetMethod(nameof(ToString), [])?.DeclaringType is { } says && says != typeof(object) && says != typeof(ValueType)
            ? value.ToString() ?? ""
            : value.ToDisplayString(MimeType.Plain);

    /// <summary>Whether values of a type are text that is to be shown as the HTML it is.</summary>
    public static bool IsMarkup(Type type) => type == typeof(Microsoft.AspNetCore.Html.HtmlString);

    /// <summary>Text that is in its form already.</summary>
    public static IReadOnlyDictionary<string, JsonNode> AsIs(string text, string mimeType) =>
        new Dictionary<string, JsonNode> { [mimeType] = AsNode(text, mimeType) };

    /// <summary>What to write where only text can be shown.</summary>
    public static string PlainOf(IReadOnlyDictionary<string, JsonNode> forms) =>
        (forms.GetValueOrDefault(MimeType.Plain) ?? forms.Values.First()).ToString();

    private static JsonNode Format(Type type, string mimeType, Func<string> write)
    {
        string text;
        try
        {
            text = write();
        }
        catch (Exception problem) when (problem is not ThreadInterruptedException)
        {
            var cause = problem is TargetInvocationException { InnerException: { } inner } ? inner : problem;
            throw new FormatterException(
                $"Showing a {type} as {mimeType} failed: its formatter threw {cause.GetType().FullName}: {cause.Message} Correct the formatter, or show another form with display(value, \"{MimeType.Plain}\").", cause);
        }
        if (mimeType == MimeType.Html && text.Length > LargeHtml)
            Console.Error.WriteLine($"The HTML of this {type} has {text.Length / 1e6:0.0} million characters; a page with it opens slowly. Show fewer rows.");
        return AsNode(text, mimeType);
    }

    private static JsonNode AsNode(string text, string mimeType)
    {
        if (!MimeType.IsJson(mimeType))
            return text;
        try
        {
            return JsonNode.Parse(text) ?? JsonValue.Create(text);
        }
        catch (JsonException problem)
        {
            throw new FormatterException($"A form of type {mimeType} must be JSON, but it is not: {problem.Message} Correct its formatter.", problem);
        }
    }

    private static void AdoptToHtml(Type type)
    {
        var toHtml = type.GetMethod("ToHtml", BindingFlags.Public | BindingFlags.Instance, []);
        if (toHtml?.ReturnType != typeof(string) || HasFormatter(type, MimeType.Html))
            return;
        Formatter.Register(type, (value, writer) => writer.Write((string?)toHtml.Invoke(value, BindingFlags.DoNotWrapExceptions, null, null, null)), MimeType.Html);
        Formatter.Register(type, (value, writer) => writer.Write(value.ToString()), MimeType.Plain);
        Formatter.SetPreferredMimeTypesFor(type, MimeType.Html);
    }

    // The formatter of any object is the one a type gets that has none of its own, neither registered nor by attribute.
    private static bool HasFormatter(Type type, string mimeType) => Formatter.GetPreferredFormatterFor(type, mimeType).Type != typeof(object);
}

/// <summary>A value could not be shown.</summary>
internal sealed class FormatterException(string message, Exception inner) : Exception(message, inner);
