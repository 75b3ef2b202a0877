using System.Text;

namespace ComputeThesis.Notebooks;

/// <summary>Sends what a cell writes to the console into its outputs, and everything else where it went before; so notebooks may run side by side.</summary>
internal sealed class ConsoleCapture : TextWriter
{
    private static readonly Lock Gate = new();
    private readonly TextWriter elsewhere;
    private readonly string name;

    private ConsoleCapture(TextWriter elsewhere, string name)
    {
        this.elsewhere = elsewhere;
        this.name = name;
    }

    public override Encoding Encoding => elsewhere.Encoding;

    /// <summary>Stands between the console and its users; a second call changes nothing.</summary>
    public static void Install()
    {
        lock (Gate)
        {
            if (!ReferenceEquals(Console.Out, installedOut))
                Console.SetOut(installedOut = Synchronized(new ConsoleCapture(Console.Out, "stdout")));
            if (!ReferenceEquals(Console.Error, installedError))
                Console.SetError(installedError = Synchronized(new ConsoleCapture(Console.Error, "stderr")));
            installedOut = Console.Out;
            installedError = Console.Error;
        }
    }

    private static TextWriter? installedOut;
    private static TextWriter? installedError;

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void WriteLine(string? value) => Write(value + NewLine);

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (CellOutputs.Current is { } outputs)
            outputs.Write(name, buffer);
        else
            elsewhere.Write(buffer);
    }

    public override void Flush() => elsewhere.Flush();
}
