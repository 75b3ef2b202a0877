using System.Text;
using System.Text.Json.Nodes;

namespace ComputeThesis.Tests.Data;

/// <summary>What can happen to data between the desk and the reader.</summary>
internal static class Corruptions
{
    private const string Prints = "cloud_revenue.csv";
    private const string Segments = "cloud_segments.csv";
    private const string Exceptions = "growth_exceptions.csv";
    private const string Tokens = "token_daily.csv";
    private const string Shares = "equity_daily.csv";
    private const string Macro = "macro_daily.csv";
    private const string ClaimList = "claims.csv";
    private const string Series = "series.csv";

    private const string Number = "a number such as";
    private const string Day = "a day such as";

    private static readonly Dictionary<string, string[]> Read = [];

    public static IReadOnlyList<Corruption> All { get; } = [.. Numbers(), .. Days(), .. Texts(), .. Keys(), .. References(), .. Columns(), .. RowsAndFiles(), .. Encodings(), .. Archives(), .. Catalogue(), .. Meaning()];

    private static IEnumerable<Corruption> Numbers() =>
    [
        Corruption.Cell("A word in a number column", Prints, 12, "revenue_millions", "n/a", Number),
        Corruption.Cell("A number with its unit", Prints, 12, "revenue_millions", "33bn", Number),
        Corruption.Cell("A number with its currency", Prints, 12, "revenue_millions", "$33398", Number),
        Corruption.Cell("Thousands parted by commas", Prints, 340, "revenue_millions", "\"33,398\"", Number),
        Corruption.Cell("Thousands parted by blanks", Prints, 12, "revenue_millions", "33 398", Number),
        Corruption.Cell("Thousands parted by narrow blanks", Prints, 12, "revenue_millions", "33\u202f398", Number),
        Corruption.Cell("Thousands parted by apostrophes", Macro, 2000, "value", "33'398", Number),
        Corruption.Cell("Thousands parted by underscores", Macro, 2000, "value", "33_398", Number),
        Corruption.Cell("A comma for the point", Shares, 30000, "adj_close", "\"33,5\"", Number),
        Corruption.Cell("A German amount", Macro, 2, "value", "\"33.398,00\"", Number),
        Corruption.Cell("Two points", Macro, 2, "value", "33.398.000", Number),
        Corruption.Cell("An exponent", Tokens, 40000, "volume_usd", "3.3e4", Number),
        Corruption.Cell("An exponent in capitals", Macro, 2, "value", "3E4", Number),
        Corruption.Cell("Not a number", Macro, 2, "value", "NaN", Number),
        Corruption.Cell("Infinity", Macro, 2, "value", "Infinity", Number),
        Corruption.Cell("The sign of infinity", Macro, 2, "value", "\u221e", Number),
        Corruption.Cell("A number beyond what a double holds", Macro, 2, "value", "1" + new string('0', 400), Number),
        Corruption.Cell("Full-width digits", Macro, 9000, "value", "\uff13\uff13", Number),
        Corruption.Cell("Arabic digits", Macro, 9000, "value", "\u0663\u0663", Number),
        Corruption.Cell("Hexadecimal digits", Macro, 9000, "value", "0x10", Number),
        Corruption.Cell("A typographic minus", Macro, 9000, "value", "\u22122", Number),
        Corruption.Cell("A negative in brackets", Macro, 9000, "value", "(2)", Number),
        Corruption.Cell("A sign alone", Macro, 9000, "value", "-", Number),
        Corruption.Cell("A point alone", Macro, 9000, "value", ".", Number),
        Corruption.Cell("A percent sign", Prints, 20, "growth_stated_pct", "38%", Number),
        Corruption.Cell("A blank before a number", Prints, 20, "growth_stated_pct", " 38", Number),
        Corruption.Cell("A blank after a number", Prints, 20, "growth_stated_pct", "38 ", Number),
        Corruption.Cell("A negative revenue", Prints, 20, "revenue_millions", "-5", "at least 0"),
        Corruption.Cell("A fall by more than everything", Prints, 20, "growth_stated_pct", "-100.5", "at least -100"),
        Corruption.Cell("A negative price", Tokens, 3, "close_usd", "-0.1", "at least 0"),
        Corruption.Cell("A yield below its minimum", Macro, 4000, "value", "-10.01", "at least -10"),
        Corruption.Cell("A price above its maximum", Tokens, 3, "close_usd", "10000000.5", "at most 10,000,000"),
        Corruption.Cell("An empty price", Tokens, 3, "close_usd", "", "a value"),
    ];

