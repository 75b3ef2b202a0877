// The two types of Verso that a package may look for by name; their namespace is its own.
namespace Verso.Abstractions;

public static class DisplayContext
{
    private static readonly AsyncLocal<Func<object, string?, Task>?> Running = new();

    internal static Func<object, string?, Task>? Current
    {
        get => Running.Value;
        set => Running.Value = value;
    }
}

public static class DisplayExtensions
{
    public static void Display(this object? value, string? mimeType = null)
    {
        if (value is null)
            return;
        var handler = DisplayContext.Current ?? throw new InvalidOperationException("Only a cell that runs can show something.");
        handler(value, mimeType).GetAwaiter().GetResult();
    }
}
