namespace ComputeThesis;

/// <summary>Largest triangle three buckets: of each stretch of a line the point that spans the largest triangle with its neighbours.</summary>
/// <remarks>Sveinn Steinarsson, "Downsampling Time Series for Visual Representation", University of Iceland, 2013, pages 19 to 22.</remarks>
internal static class LargestTriangles
{
    /// <summary>Adds the places kept of a run without gaps, in order; its first and last are always among them.</summary>
    /// <param name="series">The series.</param>
    /// <param name="start">The run's first place.</param>
    /// <param name="count">How many places it has.</param>
    /// <param name="most">How many to keep, from 3; all where there are no more.</param>
    /// <param name="kept">Where they go.</param>
    public static void Keep(FigureSeries series, int start, int count, int most, List<int> kept)
    {
        if (count <= most || most < 3)
        {
            for (var i = 0; i < count; i++)
                kept.Add(start + i);
            return;
        }

        var last = start;
        kept.Add(start);
        for (var bucket = 0; bucket < most - 2; bucket++)
        {
            var (from, to) = (Edge(bucket), Edge(bucket + 1));
            var next = bucket == most - 3 ? start + count : Edge(bucket + 2);
            var (middleX, middleY) = (0.0, 0.0);
            for (var i = to; i < next; i++)
            {
                middleX += X(series, i) / (next - to);
                middleY += Y(series, i) / (next - to);
            }

            var (best, largest) = (from, -1.0);
            var (lastX, lastY) = (X(series, last), Y(series, last));
            for (var i = from; i < to; i++)
            {
                var area = Math.Abs(((lastX - middleX) * (Y(series, i) - lastY)) - ((lastX - X(series, i)) * (middleY - lastY)));
                if (area > largest)
                    (best, largest) = (i, area);
            }

            kept.Add(best);
            last = best;
        }

        kept.Add(start + count - 1);

        // The first and the last point stand alone; the rest is cut into equal stretches.
        int Edge(int bucket) => start + 1 + (int)((long)bucket * (count - 2) / (most - 2));
    }

    private static double X(FigureSeries series, int index) => series.Days.Count > 0 ? series.Days[index].DayNumber : series.Numbers.Count > 0 ? series.Numbers[index] : index;

    private static double Y(FigureSeries series, int index) => series.Values[index]!.Value;
}
