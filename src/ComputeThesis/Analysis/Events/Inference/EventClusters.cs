namespace ComputeThesis;

/// <summary>Which events are drawn as one.</summary>
internal sealed class EventClusters
{
    public EventClusters(EventSample sample)
    {
        Of = new int[sample.Count];
        var sizes = new List<int>();
        // Events stand in the order of their days 0.
        for (var i = 0; i < sample.Count; i++)
        {
            if (i == 0 || sample.Design.Resampling == Resampling.Events || sample.DayZero[i] != sample.DayZero[i - 1])
                sizes.Add(0);
            Of[i] = sizes.Count - 1;
            sizes[^1]++;
        }

        Sizes = [.. sizes];
    }

    /// <summary>The cluster of each event.</summary>
    public int[] Of { get; }

    /// <summary>How many events each cluster has.</summary>
    public int[] Sizes { get; }

    public int Count => Sizes.Length;
}
