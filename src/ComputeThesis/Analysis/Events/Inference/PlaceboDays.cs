namespace ComputeThesis;

/// <summary>Days of one asset on which an event window has room that touches no event window of the asset, each with the path its CAR took.</summary>
internal sealed class PlaceboDays
{
    private readonly Dictionary<int, int> places = [];
    private readonly List<(int First, int Last)> windows = [];
    private readonly List<double> paths = [];
    private readonly int length;

    /// <param name="sample">The study.</param>
    /// <param name="asset">The asset.</param>
    /// <param name="weekdays">The days of the week that may be drawn.</param>
    public PlaceboDays(EventSample sample, StudiedAsset asset, IReadOnlySet<DayOfWeek> weekdays)
    {
        length = sample.Length;
        var real = Enumerable.Range(0, sample.Count).Where(i => sample.Events[i].Symbol == asset.Name).Select(i => (sample.FirstDay[i], sample.LastDay[i])).ToList();
        var (reader, model, window) = (new EventReader(sample.Design), ReturnModels.Of(sample.Design), sample.Design.Event);
        var abnormal = new double[length];
        foreach (var day in asset.Days)
        {
            var date = DateOnly.FromDayNumber(day);
            if (!weekdays.Contains(date.DayOfWeek) || reader.Read(new(asset.Name, date, "placebo"), asset) is not null)
                continue;
            var (first, last) = (reader.DayAt(window.First), reader.DayAt(window.Last));
            if (real.Exists(own => own.Item1 <= last && first <= own.Item2) || model.Fit(reader, sample.Design.Estimation) is not null)
                continue;
            model.Subtract(reader, window, abnormal);
            places.Add(day, windows.Count);
            windows.Add((first, last));
            var sum = 0.0;
            foreach (var value in abnormal)
                paths.Add(sum += value);
        }
    }

    /// <summary>The days that may be drawn, ascending.</summary>
    public IEnumerable<int> Days => places.Keys;

    /// <summary>The first and the last day of the event window around a day.</summary>
    public (int First, int Last) WindowOf(int day) => windows[places[day]];

    /// <summary>Adds the path of the CAR around a day.</summary>
    public void AddPath(int day, Span<double> sums)
    {
        var own = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(paths).Slice(places[day] * length, length);
        for (var t = 0; t < length; t++)
            sums[t] += own[t];
    }
}
