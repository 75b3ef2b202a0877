using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>The web page of an executed notebook.</summary>
internal static class PageFile
{
    /// <summary>Writes the page, whole or not at all.</summary>
    public static void Write(Notebooks.Notebook executed, string path, string title)
    {
        var unfinished = $"{path}.{Environment.ProcessId}.part";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        HtmlPage.Write(executed, unfinished, new() { Title = title, PlotlyScript = FigureScript.Open });
        File.Move(unfinished, path, overwrite: true);
    }
}
