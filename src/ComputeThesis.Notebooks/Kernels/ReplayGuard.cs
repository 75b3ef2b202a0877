namespace ComputeThesis.Notebooks;

/// <summary>Remembers the signatures of the last messages: who has listened in cannot send one again.</summary>
internal sealed class ReplayGuard
{
    internal const int Most = 65_536;

    private readonly HashSet<string> seen = [];
    private readonly Queue<string> order = [];

    /// <summary>Whether a message with this signature is the first of its kind; from now on it is not.</summary>
    public bool IsNew(byte[] signature)
    {
        var text = Convert.ToBase64String(signature);
        if (!seen.Add(text))
            return false;
        order.Enqueue(text);
        if (order.Count > Most)
            seen.Remove(order.Dequeue());
        return true;
    }
}
