using System.Reflection;

namespace ComputeThesis;

/// <summary>Shows a value in the cell that runs, in the hosts that have one; all are found by name, so that the library refers to none.</summary>
internal static class NotebookHost
{
    private static readonly string[] None = [];

    /// <summary>Shows a value where a notebook runs.</summary>
    /// <param name="value">The value, for a host that knows its forms.</param>
    /// <param name="html">Writes it for one that does not.</param>
    /// <returns>Whether one did.</returns>
    public static bool Display(object value, Func<string> html) => Display(value, html, AppDomain.CurrentDomain.GetAssemblies());

    internal static bool Display(object value, Func<string> html, IReadOnlyCollection<Assembly> loaded) => InInteractive(value, loaded) || InVerso(html, loaded) || InEngine(value, loaded);

    // .NET Interactive: a context exists only while a cell runs, and showing is an extension method of it.
    private static bool InInteractive(object value, IReadOnlyCollection<Assembly> loaded)
    {
        if (Named("Microsoft.DotNet.Interactive.KernelInvocationContext", loaded) is not { } type
            || type.GetProperty("Current", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is not { } context
            || Named("Microsoft.DotNet.Interactive.KernelInvocationContextExtensions", loaded)?.GetMethod("Display", [type, typeof(object), typeof(string[])]) is not { } display)
            return false;
        Notebook.Load();
        Call(display, context, value, None);
        return true;
    }

    // Verso: outside a cell there is no handler, and its method throws; it takes a text as the form that is named beside it.
    private static bool InVerso(Func<string> html, IReadOnlyCollection<Assembly> loaded)
    {
        if (Named("Verso.Abstractions.DisplayContext", loaded)?.GetProperty("Current", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)?.GetValue(null) is null
            || Named("Verso.Abstractions.DisplayExtensions", loaded)?.GetMethod("Display", [typeof(object), typeof(string)]) is not { } display)
            return false;
        Call(display, html(), MimeTypes.Html);
        return true;
    }

    private static bool InEngine(object value, IReadOnlyCollection<Assembly> loaded)
    {
        if (Named("ComputeThesis.Notebooks.NotebookDisplay", loaded)?.GetMethod("display", [typeof(object), typeof(string[])]) is not { } display)
            return false;
        Notebook.Load();
        Call(display, value, None);
        return true;
    }

    private static void Call(MethodInfo display, params object?[] values) => display.Invoke(null, BindingFlags.DoNotWrapExceptions, null, values, null);

    private static Type? Named(string name, IEnumerable<Assembly> loaded) => loaded.Select(assembly => assembly.GetType(name)).FirstOrDefault(type => type is not null);
}