    private static IEnumerable<Corruption> Days() =>
    [
        Corruption.Cell("A word in a column of days", Prints, 12, "period_end", "September", Day),
        Corruption.Cell("A German day", Prints, 12, "reported_on", "13.05.2026", Day),
        Corruption.Cell("An American day", Prints, 12, "reported_on", "05/13/2026", Day),
        Corruption.Cell("A day with slashes", Tokens, 12, "date", "2026/05/13", Day),
        Corruption.Cell("A day without hyphens", Tokens, 12, "date", "20260513", Day),
        Corruption.Cell("A day without its zero", Macro, 12, "known_on", "2026-5-13", Day),
        Corruption.Cell("A day with a time", Macro, 12, "known_on", "2026-05-13T00:00:00Z", Day),
        Corruption.Cell("A day with a blank", Macro, 12, "known_on", "2026-05-13 ", Day),
        Corruption.Cell("A day that does not exist", Macro, 12, "known_on", "2026-02-30", Day),
        Corruption.Cell("A leap day of a common year", Macro, 12, "known_on", "2100-02-29", Day),
        Corruption.Cell("A thirteenth month", Macro, 12, "known_on", "2026-13-01", Day),
        Corruption.Cell("A year nought", Macro, 12, "known_on", "0000-01-01", Day),
        Corruption.Cell("A day in full-width digits", Macro, 12, "known_on", "\uff12\uff10\uff12\uff16-05-13", Day),
        Corruption.Cell("An empty day", Macro, 12, "known_on", "", "a value"),
    ];

    private static IEnumerable<Corruption> Texts() =>
    [
        Corruption.Cell("A blank before text", ClaimList, 9, "subject", " AKT", "without a blank"),
        Corruption.Cell("A blank after text", ClaimList, 9, "subject", "AKT ", "without a blank"),
        Corruption.Cell("A no-break blank after text", ClaimList, 9, "subject", "AKT\u00a0", "without a blank"),
        Corruption.Cell("An empty required text", ClaimList, 9, "statement", "", "a value"),
        Corruption.Cell("A word outside its list", Prints, 340, "basis", "final", "one of as_reported, restated"),
        Corruption.Cell("A listed word in capitals", Prints, 341, "source_kind", "News", "one of company_release"),
        Corruption.Cell("An unknown currency", Prints, 12, "currency", "EUR", "one of"),
        Corruption.Cell("A quarter with a fifth number", Prints, 12, "fiscal_period", "FY2026Q5", "text of the form"),
        Corruption.Cell("A quarter with more after it", Prints, 12, "fiscal_period", "FY2026Q4a", "text of the form"),
        new("A null at the begin of a row", folder => folder.Line(Macro, 30, line => "\0" + line), new Complaint(Macro, 30, null, "a null character", "text")),
        Corruption.Cell("A claim with one digit", ClaimList, 9, "claim_id", "C8", "text of the form"),
        Corruption.Cell("A link without its scheme", Prints, 12, "source_url", "www.sec.gov/release", "https://"),
        Corruption.Cell("A link of a foreign scheme", ClaimList, 9, "desk_source_url", "ftp://example.org/x", "https://"),
        new("A line break in a cell, and a wrong cell below it", folder =>
        {
            folder.Cell(Tokens, 2200, "close_usd", "dear");
            folder.Cell(Tokens, 30, "traded_as", "\"two\nlines\"");
        }, new(Tokens, 30, "traded_as", "a line break", "one line"), new(Tokens, 2201, "close_usd", "'dear'", Number)),
        new("A tabulator in a cell", folder => folder.Cell(ClaimList, 9, "subject", "A\tB"), new Complaint(ClaimList, 9, "subject", "control character", "one line")),
        new("A null in a cell", folder => folder.Cell(ClaimList, 9, "subject", "A\0B"), new Complaint(ClaimList, 9, "subject", "control character", "one line")),
        new("A null in a number", folder => folder.Cell(Macro, 30, "value", "1\0"), new Complaint(Macro, 30, "value", "'1", Number)),
        new("A delete character in a cell", folder => folder.Cell(ClaimList, 9, "subject", "A\u007fB"), new Complaint(ClaimList, 9, "subject", "control character", "one line")),
        new("A control character beyond ASCII", folder => folder.Cell(ClaimList, 9, "subject", "A\u0085B"), new Complaint(ClaimList, 9, "subject", "control character", "one line")),
        new("A line separator in a cell", folder => folder.Cell(ClaimList, 9, "subject", "A\u2028B"), new Complaint(ClaimList, 9, "subject", "line break", "one line")),
        new("A carriage return in a quoted cell", folder => folder.Cell(ClaimList, 9, "subject", "\"A\rB\""),
            new Complaint(ClaimList, 9, null, "a carriage return", "line feed"), new Complaint(ClaimList, 9, "subject", "line break", "one line")),
    ];

