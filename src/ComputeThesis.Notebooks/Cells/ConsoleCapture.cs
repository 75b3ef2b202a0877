using System.Text;

namespace ComputeThesis.Notebooks;

/// <summary>Hands what a cell writes to the console to that cell, and what anything else writes to the console it had.</summary>
internal sealed class ConsoleCapture : IDisposable
{
    private readonly TextWriter output = Console.Out;
    private readonly TextWriter error = Console.Error;
    private readonly TextReader input = Console.In;

    public ConsoleCapture()
    {
        Console.SetOut(new Router("stdout", output));
        Console.SetError(new Router("stderr", error));
        Console.SetIn(new CellInput());
    }

    public void Dispose()
    {
        Console.SetOut(output);
        Console.SetError(error);
        Console.SetIn(input);
    }

    private sealed class Router(string stream, TextWriter outside) : TextWriter
    {
        public override Encoding Encoding => outside.Encoding;

        public override void Write(char value) => Write([value]);

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(string? value) => Write(value.AsSpan());

        public override void Write(ReadOnlySpan<char> buffer)
        {
            if (OutputSink.Current is { } sink)
                sink.Write(stream, buffer);
            else
                outside.Write(buffer);
        }

        public override void Flush()
        {
            if (OutputSink.Current is null)
                outside.Flush();
        }
    }
}
