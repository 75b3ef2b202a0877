namespace ComputeThesis;

/// <summary>What becomes of events of one asset whose event windows share days.</summary>
public enum Overlaps
{
    /// <summary>They are studied, and named in <see cref="EventStudy.Clusters"/>.</summary>
    Flagged,

    /// <summary>The first of them is studied; those that begin before it has ended are left out, as rows of <see cref="EventStudy.Excluded"/>.</summary>
    Excluded,
}
