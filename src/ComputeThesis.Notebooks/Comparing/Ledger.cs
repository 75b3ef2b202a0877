namespace ComputeThesis.Notebooks;

/// <summary>What has been found so far in a cell, and by what measure.</summary>
internal sealed class Ledger(Tolerance tolerance, bool isChosen)
{
    private const int MostShown = 120;
    private readonly List<Change> changes = [];

    public IReadOnlyList<Change> Changes => changes;

    public IdPairs Ids { get; private set; } = new();

    /// <summary>How often noise was passed over that was not the same, by its name.</summary>
    public SortedDictionary<string, int> PassedOver { get; } = new(StringComparer.Ordinal);

    public bool HasDrift => changes.Any(change => change.Kind == ChangeKind.Drifted);

    /// <summary>A ledger to try one reading in; it counts only if it is taken.</summary>
    public Ledger Fork() => new(tolerance, isChosen) { Ids = Ids.Copy() };

    public void Take(Ledger fork, Func<string, string>? naming = null)
    {
        Ids = fork.Ids;
        changes.AddRange(fork.changes.Select(change => naming is null ? change : change with { Where = naming(change.Where) }));
        foreach (var (name, count) in fork.PassedOver)
            PassedOver[name] = PassedOver.GetValueOrDefault(name) + count;
    }

    public void Drift(string where, string? old, string? @new) => Add(ChangeKind.Drifted, where, old, @new);

    public void Looks(string where, string? old = null, string? @new = null) => Add(ChangeKind.Looks, where, old, @new);

    public void Add(ChangeKind kind, string where, string? old, string? @new) => Add(new(kind, where, Shown(old), Shown(@new)));

    public void Add(Change change) => changes.Add(change);

    /// <summary>Judges two numbers; the same number in another spelling only looks different.</summary>
    public void Number(string where, Quantity old, Quantity @new)
    {
        if (old.Text == @new.Text)
            return;
        var kind = old.Unit != @new.Unit || !old.IsWithin(@new, tolerance, isChosen) ? ChangeKind.Drifted
            : old.Value.Equals(@new.Value) ? ChangeKind.Looks : ChangeKind.Within;
        var hasDifference = kind != ChangeKind.Looks && old.Unit == @new.Unit;
        changes.Add(new(kind, where, old.Text, @new.Text)
        {
            Absolute = hasDifference ? @new.Value - old.Value : null,
            Relative = hasDifference && old.Value != 0 && double.IsFinite((@new.Value - old.Value) / old.Value) ? (@new.Value - old.Value) / Math.Abs(old.Value) : null,
            By = hasDifference ? old.To(@new) : "",
        });
    }

    public void PassOver(string name) => PassedOver[name] = PassedOver.GetValueOrDefault(name) + 1;

    private static string? Shown(string? text) =>
        text is null ? null : text.ReplaceLineEndings(" ") is var line && line.Length <= MostShown ? line : line[..(MostShown - 1)] + "…";
}
