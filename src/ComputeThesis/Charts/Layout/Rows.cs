namespace ComputeThesis;

/// <summary>Stacks short texts in rows so that none overlap.</summary>
internal static class Rows
{
    /// <summary>The row of each text, from 0: the first in which it is free of those placed before it.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<(double Left, double Right)> texts, double space = 4)
    {
        var rows = new List<List<(double Left, double Right)>>();
        var placed = new int[texts.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            var row = rows.FindIndex(row => row.All(other => texts[i].Left >= other.Right + space || texts[i].Right + space <= other.Left));
            if (row < 0)
            {
                row = rows.Count;
                rows.Add([]);
            }

            rows[row].Add(texts[i]);
            placed[i] = row;
        }

        return placed;
    }
}
