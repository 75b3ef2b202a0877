using Deedle;

namespace ComputeThesis;

/// <summary>Shows a figure, a table or a frame wherever the program runs: in a notebook in the cell, elsewhere as a page in the reader's browser.</summary>
/// <remarks>
/// The notebooks are .NET Interactive, Verso and <c>thesis</c>. The browser is the one that the variable <c>BROWSER</c> names, or the system's own, and is not waited for;
/// where nothing can open the page, as on a server, it is written all the same. What is handed back writes itself as text, for a terminal: <c>Console.WriteLine(figure.Show())</c>.
/// </remarks>
public static class ShowExtensions
{
    /// <summary>Shows a figure, whose page is interactive, or a table of ours.</summary>
    /// <returns>The page and the text; null where a notebook showed it.</returns>
    public static ShownPage? Show(this IShown shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return Of(shown).Show();
    }

    /// <summary>Shows a Deedle frame.</summary>
    /// <inheritdoc cref="Show(IShown)" path="/returns"/>
    public static ShownPage? Show(this IFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return Showing.OfTable(frame, frame.ToTableHtml, frame.ToTableText).Show();
    }

    /// <summary>Shows a Deedle series.</summary>
    /// <inheritdoc cref="Show(IShown)" path="/returns"/>
    public static ShownPage? Show<TKey>(this ISeries<TKey> series)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(series);
        return Showing.OfTable(series, series.ToTableHtml, series.ToTableText).Show();
    }

    internal static Showing Of(IShown shown) => shown is Figure figure
        ? new(figure, figure.Title, figure.ToHtml, figure.ToString, figure.Save)
        : Showing.OfTable(shown, shown.ToHtml, () => shown.ToString() ?? "");
}
