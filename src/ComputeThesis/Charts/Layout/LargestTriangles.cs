namespace ComputeThesis;

/// <summary>Largest triangle three buckets: of each stretch of a line the point that spans the largest triangle with its neighbours.</summary>
/// <remarks>Sveinn Steinarsson, "Downsampling Time Series for Visual Representation", University of Iceland, 2013, pages 19 to 22.</remarks>
internal static class LargestTriangles
{
    /// <summary>Adds the places kept of a run without gaps, in order; its first and last are always among them.</summary>
    /// <param name="x">Where every point of the line stands.</param>
    /// <param name="y">How high it stands.</param>
    /// <param name="start">The run's first place.</param>
    /// <param name="count">How many places it has.</param>
    /// <param name="most">How many to keep, from 3; all where there are no more.</param>
    /// <param name="kept">Where they go.</param>
    public static void Keep(double[] x, double[] y, int start, int count, int most, List<int> kept)
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
                middleX += x[i] / (next - to);
                middleY += y[i] / (next - to);
            }

            var (best, largest) = (from, -1.0);
            var (lastX, lastY) = (x[last], y[last]);
            for (var i = from; i < to; i++)
            {
                var area = Math.Abs(((lastX - middleX) * (y[i] - lastY)) - ((lastX - x[i]) * (middleY - lastY)));
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
}
