using System.Collections;
using System.Reflection;

namespace ComputeThesis.Tool;

/// <summary>Assemblies of the tool by name, none of them loaded before one is asked for.</summary>
internal sealed class LoadedWhenAsked(params IReadOnlyList<string> names) : IReadOnlyList<Assembly>
{
    public int Count => names.Count;

    public Assembly this[int index] => Assembly.Load(names[index]);

    public IEnumerator<Assembly> GetEnumerator() => names.Select(Assembly.Load).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
