#pragma warning disable CA1822 // Hosts look these up by name, on an instance.
namespace ComputeThesis.Notebooks.Tests;

/// <summary>Known to hosts by its name, as the library's own attribute is.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = [];
}

[TypeFormatterSource(typeof(NamedSource), PreferredMimeTypes = ["text/html", "application/vnd.probe+json"])]
public sealed class Named
{
    /// <summary>Not to be called: the attribute comes first.</summary>
    public string ToHtml() => "<b>not this</b>";

    public override string ToString() => "named in words";
}

[TypeFormatterSource(typeof(PlainSource), PreferredMimeTypes = ["text/html"])]
public sealed class Plain
{
    public override string ToString() => "not this";
}

internal sealed class PlainSource
{
    public IEnumerable<object> CreateTypeFormatters() => [new NamedFormatter("text/html", "<i>plain</i>"), new NamedFormatter("text/plain", "by its formatter")];
}

internal sealed class NamedSource
{
    public IEnumerable<object> CreateTypeFormatters() => [new NamedFormatter("text/html", "<i>named</i>"), new NamedFormatter("application/vnd.probe+json", "{\"a\":1}")];
}

internal sealed class NamedFormatter(string mimeType, string text)
{
    public string MimeType { get; } = mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        writer.Write(text);
        return instance is Named or Plain;
    }
}

public sealed class Versed
{
    public static Versed? Made { get; set; }

    public string ToHtml() => "<b>versed</b>";

    public override string ToString() => "plainly versed";
}

public sealed class Throwing
{
    public string ToHtml() => throw new InvalidOperationException("showing fails");
}
