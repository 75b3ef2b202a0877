using Sylvan.Data.Csv;

namespace ComputeThesis;

/// <summary>CSV text, record by record. The only file that knows the CSV library.</summary>
internal sealed class CsvText : IDisposable
{
    private readonly string file;
    private readonly CsvDataReader csv;
    private int next = 1;

    /// <exception cref="DataFormatException">The first record is broken.</exception>
    public CsvText(string file, TextReader text)
    {
        this.file = file;
        try
        {
            csv = CsvDataReader.Create(text, new CsvDataReaderOptions
            {
                HasHeaders = false,
                Delimiter = ',',
                // The library would skip a row that begins with '#' in silence, and has no way to leave that off: so only a null begins a comment, and none is allowed.
                Comment = '\0',
                CommentHandler = (Action<string>)(_ => throw new DataFormatException(file, next, null, "a null character", "text", "Take it away, or save the file as UTF-8.")),
                // Small enough to stay off the large-object heap, which is cleared and collected at a price; a longer record makes it grow.
                BufferSize = 1 << 14,
                MaxBufferSize = 1 << 24,
            });
        }
        catch (Exception e) when (IsBroken(e))
        {
            throw Broken();
        }
    }

    /// <summary>The line of the file that the record starts on, counted from 1.</summary>
    public int Line { get; private set; }

    /// <summary>How many fields the record has.</summary>
    public int FieldCount => csv.RowFieldCount;

    /// <summary>Goes to the next record; false when there is none.</summary>
    /// <exception cref="DataFormatException">A quoted field never ends, or text follows its closing quote.</exception>
    public bool Read()
    {
        try
        {
            if (!csv.Read())
                return false;
        }
        catch (Exception e) when (IsBroken(e))
        {
            throw Broken();
        }

        Line = next;
        next += 1 + csv.GetRawRecordSpan().TrimEnd("\r\n").Count('\n');
        return true;
    }

    /// <summary>A field of the record; it is overwritten when the next one is read.</summary>
    public ReadOnlySpan<char> Field(int place) => csv.GetFieldSpan(place);

    public void Dispose() => csv.Dispose();

    private static bool IsBroken(Exception e) => e is CsvFormatException or CsvRecordTooLargeException;

    private DataFormatException Broken() => new(file, next, null, "a broken quoted field",
        "text in which every quoted field ends with a quote and then a comma or a new line",
        "Close the quote; a quote inside a quoted field is written twice.");
}
