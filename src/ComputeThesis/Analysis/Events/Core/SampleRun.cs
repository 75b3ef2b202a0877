namespace ComputeThesis;

/// <summary>Studies events: reads, fits and sums up, on all cores.</summary>
internal static class SampleRun
{
    // Sums are made chunk by chunk and then added in the order of the chunks, so that they do not depend on who did which.
    private const int Chunk = 32;

    /// <summary>The numbers of the events that can be studied, and the others with their reasons.</summary>
    public static (EventSample Sample, IReadOnlyList<ExcludedEvent> Excluded) Of(IReadOnlyList<EventDay> events, StudiedAssets assets, EventStudyDesign design)
    {
        var excluded = new List<ExcludedEvent>();
        var ordered = EventOrder.Of(events, assets, design.LongestGap, excluded);
        var sample = Pass(ordered, assets, design, excluded);
        if (design.Overlaps == Overlaps.Excluded && OverlapSearch.Later(sample) is { Count: > 0 } later)
        {
            excluded.AddRange(later.Select(pair => new ExcludedEvent(pair.Event, ExclusionReason.Overlap, $"Its event window begins before that of {Units.Day(pair.Earlier)} has ended.")));
            var left = later.Select(pair => pair.Event).ToHashSet(ReferenceEqualityComparer.Instance);
            sample = Pass([.. sample.Events.Where(one => !left.Contains(one))], assets, design, excluded);
        }

        return (sample, excluded);
    }

    private static EventSample Pass(List<EventDay> events, StudiedAssets assets, EventStudyDesign design, List<ExcludedEvent> excluded)
    {
        var problems = new ExcludedEvent?[events.Count];
        var sample = new EventSample(design, ReturnModels.Of(design), events);
        var chunks = new SampleSums?[(events.Count + Chunk - 1) / Chunk];
        if (chunks.Length > 1)
            Parallel.For(0, chunks.Length, () => new EventFit(design), (chunk, _, fit) => { chunks[chunk] = Study(chunk, fit, sample, assets, problems); return fit; }, _ => { });
        else if (chunks.Length == 1)
            chunks[0] = Study(0, new(design), sample, assets, problems);
        var found = problems.OfType<ExcludedEvent>().ToList();
        if (found.Count > 0)
        {
            // What was summed up holds the good ones only, but has a row for each: study those again by themselves.
            excluded.AddRange(found);
            return Pass([.. events.Where((_, i) => problems[i] is null)], assets, design, excluded);
        }

        foreach (var sums in chunks)
            sample.Totals.Add(sums!);
        return sample;
    }

    private static SampleSums Study(int chunk, EventFit fit, EventSample sample, StudiedAssets assets, ExcludedEvent?[] problems)
    {
        var sums = new SampleSums(sample.Days, sample.Length);
        for (var i = chunk * Chunk; i < Math.Min(sample.Count, (chunk + 1) * Chunk); i++)
        {
            var of = sample.Events[i];
            problems[i] = fit.Of(of, assets[of.Symbol]);
            if (problems[i] is not null)
                continue;
            sample.Set(i, fit);
            sums.Add(fit.Model.Residuals, sample.AbnormalOf(i));
        }

        return sums;
    }
}
