using System.Text;

namespace ComputeThesis;

/// <summary>Writes a figure to a file whose ending says the form.</summary>
internal static class FigureFile
{
    /// <summary>A text as a file holds it.</summary>
    public static Func<byte[]> Text(Func<string> write) => () => new UTF8Encoding(false).GetBytes(write());

    /// <param name="path">Where to.</param>
    /// <param name="forms">For each ending the form that it names.</param>
    public static void Save(string path, params ReadOnlySpan<(string Ending, Func<byte[]> Write)> forms)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var ending = Path.GetExtension(path);
        foreach (var form in forms)
        {
            if (!form.Ending.Equals(ending, StringComparison.OrdinalIgnoreCase))
                continue;
            Replace(path, form.Write);
            return;
        }

        throw new ArgumentException($"A figure is saved as .svg (a static picture), .png (a picture of fixed size), .html (an interactive page) or .json (for plotly.js); '{Path.GetFileName(path)}' names none of them.", nameof(path));
    }

    // Written beside and moved: whoever reads the file meets the old one or the new one, never half of it.
    private static void Replace(string path, Func<byte[]> write)
    {
        var target = new FileInfo(path);
        if (target.LinkTarget is not null && target.ResolveLinkTarget(returnFinalTarget: true) is FileInfo final)
            target = final;
        if (target.Directory is not { Exists: true } folder)
            throw new DirectoryNotFoundException($"There is no folder '{target.DirectoryName}' to save '{target.Name}' in. Create it first, as with Directory.CreateDirectory, or save elsewhere.");
        var beside = Path.Combine(folder.FullName, $".{target.Name}.{Guid.NewGuid():N}");
        var bytes = write();
        try
        {
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, target.FullName, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
