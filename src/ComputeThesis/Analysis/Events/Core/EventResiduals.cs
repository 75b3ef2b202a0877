namespace ComputeThesis;

/// <summary>Residuals of the estimation windows, read and fitted anew: to keep them would take more room than the prices.</summary>
internal sealed class EventResiduals(EventSample sample, StudiedAssets assets)
{
    private readonly EventFit fit = new(sample.Design);

    /// <summary>The residuals of one event; the next call overwrites them.</summary>
    public ReadOnlySpan<double> Of(int i)
    {
        var of = sample.Events[i];
        return fit.Of(of, assets[of.Symbol]) is null ? fit.Model.Residuals : throw new InvalidOperationException($"{of} was studied before and now cannot be.");
    }
}
