using System.Reflection;

namespace ComputeThesis;

/// <summary>Shows a value in the cell that runs, in the hosts that have one; both are found by name, so that the library refers to neither.</summary>
internal static class NotebookHost
{
    private static readonly string[] None = [];

    /// <summary>Shows a value where a notebook runs.</summary>
    /// <returns>Whether one did.</returns>
    public static bool Display(object value) => Display(value, AppDomain.CurrentDomain.GetAssemblies());

    internal static bool Display(object value, IReadOnlyCollection<Assembly> loaded) => InInteractive(value, loaded) || InEngine(value, loaded);

    // .NET Interactive: a context exists only while a cell runs, and showing is an extension method of it.
    private static bool InInteractive(object value, IReadOnlyCollection<Assembly> loaded)
    {
        if (Named("Microsoft.DotNet.Interactive.KernelInvocationContext", loaded) is not { } type
            || type.GetProperty("Current", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is not { } context
            || Named("Microsoft.DotNet.Interactive.KernelInvocationContextExtensions", loaded)?.GetMethod("Display", [type, typeof(object), typeof(string[])]) is not { } display)
            return false;
        display.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [context, value, None], null);
        return true;
    }

    private static bool InEngine(object value, IReadOnlyCollection<Assembly> loaded)
    {
        if (Named("ComputeThesis.Notebooks.NotebookDisplay", loaded)?.GetMethod("display", [typeof(object), typeof(string[])]) is not { } display)
            return false;
        display.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [value, None], null);
        return true;
    }

    private static Type? Named(string name, IEnumerable<Assembly> loaded) => loaded.Select(assembly => assembly.GetType(name)).FirstOrDefault(type => type is not null);
}
