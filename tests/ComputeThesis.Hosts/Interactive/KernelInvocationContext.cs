// The two types of .NET Interactive that a package may look for by name; their namespace is its own.
namespace Microsoft.DotNet.Interactive;

public sealed class KernelInvocationContext(Action<object> publish)
{
    private static readonly AsyncLocal<KernelInvocationContext?> Running = new();

    public static KernelInvocationContext? Current
    {
        get => Running.Value;
        set => Running.Value = value;
    }

    internal void Publish(object value) => publish(value);
}

public static class KernelInvocationContextExtensions
{
    public static object Display(this KernelInvocationContext context, object value, params string[] mimeTypes)
    {
        if (mimeTypes.Length > 0)
            throw new NotSupportedException("The stand-in shows a value in the forms it prefers.");
        context.Publish(value);
        return value;
    }
}
