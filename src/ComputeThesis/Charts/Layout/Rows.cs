namespace ComputeThesis;

/// <summary>Stacks short texts in rows so that none overlap.</summary>
internal static class Rows
{
    /// <summary>The row of each text, from 0, and which of its places it takes: the lowest row in which one of them is free.</summary>
    /// <param name="texts">For each text the places it could take, the best first.</param>
    /// <param name="space">How far apart texts of a row stand.</param>
    public static IReadOnlyList<RowPlace> Of(IReadOnlyList<IReadOnlyList<Span>> texts, double space = 4)
    {
        var rows = new List<List<Span>>();
        var placed = new List<RowPlace>(texts.Count);
        foreach (var places in texts)
        {
            var (row, choice) = (0, -1);
            for (; choice < 0; row += choice < 0 ? 1 : 0)
            {
                if (row == rows.Count)
                    rows.Add([]);
                choice = places.ToList().FindIndex(place => rows[row].All(other => place.Left >= other.Right + space || place.Right + space <= other.Left));
            }

            rows[row].Add(places[choice]);
            placed.Add(new(row, choice));
        }

        return placed;
    }
}

/// <summary>The row a text stands in, and which of its places it took.</summary>
internal sealed record RowPlace(int Row, int Choice);

/// <summary>From where to where something stands, in pixels.</summary>
internal sealed record Span(double Left, double Right);
