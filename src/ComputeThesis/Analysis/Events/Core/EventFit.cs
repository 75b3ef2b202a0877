namespace ComputeThesis;

/// <summary>Reads one event and fits its model. It is scratch: each event overwrites the one before.</summary>
internal sealed class EventFit(EventStudyDesign design)
{
    /// <summary>The returns around the event.</summary>
    public EventReader Reader { get; } = new(design);

    /// <summary>The model fitted on its estimation window.</summary>
    public ReturnModel Model { get; } = ReturnModels.Of(design);

    /// <summary>Reads and fits.</summary>
    /// <returns>Why the event cannot be studied; null when it can.</returns>
    public ExcludedEvent? Of(EventDay one, StudiedAsset asset)
    {
        if (Reader.Read(one, asset) is { } problem)
            return problem;
        return Model.Fit(Reader, design.Estimation) is { } reason ? new(one, reason, Words(reason, one.Symbol)) : null;
    }

    private static string Words(ExclusionReason reason, string symbol) => reason switch
    {
        ExclusionReason.NoVariance => $"The model leaves nothing of the returns of {symbol} unexplained in the estimation window: its price stood still, or it is its own benchmark.",
        ExclusionReason.Collinear => "The factors move together in the estimation window.",
        _ => "A benchmark did not move in the estimation window.",
    };
}
