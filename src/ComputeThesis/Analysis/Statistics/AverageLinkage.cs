namespace ComputeThesis;

/// <summary>Two groups that became one.</summary>
/// <param name="Left">The members of the one, in the order of the leaves.</param>
/// <param name="Right">The members of the other.</param>
/// <param name="Distance">The mean distance from a member of the one to a member of the other.</param>
internal sealed record Merge(IReadOnlyList<int> Left, IReadOnlyList<int> Right, double Distance);

/// <summary>Hierarchical clustering: the two groups with the smallest mean distance become one, until all are (Sokal and Michener 1958, University of Kansas Science Bulletin 38, 1409-1438).</summary>
/// <remarks>
/// Of the four ways to lay two groups side by side that one is taken whose touching ends are closest (Gruvaeus and Wainer 1972, British Journal of Mathematical and Statistical Psychology 25(2), 200-206).
/// Ties go to the groups, and then to the way, that come first by the numbers of their members, so that the same distances always give the same order.
/// </remarks>
internal static class AverageLinkage
{
    /// <summary>The members in an order in which those that are close stand together; of the two directions, the one whose first member has the lower number than its last.</summary>
    /// <param name="distances">Distances of members, symmetric; those of a member to itself do not count.</param>
    public static IReadOnlyList<int> Order(double[,] distances)
    {
        if (distances.GetLength(0) < 2)
            return [.. Enumerable.Range(0, distances.GetLength(0))];
        var last = Merges(distances)[^1];
        int[] order = [.. last.Left, .. last.Right];
        return order[0] < order[^1] ? order : [.. order.Reverse()];
    }

    /// <summary>Every step, the closest first: one less than there are members.</summary>
    public static IReadOnlyList<Merge> Merges(double[,] distances)
    {
        var groups = Enumerable.Range(0, distances.GetLength(0)).Select(i => (int[])[i]).ToList();
        var merges = new List<Merge>();
        while (groups.Count > 1)
        {
            // Groups stand in the order of their lowest members, so that the first of several equal pairs is the first by number.
            var (a, b, distance) = Closest(groups, distances);
            var merge = SideBySide(groups[a], groups[b], distances, distance);
            merges.Add(merge);
            groups[a] = [.. merge.Left, .. merge.Right];
            groups.RemoveAt(b);
        }

        return merges;
    }

    private static (int First, int Second, double Distance) Closest(List<int[]> groups, double[,] distances)
    {
        var best = (First: 0, Second: 1, Distance: double.PositiveInfinity);
        for (var a = 0; a < groups.Count; a++)
            for (var b = a + 1; b < groups.Count; b++)
                if (Mean(groups[a], groups[b], distances) is var mean && mean < best.Distance)
                    best = (a, b, mean);
        return best;
    }

    // Summed in the order of numbers, not of leaves: the same two groups are then equally far apart whichever way they lie.
    private static double Mean(int[] first, int[] second, double[,] distances)
    {
        var sum = 0.0;
        foreach (var i in first.Order())
            foreach (var j in second.Order())
                sum += distances[i, j];
        return sum / (first.Length * second.Length);
    }

    private static Merge SideBySide(int[] first, int[] second, double[,] distances, double distance)
    {
        (int[] Left, int[] Right)[] ways = [(first, second), (first, [.. second.Reverse()]), ([.. first.Reverse()], second), ([.. first.Reverse()], [.. second.Reverse()])];
        var (left, right) = ways.MinBy(way => distances[way.Left[^1], way.Right[0]]);
        return new(left, right, distance);
    }
}
