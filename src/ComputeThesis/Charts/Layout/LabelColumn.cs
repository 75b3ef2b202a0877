namespace ComputeThesis;

/// <summary>Pushes labels in a column apart so that none overlap, each as near to its line's end as the others allow.</summary>
internal static class LabelColumn
{
    /// <summary>The middle of each label, in the order given: at least a height apart and inside the bounds where they fit.</summary>
    public static IReadOnlyList<double> Spread(IReadOnlyList<double> wanted, double height, double top, double bottom)
    {
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ToList();
        var blocks = new Stack<Block>();
        foreach (var i in order)
        {
            var block = new Block(Math.Clamp(wanted[i], Math.Min(top, bottom), Math.Max(top, bottom)), 1);
            // Labels that touch move together, to the middle of where they want to be.
            while (blocks.TryPeek(out var above) && above.Bottom(height) > block.Top(height))
            {
                blocks.Pop();
                var count = above.Count + block.Count;
                var middle = ((above.Middle * above.Count) + (block.Middle * block.Count)) / count;
                block = new(Inside(middle, count, height, top, bottom), count);
            }

            blocks.Push(block with { Middle = Inside(block.Middle, block.Count, height, top, bottom) });
        }

        var placed = new double[wanted.Count];
        var next = 0;
        foreach (var block in blocks.Reverse())
            for (var k = 0; k < block.Count; k++)
                placed[order[next++]] = block.Top(height) + ((k + 0.5) * height);
        return placed;
    }

    private static double Inside(double middle, int count, double height, double top, double bottom)
    {
        var reach = (count - 1) * height / 2;
        return top + reach > bottom - reach ? top + reach : Math.Clamp(middle, top + reach, bottom - reach);
    }

    private sealed record Block(double Middle, int Count)
    {
        public double Top(double height) => Middle - (Count * height / 2);

        public double Bottom(double height) => Middle + (Count * height / 2);
    }
}
