namespace ComputeThesis;

/// <summary>Residuals of the estimation windows, read and fitted anew: to keep them would take more room than the prices.</summary>
internal sealed class EventResiduals(EventSample sample, StudiedAssets assets)
{
    private readonly EventReader reader = new(sample.Design);
    private readonly ReturnModel model = ReturnModels.Of(sample.Design);

    /// <summary>The residuals of one event; the next call overwrites them.</summary>
    public ReadOnlySpan<double> Of(int i)
    {
        if (reader.Read(sample.Events[i], assets[sample.Events[i].Symbol]) is not null || model.Fit(reader, sample.Design.Estimation) is not null)
            throw new InvalidOperationException($"{sample.Events[i]} was studied before and now cannot be.");
        return model.Residuals;
    }
}