    private static IEnumerable<Corruption> Keys() =>
    [
        new("A print twice", folder => folder.Lines(Prints, lines => [.. lines[..5], lines[4], .. lines[5..]]), new Complaint(Prints, 6, null, "of line 5 again", "a key of its own")),
        new("A print twice, far apart", folder => folder.Lines(Prints, lines => [.. lines, lines[4]]), new Complaint(Prints, LinesOf(Prints) + 1, null, "of line 5 again", "a key of its own")),
        new("A segment twice", folder => folder.Lines(Segments, lines => [.. lines, lines[2]]), new Complaint(Segments, LinesOf(Segments) + 1, null, "of line 3 again", "a key of its own")),
        new("A price twice", folder => folder.Lines(Tokens, lines => [.. lines[..10], lines[9], .. lines[10..]]), new Complaint(Tokens, 11, null, "of line 10 again", "a key of its own")),
        new("A price twice, far apart", folder => folder.Lines(Tokens, lines => [.. lines, lines[9]]), new Complaint(Tokens, LinesOf(Tokens) + 1, null, "symbol + date = AKT", "ascending order")),
        new("A price of another day twice, with another value", folder => folder.Cell(Shares, 4, "date", CellOf(Shares, 3, "date")), new Complaint(Shares, 4, null, "of line 3 again", "a key of its own")),
        new("Rows out of order", folder => folder.Lines(Tokens, lines => [.. lines[..9], lines[10], lines[9], .. lines[11..]]), new Complaint(Tokens, 11, null, "after AKT", "ascending order")),
        new("Rows of two tokens interleaved", folder => folder.Lines(Tokens, Interleave), new Complaint(Tokens, LastOfFirst(Tokens) + 2, null, "after AR", "ascending order")),
        new("Series out of order", folder => folder.Lines(Macro, lines => [lines[0], .. lines[(LastOfFirst(Macro) + 1)..], .. lines[1..(LastOfFirst(Macro) + 1)]]),
            new Complaint(Macro, LinesOf(Macro) - LastOfFirst(Macro) + 1, null, "after VIXCLS", "ascending order")),
    ];

    private static IEnumerable<Corruption> References() =>
    [
        new("An unknown provider", folder => folder.Cell(Prints, 3, "provider", "AWZ"), new Complaint(Prints, 3, null, "provider + segment = AWZ + AWS", Segments)),
        new("A provider under another's segment", folder => folder.Cell(Prints, 3, "segment", "Cloud"), new Complaint(Prints, 3, null, "provider + segment = AWS + Cloud", Segments)),
        new("An unknown token", folder => folder.Cell(Tokens, LastOfFirst(Tokens) + 1, "symbol", "AKT2"), new Complaint(Tokens, LastOfFirst(Tokens) + 1, null, "symbol = AKT2", Series)),
        new("An unknown source code", folder => folder.Cell(Macro, 300, "source", "hearsay"), new Complaint(Macro, 300, null, "source = hearsay", "sources.csv")),
        new("A source code in capitals", folder => folder.Cell(Macro, 300, "source", "FORTNIGHT"), new Complaint(Macro, 300, null, "source = FORTNIGHT", "sources.csv")),
        new("A series that nothing explains any more", folder =>
        {
            folder.Lines(Series, lines => lines.Where(line => !line.StartsWith("AKT,", StringComparison.Ordinal)));
            folder.Declare("series", resource => resource["rowCount"] = LinesOf(Series) - 2);
        }, new Complaint(Tokens, 2, null, "symbol = AKT", Series)),
        new("A blank before a provider", folder => folder.Cell(Prints, 3, "provider", " AWS"), new(Prints, 3, "provider", "' AWS'", "without a blank"), new(Prints, 3, null, "provider + segment =  AWS + AWS", Segments)),
        new("A wrong cell in a table that others refer to", folder => folder.Cell(Segments, 3, "scope", "everything"), new Complaint(Segments, 3, "scope", "'everything'", "one of cloud")),
    ];

