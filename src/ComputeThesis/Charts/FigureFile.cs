using System.Text;

namespace ComputeThesis;

/// <summary>Writes a figure to a file whose ending says the form.</summary>
internal static class FigureFile
{
    /// <param name="path">Where to.</param>
    /// <param name="forms">For each ending the form that it names.</param>
    public static void Save(string path, params ReadOnlySpan<(string Ending, Func<string> Write)> forms)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var ending = Path.GetExtension(path);
        foreach (var form in forms)
        {
            if (!form.Ending.Equals(ending, StringComparison.OrdinalIgnoreCase))
                continue;
            File.WriteAllText(path, form.Write(), new UTF8Encoding(false));
            return;
        }

        throw new ArgumentException($"A figure is saved as .svg (a static picture), .html (an interactive page) or .json (for plotly.js); '{Path.GetFileName(path)}' names none of them.", nameof(path));
    }
}
