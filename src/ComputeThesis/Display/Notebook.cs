using Deedle;
using Deedle.Internal;
using Plotly.NET;

namespace ComputeThesis;

/// <summary>Makes a notebook show frames and charts as readers expect. A package load calls it by itself where the host runs extension scripts.</summary>
public static class Notebook
{
    private const string FormatterType = "Microsoft.DotNet.Interactive.Formatting.Formatter, Microsoft.DotNet.Interactive.Formatting";


    /// <summary>Registers how Deedle frames and series and Plotly.NET charts are shown, where a notebook host is; does nothing elsewhere.</summary>
    /// <returns>Whether a notebook host was found.</returns>
    public static bool Load()
    {
        // Looked up by name: a reference would tie the package to one version of a host that is no longer kept.
        if (Type.GetType(FormatterType) is not { } formatter)
            return false;
        var register = formatter.GetMethod("Register", [typeof(Type), typeof(Action<object, TextWriter>), typeof(string)]);
        var prefer = formatter.GetMethod("SetPreferredMimeTypesFor", [typeof(Type), typeof(string[])]);
        if (register is null || prefer is null)
            return false;
        ShowGrid(typeof(IFrame), value => FrameGrid.Of((IFrame)value));
        ShowGrid(typeof(ISeriesFormattable), value => SeriesGrid.Of((ISeriesFormattable)value));
        Show(typeof(GenericChart), MimeTypes.Plotly, value => GenericChart.toFigureJson((GenericChart)value), _ => "A Plotly.NET chart");
        return true;

        void ShowGrid(Type type, Func<object, Grid> read)
        {
            Show(type, MimeTypes.Html, value => TableHtml.Write(read(value).View()), value => TableText.Write(read(value).View()));
            Add(type, MimeTypes.Markdown, value => TableMarkdown.Write(read(value).View()));
            Add(type, MimeTypes.Csv, value => GridCsv.Write(read(value), "key"));
        }

        void Show(Type type, string mimeType, Func<object, string> rich, Func<object, string> plain)
        {
            Add(type, mimeType, rich);
            Add(type, MimeTypes.Plain, plain);
            prefer.Invoke(null, [type, new[] { mimeType }]);
        }

        void Add(Type type, string mimeType, Func<object, string> write) =>
            register.Invoke(null, [type, (Action<object, TextWriter>)((value, writer) => writer.Write(write(value))), mimeType]);
    }
}
