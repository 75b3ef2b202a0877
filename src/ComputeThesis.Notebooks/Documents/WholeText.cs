using System.Text;

namespace ComputeThesis.Notebooks;

/// <summary>Text as notebooks are made of it: whole characters, lines ended by LF.</summary>
internal static class WholeText
{
    private const string Cure = "Restore the file from version control, or save it as UTF-8.";

    /// <summary>Reads a file; its encoding is UTF-8 unless a mark at its start says otherwise.</summary>
    public static string Load(string path) => Of(File.ReadAllBytes(path), path);

    public static string Of(byte[] bytes, string path)
    {
        Encoding encoding = bytes switch
        {
            [0xFF, 0xFE, 0, 0, ..] => new UTF32Encoding(false, true, true),
            [0xFF, 0xFE, ..] => new UnicodeEncoding(false, true, true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(true, true, true),
            _ => new UTF8Encoding(true, true),
        };
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException problem)
        {
            var line = bytes.AsSpan(0, Math.Clamp(problem.Index, 0, bytes.Length)).Count((byte)'\n') + 1;
            throw new NotebookFormatException(path, $"line {line}", "bytes that are no text", $"text in {encoding.WebName.ToUpperInvariant()}", Cure, problem);
        }
    }

    /// <summary>The text without the mark of its encoding, once it is known that no character in it is cut in two.</summary>
    public static string Of(string text, string file)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                throw new NotebookFormatException(file, $"line {text.AsSpan(0, i).Count('\n') + 1}", "half of a surrogate pair", "text of whole characters", Cure);
            i++;
        }
        return text.TrimStart('\uFEFF');
    }

    /// <summary>The same text with LF where it had CR LF or CR.</summary>
    public static string WithLf(string text) =>
        text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
}