    private static IEnumerable<Corruption> Columns() =>
    [
        new("A column dropped", folder => folder.Lines(Prints, lines => lines.Select(line => line[..line.LastIndexOf(',')])), new Complaint(Prints, 1, null, "14 columns", "'verified_url'")),
        new("A column added", folder => folder.Lines(Prints, lines => lines.Select((line, i) => line + (i == 0 ? ",note" : ",x"))), new Complaint(Prints, 1, null, "column 16 named 'note'", "no more than 15")),
        new("A column renamed", folder => folder.Line(Macro, 1, line => line.Replace("value", "amount", StringComparison.Ordinal)), new Complaint(Macro, 1, null, "column 3 named 'amount'", "'value'")),
        new("A column's name in capitals", folder => folder.Line(Macro, 1, line => line.Replace("series", "Series", StringComparison.Ordinal)), new Complaint(Macro, 1, null, "column 1 named 'Series'", "'series'")),
        new("Two columns swapped", folder => folder.Lines(Macro, lines => lines.Select(line => Spoiling.Fields(line) is [var a, var b, var c, var d, var e] ? $"{a},{b},{d},{c},{e}" : line)),
            new Complaint(Macro, 1, null, "column 3 named 'known_on'", "'value'")),
        new("A column's name twice", folder => folder.Line(Macro, 1, line => line.Replace("known_on", "date", StringComparison.Ordinal)), new Complaint(Macro, 1, null, "column 4 named 'date'", "'known_on'")),
        new("The header twice", folder => folder.Lines(ClaimList, lines => [lines[0], .. lines]),
            new(ClaimList, 2, "claim_id", "'claim_id'", "form"), new(ClaimList, 2, "testable", "'testable'", "one of"), new(ClaimList, 2, "desk_finding", "'desk_finding'", "one of"), new(ClaimList, 2, "desk_source_url", "'desk_source_url'", "https://")),
        new("No header", folder => folder.Lines(Macro, lines => lines[1..]), new Complaint(Macro, 1, null, "column 1 named 'DEXCHUS'", "'series'")),
        new("Semicolons for commas", folder => folder.Edit(Macro, text => text.Replace(',', ';')), new Complaint(Macro, 1, null, "column 1 named 'series;date", "'series'")),
        new("A line before the header", folder => folder.Lines(Macro, lines => ["# made by hand", .. lines]), new Complaint(Macro, 1, null, "column 1 named '# made by hand'", "'series'")),
    ];

    private static IEnumerable<Corruption> RowsAndFiles() =>
    [
        new("A row too short", folder => folder.Line(Prints, 7, line => line[..line.LastIndexOf(',')]), new Complaint(Prints, 7, null, "a row of 14 fields", "one of 15")),
        new("A row too long", folder => folder.Line(Prints, 7, line => line + ","), new Complaint(Prints, 7, null, "a row of 16 fields", "one of 15")),
        new("A row of one word", folder => folder.Lines(Tokens, lines => [.. lines[..8], "total", .. lines[8..]]), new Complaint(Tokens, 9, null, "a row of 1 fields", "one of 8")),
        new("A blank line, and a wrong cell below it", folder => folder.Lines(Tokens, lines => [.. lines[..8], "", lines[8] + "?", .. lines[9..]]),
            new(Tokens, 9, null, "a row of 1 fields", "one of 8"), new(Tokens, 10, null, "source = ", "sources.csv")),
        new("A blank line at the end", folder => folder.Edit(Tokens, text => text + "\n"), new Complaint(Tokens, LinesOf(Tokens) + 1, null, "a row of 1 fields", "one of 8")),
        new("A row that begins like a comment", folder => folder.Cell(ClaimList, 9, "claim_id", "#C08"), new Complaint(ClaimList, 9, "claim_id", "'#C08'", "form")),
        new("A quote that never closes", folder => folder.Line(Prints, 9, line => "\"" + line), new Complaint(Prints, 9, null, "a broken quoted field", "ends with a quote")),
        new("A quote that never closes in the last line", folder => folder.Line(Prints, LinesOf(Prints), line => line[..(line.LastIndexOf(',') + 1)] + "\"https://example.org"), new Complaint(Prints, LinesOf(Prints), null, "a broken quoted field", "ends with a quote")),
        new("Text after a closing quote", folder => folder.Line(Prints, 9, line => "\"AWS\" " + line[3..]), new Complaint(Prints, 9, null, "a broken quoted field", "ends with a quote")),
        new("A quote within a quoted cell, not doubled", folder => folder.Line(Segments, 3, line => line.Replace("Alibaba Cloud alone", "Alibaba \"Cloud\" alone", StringComparison.Ordinal)), new Complaint(Segments, 3, null, "a broken quoted field", "ends with a quote")),
        new("An empty file", folder => folder.Edit(Tokens, _ => ""), new Complaint(Tokens, 1, null, "an empty file", "a header line")),
        new("A header and nothing else", folder => folder.Lines(Tokens, lines => lines[..1]), new Complaint(Tokens, null, null, "0 rows", $"{LinesOf(Tokens) - 1}, as datapackage.json declares")),
        new("The last rows missing", folder => folder.Lines(Prints, lines => lines[..^10]), new Complaint(Prints, null, null, $"{LinesOf(Prints) - 11} rows", "as datapackage.json declares")),
        new("A file cut off within a row", folder => folder.Edit(Prints, text => text[..^200]), new Complaint(Prints, LinesOf(Prints), null, "fields", "one of 15")),
        new("Rows too many", folder => folder.Lines(ClaimList, lines => [.. lines, "C99," + lines[^1].Split(',', 2)[1]]), new Complaint(ClaimList, null, null, $"{LinesOf(ClaimList)} rows", $"{LinesOf(ClaimList) - 1}, as")),
        new("A file missing", folder => File.Delete(folder.FileOf(ClaimList)), new Complaint(ClaimList, null, null, "no such file", "a file that the data package names")),
        new("A file missing that others refer to", folder => File.Delete(folder.FileOf(Segments)), new Complaint(Segments, null, null, "no such file", "a file that the data package names")),
        new("A file that no entry names", folder => File.Copy(folder.FileOf(ClaimList), folder.FileOf("claims (1).csv")), new Complaint("claims (1).csv", null, null, "does not name", "an entry")),
        new("A file that no entry names, in a folder", folder =>
        {
            Directory.CreateDirectory(folder.FileOf("old"));
            File.Copy(folder.FileOf(ClaimList), folder.FileOf("old/claims.csv.gz"));
        }, new Complaint("old/claims.csv.gz", null, null, "does not name", "an entry")),
    ];

