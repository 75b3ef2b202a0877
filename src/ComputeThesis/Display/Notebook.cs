using Deedle;
using Deedle.Internal;
using Plotly.NET;

namespace ComputeThesis;

/// <summary>Makes a notebook show frames and charts as readers expect. A package load calls it by itself where the host runs extension scripts.</summary>
public static class Notebook
{
    private const string FormatterType = "Microsoft.DotNet.Interactive.Formatting.Formatter, Microsoft.DotNet.Interactive.Formatting";

    private const string Html = "text/html";
    private const string Plain = "text/plain";
    private const string Plotly = "application/vnd.plotly.v1+json";

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
        Show(typeof(IFrame), Html, value => TableHtml.Write(FrameTable.Of((IFrame)value)), value => TableText.Write(FrameTable.Of((IFrame)value)));
        Show(typeof(ISeriesFormattable), Html, value => TableHtml.Write(SeriesTable.Of((ISeriesFormattable)value)), value => TableText.Write(SeriesTable.Of((ISeriesFormattable)value)));
        Show(typeof(GenericChart), Plotly, value => GenericChart.toFigureJson((GenericChart)value), _ => "A Plotly.NET chart");
        return true;

        void Show(Type type, string mimeType, Func<object, string> rich, Func<object, string> plain)
        {
            Add(type, mimeType, rich);
            Add(type, Plain, plain);
            prefer.Invoke(null, [type, new[] { mimeType }]);
        }

        void Add(Type type, string mimeType, Func<object, string> write) =>
            register.Invoke(null, [type, (Action<object, TextWriter>)((value, writer) => writer.Write(write(value))), mimeType]);
    }
}
