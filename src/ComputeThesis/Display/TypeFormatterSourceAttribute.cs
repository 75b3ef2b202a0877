namespace ComputeThesis;

/// <summary>Tells .NET Interactive, which looks this attribute up by its name, who formats a type; so the library needs no reference to it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = [];
}

/// <summary>The forms of everything that is a table.</summary>
internal sealed class TableFormatterSource
{
    private readonly ShownFormatter[] formatters = [new(MimeTypes.Html), new(MimeTypes.Plain), new(MimeTypes.Markdown), new(MimeTypes.Csv)];

    public IEnumerable<object> CreateTypeFormatters() => formatters;
}

/// <summary>Writes one form of an <see cref="IShown"/>; the host finds <c>MimeType</c> and <c>Format</c> by name.</summary>
internal sealed class ShownFormatter(string mimeType)
{
    public string MimeType { get; } = mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        if ((instance as IShown)?.As(MimeType) is not { } text)
            return false;
        writer.Write(text);
        return true;
    }
}
