using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ComputeThesis.Notebooks;

/// <summary>The values that a page shows, and which of them are figures and tables.</summary>
internal static class ShownOutputs
{
    private static readonly (string MimeType, string Ending)[] Rasters = [(MimeType.Png, "png"), (MimeType.Jpeg, "jpg"), ("image/gif", "gif")];

    public static IEnumerable<DisplayOutput> Of(Notebook notebook) => notebook.Cells
        .Where(cell => cell.Kind == CellKind.Code && !cell.Tags.Contains("remove-output") && !cell.Tags.Contains("remove_output"))
        .SelectMany(cell => cell.Outputs).OfType<DisplayOutput>();

    public static bool IsFigure(DisplayOutput output) =>
        output.Forms.ContainsKey(MimeType.Plotly) || output.Forms.ContainsKey(MimeType.Svg) || Rasters.Any(raster => output.Forms.ContainsKey(raster.MimeType));

    public static bool IsTable(DisplayOutput output) =>
        !IsFigure(output) && output.Text(MimeType.Html)?.Contains("<table", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The picture of a figure as a file of its own, or null where it has none that a browser would show.</summary>
    public static (string Ending, byte[] Content)? Picture(DisplayOutput output)
    {
        if (output.Text(MimeType.Svg) is { } svg && AsFile(svg) is { } drawing)
            return ("svg", drawing);
        foreach (var (mimeType, ending) in Rasters)
        {
            if (output.Text(mimeType) is { } text && FromBase64(text) is { Length: > 0 } bytes)
                return (ending, bytes);
        }
        return null;
    }

    // In a page a drawing may lack its namespace, and entities may go by their HTML names: as a file it may not.
    private static byte[]? AsFile(string svg)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(svg.Trim()), new() { DtdProcessing = DtdProcessing.Ignore });
            var root = XDocument.Load(reader).Root!;
            if (root.Name.LocalName != "svg")
                return null;
            XNamespace space = "http://www.w3.org/2000/svg";
            if (root.Name.Namespace == space)
                return Encoding.UTF8.GetBytes(svg.Trim() + "\n");
            foreach (var element in root.DescendantsAndSelf().Where(element => element.Name.Namespace == XNamespace.None))
                element.Name = space + element.Name.LocalName;
            return Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting) + "\n");
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static byte[]? FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}
