using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>The web page of an executed notebook.</summary>
internal static class PageFile
{
    public static string TextOf(Notebooks.Notebook executed, string title) => HtmlPage.ToHtml(executed, new() { Title = title, PlotlyScript = FigureScript.Open });

    /// <summary>Writes the page where it can; whoever asked tries again where it cannot, and says why.</summary>
    public static bool TryWrite(string text, string path)
    {
        try
        {
            NewFile.Write(path, text);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
