using Deedle;

namespace ComputeThesis;

/// <summary>Makes a notebook show frames and charts as readers expect. A package load calls it by itself where the host runs extension scripts.</summary>
public static class Notebook
{
    private const string FormatterType = "Microsoft.DotNet.Interactive.Formatting.Formatter, Microsoft.DotNet.Interactive.Formatting";

    private static readonly object[] PreferHtml = [new[] { "text/html" }];

    /// <summary>Registers how Deedle frames and series are shown, where a notebook host is; does nothing elsewhere or the second time.</summary>
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
        Show(typeof(IFrame), value => FrameTable.Of((IFrame)value));
        return true;

        void Show(Type type, Func<object, TableView> view)
        {
            Add(type, "text/html", value => TableHtml.Write(view(value)));
            Add(type, "text/plain", value => TableText.Write(view(value)));
            prefer.Invoke(null, [type, .. PreferHtml]);
        }

        void Add(Type type, string mimeType, Func<object, string> write) =>
            register.Invoke(null, [type, (Action<object, TextWriter>)((value, writer) => writer.Write(write(value))), mimeType]);
    }
}
