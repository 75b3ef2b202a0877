namespace ComputeThesis;

/// <summary>Days of one asset around which an event window has room that touches no event window of the asset, each with the path its CAR took.</summary>
internal sealed class PlaceboDays
{
    private readonly StudiedAsset asset;
    private readonly int length;
    private readonly Dictionary<int, int> rows = [];
    private readonly List<double> paths = [];

    /// <param name="sample">The study.</param>
    /// <param name="asset">The asset.</param>
    /// <param name="weekdays">The days of the week that may be drawn.</param>
    public PlaceboDays(EventSample sample, StudiedAsset asset, IReadOnlySet<DayOfWeek> weekdays)
    {
        (this.asset, length) = (asset, sample.Length);
        var taken = new bool[asset.Days.Length];
        for (var i = 0; i < sample.Count; i++)
            if (sample.Events[i].Symbol == asset.Name)
                taken.AsSpan(asset.PlaceFrom(sample.FirstDay[i]), length).Fill(true);
        var (fit, window) = (new EventFit(sample.Design), sample.Design.Event);
        var abnormal = new double[length];
        for (var place = Math.Max(0, -window.First); place < asset.Days.Length - Math.Max(0, window.Last); place++)
        {
            // Windows of one asset have one length, so they share a day only where one of the two ends is shared.
            if (taken[place + window.First] || taken[place + window.Last])
                continue;
            var date = DateOnly.FromDayNumber(asset.Days[place]);
            if (!weekdays.Contains(date.DayOfWeek) || fit.Of(new(asset.Name, date, "placebo"), asset) is not null)
                continue;
            fit.Model.Subtract(fit.Reader, window, abnormal);
            rows.Add(asset.Days[place], rows.Count);
            var sum = 0.0;
            foreach (var value in abnormal)
                paths.Add(sum += value);
        }
    }

    /// <summary>The days that may be drawn, ascending.</summary>
    public IEnumerable<int> Days => rows.Keys;

    /// <summary>How many trading days the asset has.</summary>
    public int TradingDays => asset.Days.Length;

    /// <summary>The place of a day among the asset's trading days.</summary>
    public int PlaceOf(int day) => asset.PlaceFrom(day);

    /// <summary>Adds the path of the CAR around a day.</summary>
    public void AddPath(int day, Span<double> sums)
    {
        var own = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(paths).Slice(rows[day] * length, length);
        for (var t = 0; t < length; t++)
            sums[t] += own[t];
    }
}