    private static IEnumerable<Corruption> Encodings() =>
    [
        new("A byte order mark", folder => folder.Bytes(Prints, bytes => [0xEF, 0xBB, 0xBF, .. bytes]), new Complaint(Prints, 1, null, "a byte order mark", "first letter")),
        new("Carriage returns", folder => folder.Edit(Prints, text => text.Replace("\n", "\r\n", StringComparison.Ordinal)), new Complaint(Prints, 1, null, "a carriage return", "line feed")),
        new("A carriage return at one line's end", folder => folder.Line(Tokens, 777, line => line + "\r"), new Complaint(Tokens, 777, null, "a carriage return", "line feed")),
        new("A carriage return within a line", folder => folder.Line(Tokens, 777, line => line.Insert(line.LastIndexOf(','), "\r")),
            new(Tokens, 777, null, "a carriage return", "line feed"), new(Tokens, 777, "traded_as", "a line break", "one line")),
        new("A carriage return for a line feed", folder => folder.Lines(Tokens, lines => [.. lines[..776], lines[776] + "\r" + lines[777], .. lines[778..]]),
            new(Tokens, 777, null, "a carriage return", "line feed"), new(Tokens, 777, null, "a row of 15 fields", "one of 8"), new(Tokens, null, null, $"{LinesOf(Tokens) - 2} rows", "as datapackage.json declares")),
        new("UTF-16", folder => folder.Bytes(ClaimList, bytes => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes))]), new Complaint(ClaimList, 1, null, "bytes that are no UTF-8", "UTF-8 text")),
        new("UTF-16 without its mark", folder => folder.Bytes(ClaimList, bytes => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes))), new Complaint(ClaimList, 1, null, "column 1 named 'c\0l\0", "'claim_id'")),
        new("A letter in Latin-1", folder => folder.Bytes(ClaimList, bytes => Put(bytes, 9, 0xE9)), new Complaint(ClaimList, 9, null, "bytes that are no UTF-8", "UTF-8 text")),
        new("A letter in Latin-1 far down", folder => folder.Bytes(Tokens, bytes => Put(bytes, 30000, 0xFC)), new Complaint(Tokens, 30000, null, "bytes that are no UTF-8", "UTF-8 text")),
        new("A letter cut off at the end of the file", folder => folder.Bytes(ClaimList, bytes => [.. bytes[..^1], 0xC3]), new Complaint(ClaimList, LinesOf(ClaimList), null, "bytes that are no UTF-8", "UTF-8 text")),
    ];

    private static IEnumerable<Corruption> Archives()
    {
        const string Archive = "claims.csv.gz";
        var broken = new Complaint(Archive, null, null, "a broken or truncated archive", "a whole gzip file");
        return
        [
            new("An archive truncated", Packed(bytes => bytes[..(bytes.Length / 2)]), broken),
            new("An archive without its last byte", Packed(bytes => bytes[..^1]), broken),
            new("An archive without its length and checksum", Packed(bytes => bytes[..^8]), broken),
            new("An archive with a broken checksum", Packed(bytes => [.. bytes[..^8], (byte)(bytes[^8] ^ 1), .. bytes[^7..]]), broken),
            new("An archive with a broken length", Packed(bytes => [.. bytes[..^1], (byte)(bytes[^1] ^ 1)]), broken),
            new("An archive that is none", Packed(_ => Encoding.UTF8.GetBytes("claim_id,subject\n")), broken),
            new("An archive of no bytes", Packed(_ => []), broken),
            new("An archive of a file with carriage returns", folder =>
            {
                folder.Edit(ClaimList, text => text.Replace("\n", "\r\n", StringComparison.Ordinal));
                folder.Pack("claims");
            }, new Complaint(Archive, 1, null, "a carriage return", "line feed")),
            new("An archive of a file with a byte order mark", folder =>
            {
                folder.Bytes(ClaimList, bytes => [0xEF, 0xBB, 0xBF, .. bytes]);
                folder.Pack("claims");
            }, new Complaint(Archive, 1, null, "a byte order mark", "first letter")),
            new("An archive of a file with a wrong cell", folder =>
            {
                folder.Cell(ClaimList, 9, "testable", "maybe");
                folder.Pack("claims");
            }, new Complaint(Archive, 9, "testable", "'maybe'", "one of")),
        ];
    }

    private static IEnumerable<Corruption> Catalogue() =>
    [
        new("A hash of another file", folder => folder.Declare("claims", table => table["hash"] = "sha256:" + new string('0', 64)), new Complaint(ClaimList, null, null, "a file with the SHA-256", "the one of datapackage.json, 000")) { IsTheHash = true },
        new("A hash of another kind", folder => folder.Declare("claims", table => table["hash"] = "md5:" + new string('0', 32)), new Complaint(ClaimList, null, null, "a file with the SHA-256", "md5")) { IsTheHash = true },
        new("A row count too high", folder => folder.Declare("claims", table => table["rowCount"] = 1000), new Complaint(ClaimList, null, null, "rows", "1000, as datapackage.json declares")),
        new("A row count too low", folder => folder.Declare("claims", table => table["rowCount"] = 1), new Complaint(ClaimList, null, null, "rows", "1, as datapackage.json declares")),
        new("A span that begins too early", folder => folder.Declare("token_daily", table => table["temporal"]!["start"] = "2018-01-01"), new Complaint(Tokens, null, "date", "days from", "2018-01-01")),
        new("A span that ends too late", folder => folder.Declare("token_daily", table => table["temporal"]!["end"] = "2030-01-01"), new Complaint(Tokens, null, "date", "days from", "2030-01-01")),
        new("A span of a table that is no series", folder => folder.Declare("announcements", table => table["temporal"]!["end"] = "2030-01-01"), new Complaint("announcements.csv", null, "period_end", "days from", "2030-01-01")),
        Corruption.Declaration("A span that is no day", "token_daily", table => table["temporal"]!["end"] = "2026-9-1", "'2026-9-1'"),
        new("A path outside", folder => folder.Declare("claims", table => table["path"] = "../claims.csv"), new(Spoiling.Catalogue, null, null, "the path '../claims.csv'", "inside"), new(ClaimList, null, null, "does not name", "an entry")),
        new("A path from the root", folder => folder.Declare("claims", table => table["path"] = "/nowhere/claims.csv"), new(Spoiling.Catalogue, null, null, "the path '/nowhere/claims.csv'", "inside"), new(ClaimList, null, null, "does not name", "an entry")),
        Corruption.Declaration("A path with a null", "claims", table => table["path"] = "claims\0.csv", "'path'"),
        new("A reference to no table", folder => folder.Declare("macro_daily", table => Refer(table, 0, "resource", "symbols")), new Complaint(Spoiling.Catalogue, null, null, "no table 'symbols'", "one of cloud_revenue")),
        new("A reference to no column", folder => folder.Declare("macro_daily", table => Refer(table, 0, "fields", new JsonArray("symbol"))), new Complaint(Spoiling.Catalogue, null, null, "without a column 'symbol'", "that column")),
        Corruption.Declaration("A reference of one column to two", "macro_daily", table => Refer(table, 0, "fields", new JsonArray("series", "table")), "series, table"),
        Corruption.Declaration("A reference from no column", "macro_daily", table => table["schema"]!["foreignKeys"]![0]!["fields"] = new JsonArray("symbol"), "without a column 'symbol'"),
        Corruption.Declaration("A key of no column", "macro_daily", table => table["schema"]!["primaryKey"] = new JsonArray("symbol"), "without a column 'symbol'"),
        Corruption.Declaration("A key that is no name", "macro_daily", table => table["schema"]!["primaryKey"] = 5, "'primaryKey'"),
        Corruption.Declaration("A vintage of no column", "macro_daily", table => table["vintage"]!["knownOn"] = "seen_on", "without a column 'seen_on'"),
        Corruption.Declaration("A vintage by a column of text", "macro_daily", table => table["vintage"]!["knownOn"] = "source", "'source'"),
        Corruption.Declaration("A series by a column of text", "macro_daily", table => table["series"]!["day"] = "source", "'source'"),
        Corruption.Declaration("A series of nothing", "macro_daily", table => table["series"]!.AsObject().Remove("values"), "'values'"),
        Corruption.Declaration("A series of words", "macro_daily", table => table["series"]!["values"] = new JsonArray("source"), "'source'"),
        Corruption.Declaration("A series on unknown days", "macro_daily", table => table["series"]!["days"] = "weekdays", "'weekdays'"),
        Corruption.Declaration("A type that is unknown", "macro_daily", table => table.Field("value")["type"] = "float", "'float'"),
        Corruption.Declaration("A type that is no word", "macro_daily", table => table.Field("value")["type"] = 5, "'type'"),
        new("A pattern that is none", folder => folder.Declare("claims", table => table.Field("claim_id")["constraints"]!["pattern"] = "C[0-9"), new Complaint(Spoiling.Catalogue, null, "claim_id", "the pattern 'C[0-9'", "a regular expression")),
        new("A fraction in a column of whole numbers", folder =>
        {
            folder.Declare("token_daily", table => table.Field("supply")["type"] = "integer");
            folder.Cell(Tokens, 12, "supply", "1.5");
            folder.Cell(Tokens, 13, "supply", "1.0");
        }, new Complaint(Tokens, 12, "supply", "'1.5'", "a whole number")),
        Corruption.Declaration("A column declared twice", "macro_daily", table => table.Field("known_on")["name"] = "date", "the column 'date' twice"),
        Corruption.Declaration("A table without columns", "claims", table => table.AsObject().Remove("schema"), "schema"),
        new("A table twice", folder => folder.Declare(package => package["resources"]!.AsArray().Add(package["resources"]![0]!.DeepClone())), new Complaint(Spoiling.Catalogue, null, null, "'cloud_revenue' is there twice", "")) { IsRefusedAtTheDoor = true },
        Corruption.Catalogue("A catalogue cut off", text => text[..(text.Length / 2)], "broken JSON", HalfOfTheCatalogue),
        Corruption.Catalogue("A catalogue with a comma too many", text => text.Replace("\"resources\": [", "\"resources\": [,", StringComparison.Ordinal), "broken JSON", LineOf(Spoiling.Catalogue, "\"resources\": [")),
        Corruption.Catalogue("An empty catalogue", _ => "", "broken JSON", 1),
        Corruption.Catalogue("A catalogue that is a list", _ => "[]", "resources"),
        Corruption.Catalogue("A catalogue that is a word", _ => "\"package\"", "resources"),
        Corruption.Catalogue("A catalogue of something else", _ => "{ \"name\": \"compute-thesis\", \"version\": \"1.0.0\" }", "resources"),
        Corruption.Catalogue("A catalogue whose tables are no list", _ => "{ \"resources\": { \"name\": \"claims\" } }", "resources"),
        Corruption.Catalogue("A catalogue whose tables are words", _ => "{ \"resources\": [\"claims\"] }", "resource"),
        new("No catalogue", folder => File.Delete(folder.FileOf(Spoiling.Catalogue)), new Complaint(Spoiling.Catalogue, null, null, "no such file", "a file")) { IsRefusedAtTheDoor = true },
    ];

    private static IEnumerable<Corruption> Meaning() =>
    [
        new("A release before the quarter's end", folder => folder.Cell(Prints, 12, "reported_on", "2020-09-29"), new Complaint(Prints, 12, "reported_on", "'2020-09-29'", "a day after the quarter's end, 2020-09-30")),
        new("A quarter that contradicts its day", folder => folder.Cell(Prints, 12, "fiscal_period", "FY2020Q2"), new Complaint(Prints, 12, "fiscal_period", "'FY2020Q2'", "'FY2020Q3' for a quarter of AWS")),
        new("A quarter that contradicts its day in a provider's first row", folder => folder.Cell(Prints, 2, "fiscal_period", "FY2018Q2"), new Complaint(Prints, 2, "fiscal_period", "'FY2018Q2'", "'FY2018Q1' for a quarter of AWS")),
        new("A quarter of another year in a provider's first row", folder => folder.Cell(Prints, 2, "fiscal_period", "FY2019Q1"), new Complaint(Prints, 2, "fiscal_period", "'FY2019Q1'", "'FY2018Q1' for a quarter of AWS")),
        new("A quarter of another year", folder => folder.Cell(Prints, 12, "fiscal_period", "FY2021Q3"), new Complaint(Prints, 12, "fiscal_period", "'FY2021Q3'", "'FY2020Q3' for a quarter of AWS")),
        new("A quarter of the first year of all", folder => folder.Cell(Prints, 12, "period_end", "0001-01-05"),
            new(Prints, null, "period_end", "days from 0001-01-05", "the span of datapackage.json"), new(Prints, 12, "fiscal_period", "'FY2020Q3'", "for a quarter of AWS")),
        new("A print that says nothing", folder =>
        {
            folder.Cell(Prints, 12, "revenue_millions", "");
            folder.Cell(Prints, 12, "growth_stated_pct", "");
        }, new Complaint(Prints, 12, "revenue_millions", "nothing", "one of the two")),
        new("A revenue in units for millions", folder => folder.Cell(Prints, 12, "revenue_millions", "11601000000000000"), new Complaint(Prints, 12, "revenue_millions", "'11601000000000000'", "below 10^15")),
        new("Stated growth that the figures contradict", folder => folder.Cell(Prints, 12, "growth_stated_pct", "39"), new Complaint(Prints, 12, "growth_stated_pct", "39.0% for AWS, AWS, FY2020Q3", "29.0%")),
        new("An exception that is none", folder =>
        {
            folder.Lines(Exceptions, lines => [.. lines, "AWS,AWS,FY2020Q3,The moon was full."]);
            folder.Declare("growth_exceptions", table => table["rowCount"] = LinesOf(Exceptions));
        }, new Complaint(Exceptions, LinesOf(Exceptions) + 1, "fiscal_period", "AWS, AWS, FY2020Q3", "differ by more than 1.5 points")),
        new("An exception that is gone", folder =>
        {
            folder.Lines(Exceptions, lines => [lines[0], .. lines[2..]]);
            folder.Declare("growth_exceptions", table => table["rowCount"] = LinesOf(Exceptions) - 2);
        }, new Complaint(Prints, LineOf(Prints, "Baidu,AI Cloud,FY2025Q3,"), "growth_stated_pct", "Baidu, AI Cloud, FY2025Q3", "which the figures give")),
    ];

    private static int LinesOf(string file) => Shipped(file).Length;

    /// <summary>The line in the middle of the catalogue's text.</summary>
    private static int HalfOfTheCatalogue => File.ReadAllText(Repository.PathOf("data", Spoiling.Catalogue)) is var text ? text.AsSpan(0, text.Length / 2).Count('\n') + 1 : 0;

    private static int LineOf(string file, string text) => Array.FindIndex(Shipped(file), line => line.Contains(text, StringComparison.Ordinal)) + 1;

    private static string CellOf(string file, int line, string column) => Spoiling.Fields(Shipped(file)[line - 1])[Spoiling.Fields(Shipped(file)[0]).IndexOf(column)];

    /// <summary>How many rows the first series of a daily table has.</summary>
    private static int LastOfFirst(string file) => Shipped(file).Skip(1).TakeWhile(row => row.Split(',')[0] == Shipped(file)[1].Split(',')[0]).Count();

    private static string[] Shipped(string file)
    {
        if (!Read.TryGetValue(file, out var lines))
            Read.Add(file, lines = File.ReadAllLines(Repository.PathOf("data", file)));
        return lines;
    }

    private static IEnumerable<string> Interleave(List<string> lines)
    {
        var last = LastOfFirst(Tokens);
        return [.. lines[..last], lines[last + 1], lines[last], .. lines[(last + 2)..]];
    }

    /// <summary>Puts a byte at the begin of a line's third cell.</summary>
    private static byte[] Put(byte[] bytes, int line, byte odd)
    {
        var at = 0;
        for (var n = 1; n < line; n++)
            at = Array.IndexOf(bytes, (byte)'\n', at) + 1;
        at = Array.IndexOf(bytes, (byte)',', at) + 1;
        return [.. bytes[..at], odd, .. bytes[(at + 1)..]];
    }

    private static void Refer(JsonNode table, int key, string what, JsonNode value) => table["schema"]!["foreignKeys"]![key]!["reference"]![what] = value;

    private static Action<PackageFolder> Packed(Func<byte[], byte[]> change) => folder =>
    {
        var archive = folder.Pack("claims");
        // Until it is spoiled the archive reads as the file did.
        Assert.Empty(DataPackage.At(folder.Name).Verify());
        folder.Bytes(archive, change);
    };
}
