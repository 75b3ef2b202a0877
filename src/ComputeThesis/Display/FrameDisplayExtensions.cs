using Deedle;

namespace ComputeThesis;

/// <summary>Any Deedle frame or series as a table: for a page, a terminal, a document and a spreadsheet.</summary>
public static class FrameDisplayExtensions
{
    /// <summary>The frame as an HTML fragment that needs no script: 20 rows and 20 columns with the count of the rest, under 30,000 bytes whatever it holds.</summary>
    /// <remarks>Leading rows that have no value in the columns shown are passed over, and the table says how many they were.</remarks>
    public static string ToTableHtml(this IFrame frame) => TableHtml.Write(Grid(frame).View());

    /// <summary>The frame as aligned text: 20 rows and the columns that fit a terminal, with the count of the rest.</summary>
    /// <inheritdoc cref="ToTableHtml(IFrame)" path="/remarks"/>
    public static string ToTableText(this IFrame frame) => TableText.Write(Grid(frame).View());

    /// <summary>The frame as a GitHub table: 20 rows and 20 columns with the count of the rest; what comes from data stays text.</summary>
    /// <inheritdoc cref="ToTableHtml(IFrame)" path="/remarks"/>
    public static string ToMarkdown(this IFrame frame) => TableMarkdown.Write(Grid(frame).View());

    /// <summary>Every row and column of the frame as CSV (RFC 4180, lines ended by LF), the row keys first under <c>key</c>.</summary>
    /// <remarks>
    /// Numbers are whole and invariant, days ISO 8601, and what is missing is empty. A text that begins with = + - @, a tab or a line end gets an apostrophe before it,
    /// so that no spreadsheet takes it for a formula; numbers and days never do.
    /// </remarks>
    public static string ToCsv(this IFrame frame) => GridCsv.Write(Grid(frame), "key");

    /// <summary>The series as an HTML fragment that needs no script: 20 values with the count of the rest.</summary>
    /// <remarks>Leading keys without a value are passed over, and the table says how many they were.</remarks>
    public static string ToTableHtml<TKey>(this ISeries<TKey> series)
        where TKey : notnull => TableHtml.Write(Grid(series).View());

    /// <summary>The series as aligned text: 20 values with the count of the rest.</summary>
    /// <inheritdoc cref="ToTableHtml{TKey}(ISeries{TKey})" path="/remarks"/>
    public static string ToTableText<TKey>(this ISeries<TKey> series)
        where TKey : notnull => TableText.Write(Grid(series).View());

    /// <summary>The series as a GitHub table: 20 values with the count of the rest; what comes from data stays text.</summary>
    /// <inheritdoc cref="ToTableHtml{TKey}(ISeries{TKey})" path="/remarks"/>
    public static string ToMarkdown<TKey>(this ISeries<TKey> series)
        where TKey : notnull => TableMarkdown.Write(Grid(series).View());

    /// <summary>Every key and value of the series as CSV (RFC 4180, lines ended by LF), under <c>key</c> and <c>value</c>.</summary>
    /// <inheritdoc cref="ToCsv(IFrame)" path="/remarks"/>
    public static string ToCsv<TKey>(this ISeries<TKey> series)
        where TKey : notnull => GridCsv.Write(Grid(series), "key");

    private static Grid Grid(IFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return FrameGrid.Of(frame);
    }

    private static Grid Grid<TKey>(ISeries<TKey> series)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(series);
        return SeriesGrid.Keyed(series);
    }
}
