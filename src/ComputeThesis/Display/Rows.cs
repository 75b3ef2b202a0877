using System.Collections;
using Deedle;

namespace ComputeThesis;

/// <summary>A table of records that a notebook, a page and a terminal can show.</summary>
/// <typeparam name="T">What a row is.</typeparam>
public abstract class Rows<T> : IReadOnlyList<T>, IShownAsTables
{
    private protected Rows(IReadOnlyList<T> rows) => All = rows;

    /// <summary>How many rows there are.</summary>
    public int Count => All.Count;

    /// <summary>The row at a place, counted from 0.</summary>
    public T this[int index] => All[index];

    /// <summary>A Deedle frame of every row, keyed 0, 1, 2, …; a column is a field. Rates are fractions, and what is not known is missing.</summary>
    public Frame<int, string> ToFrame() => Columns.Frame(All);

    /// <summary>The table as an HTML fragment that needs no script; a long one shows its newest rows and counts the rest.</summary>
    public string ToHtml() => TableHtml.Write(View());

    /// <summary>The table as aligned text; a long one shows its newest rows and counts the rest.</summary>
    public override string ToString() => TableText.Write(View());

    /// <summary>The table as GitHub's Markdown: the rows and columns that are shown, with the count of the rest; what comes from data stays text.</summary>
    public string ToMarkdown() => TableMarkdown.Write(View());

    /// <summary>Every row and every field as CSV (RFC 4180, lines ended by LF): what <see cref="ToFrame"/> holds.</summary>
    /// <inheritdoc cref="FrameDisplayExtensions.ToCsv(IFrame)" path="/remarks"/>
    public string ToCsv() => GridCsv.Write(FrameGrid.Of(ToFrame()), key: null);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => All.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The rows themselves.</summary>
    private protected IReadOnlyList<T> All { get; }

    /// <summary>How a row becomes a line of a frame and of a table.</summary>
    private protected abstract Table<T> Columns { get; }

    /// <summary>The rows that are shown, with title and notes.</summary>
    private protected abstract TableView View();
}
