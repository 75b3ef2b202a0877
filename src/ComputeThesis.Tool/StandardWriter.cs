using System.Text;

namespace ComputeThesis.Tool;

/// <summary>stdout or stderr, as far as it can be written to: a full disk or a closed stream is no reason to lose the work that is under way.</summary>
internal sealed class StandardWriter(TextWriter stream) : TextWriter
{
    /// <summary>Why it could not be written to, or null.</summary>
    public string? Problem { get; private set; }

    public override Encoding Encoding => stream.Encoding;

    public override void Write(char value) => Try(() => stream.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => stream.Write(buffer, index, count));

    public override void Write(string? value) => Try(() => stream.Write(value));

    public override void WriteLine(string? value) => Try(() => stream.WriteLine(value));

    public override void Flush() => Try(stream.Flush);

    private void Try(Action write)
    {
        if (Problem is not null)
            return;
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Problem = (e.InnerException ?? e).Message;
        }
    }
}
