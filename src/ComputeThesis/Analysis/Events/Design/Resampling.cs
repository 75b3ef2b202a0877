namespace ComputeThesis;

/// <summary>What is drawn as one when a study is resampled.</summary>
public enum Resampling
{
    /// <summary>All events with the same day 0 together, as one cluster: assets that react on the same evening are no independent witnesses.</summary>
    Days,

    /// <summary>Each event by itself, as if all were independent.</summary>
    Events,
}
