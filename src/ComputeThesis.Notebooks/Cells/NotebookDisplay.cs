using Microsoft.AspNetCore.Html;

namespace ComputeThesis.Notebooks;

/// <summary>What every cell can call to show a value, under the names .NET Interactive gave it.</summary>
public static class NotebookDisplay
{
#pragma warning disable IDE1006 // The names are those that notebooks already call.
    /// <summary>Shows a value in the cell, in all the forms it has or in those asked for.</summary>
    public static DisplayedOutput display(object? value, params string[] mimeTypes) => new(value, mimeTypes);

    /// <summary>Text to be shown as the HTML it is.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);
#pragma warning restore IDE1006
}

/// <summary>The same, called on the value.</summary>
public static class NotebookDisplayExtensions
{
    /// <summary>Shows a value in the cell, in all the forms it has or in those asked for.</summary>
    public static DisplayedOutput Display(this object? value, params string[] mimeTypes) => new(value, mimeTypes);

    /// <summary>Shows text as the form it is already in.</summary>
    public static DisplayedOutput DisplayAs(this string value, string mimeType) => new(HostConventions.AsIs(value, mimeType));
}
