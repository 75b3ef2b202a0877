using Sylvan.Data.Csv;

namespace ComputeThesis;

/// <summary>CSV text as lines of fields. The only file that knows the CSV library.</summary>
internal static class CsvText
{
    /// <summary>One record, with the line of the file it starts on.</summary>
    public readonly record struct Record(int Line, string[] Fields);

    /// <summary>Reads every record, the header line first.</summary>
    /// <exception cref="DataFormatException">A quoted field never ends, or text follows its closing quote.</exception>
    public static IReadOnlyList<Record> Read(string file, TextReader text)
    {
        var records = new List<Record>();
        var line = 1;
        try
        {
            using var csv = CsvDataReader.Create(text, new CsvDataReaderOptions
            {
                HasHeaders = false,
                Delimiter = ',',
                // Small enough to stay off the large-object heap, which is cleared and collected at a price; a longer record makes it grow.
                BufferSize = 1 << 14,
                MaxBufferSize = 1 << 24,
                // Providers, segments, currencies and sources repeat down a column: one string serves them all.
                StringFactory = new Pool().Text,
            });
            while (csv.Read())
            {
                var fields = new string[csv.RowFieldCount];
                for (var i = 0; i < fields.Length; i++)
                    fields[i] = csv.GetString(i);
                records.Add(new(line, fields));
                line += 1 + csv.GetRawRecordSpan().TrimEnd("\r\n").Count('\n');
            }
        }
        catch (Exception e) when (e is CsvFormatException or CsvRecordTooLargeException)
        {
            throw new DataFormatException(file, line, null, "a broken quoted field",
                "text in which every quoted field ends with a quote and then a comma or a new line",
                "Close the quote; a quote inside a quoted field is written twice.");
        }

        return records;
    }

    private sealed class Pool
    {
        // Longer texts, addresses mostly, repeat less and cost more to look up than to copy.
        private const int Longest = 40;

        private readonly HashSet<string> known = [];
        private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

        public Pool() => lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();

        public string Text(char[] buffer, int offset, int length)
        {
            var span = buffer.AsSpan(offset, length);
            if (length > Longest)
                return span.ToString();
            if (lookup.TryGetValue(span, out var text))
                return text;
            text = span.ToString();
            known.Add(text);
            return text;
        }
    }
}
