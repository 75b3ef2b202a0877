using Deedle;
using Deedle.Internal;
using Plotly.NET;

namespace ComputeThesis;

/// <summary>How the types of others that a notebook of ours shows are written; the host's register is reached by name.</summary>
internal static class NotebookFormatters
{
    // One of those that the host was given: it stands for all.
    private static object? given;

    /// <summary>Registers them, unless they are registered.</summary>
    /// <returns>Whether the host has the register we know.</returns>
    public static bool Register(Type formatter)
    {
        var register = formatter.GetMethod("Register", [typeof(Type), typeof(Action<object, TextWriter>), typeof(string)]);
        var prefer = formatter.GetMethod("SetPreferredMimeTypesFor", [typeof(Type), typeof(string[])]);
        var registered = formatter.GetMethod("RegisteredFormatters", [typeof(bool)]);
        if (register is null || prefer is null || registered is null)
            return false;
        // The host may have forgotten them, as between two notebooks, or been told of better ones by the reader.
        var known = Registered();
        if (given is not null && known.Contains(given))
            return true;
        ShowGrid(typeof(IFrame), value => FrameGrid.Of((IFrame)value));
        ShowGrid(typeof(ISeriesFormattable), value => SeriesGrid.Of((ISeriesFormattable)value));
        Show(typeof(GenericChart), value => ChartForms.Html((GenericChart)value), value => ChartForms.Text((GenericChart)value), MimeTypes.Html, MimeTypes.Plotly);
        Add(typeof(GenericChart), MimeTypes.Plotly, value => ChartForms.Json((GenericChart)value));
        given = Registered().Except(known).FirstOrDefault();
        return true;

        List<object> Registered() => [.. (IEnumerable<object>)registered.Invoke(null, [false])!];

        void ShowGrid(Type type, Func<object, Grid> read)
        {
            Show(type, value => TableHtml.Write(read(value).View()), value => TableText.Write(read(value).View()), MimeTypes.Html);
            Add(type, MimeTypes.Markdown, value => TableMarkdown.Write(read(value).View()));
            Add(type, MimeTypes.Csv, value => GridCsv.Write(read(value), "key"));
        }

        void Show(Type type, Func<object, string> html, Func<object, string> plain, params string[] preferred)
        {
            Add(type, MimeTypes.Html, html);
            Add(type, MimeTypes.Plain, plain);
            prefer.Invoke(null, [type, preferred]);
        }

        void Add(Type type, string mimeType, Func<object, string> write) =>
            register.Invoke(null, [type, (Action<object, TextWriter>)((value, writer) => writer.Write(write(value))), mimeType]);
    }
}
