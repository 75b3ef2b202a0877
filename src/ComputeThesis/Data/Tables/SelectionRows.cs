using System.Collections;

namespace ComputeThesis;

/// <summary>The picked rows as records, each made when it is asked for; those of a short table are kept.</summary>
internal sealed class SelectionRows<T>(Selection selection, Func<DataRow, T> make) : IReadOnlyList<T>
    where T : class
{
    private const int MostKept = 4096;

    private readonly T?[]? kept = selection.Places.Count <= MostKept ? new T?[selection.Places.Count] : null;

    public int Count => selection.Places.Count;

    public T this[int index] => kept is null ? Make(index) : kept[index] ??= Make(index);

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private T Make(int index) => make(selection.Table.Row(selection.Places[index]));
}
