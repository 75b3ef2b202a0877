using System.Text;

namespace ComputeThesis;

/// <summary>The path of a line inside its plot: it is cut where it leaves, at the height it really crosses.</summary>
internal static class LinePath
{
    /// <summary>The outline of a line's band, along its upper ends and back along its lower ones; empty where fewer than two neighbours have one.</summary>
    public static string Band(PanelLayout panel, Piece piece)
    {
        var path = new StringBuilder();
        foreach (var run in Runs(piece))
        {
            path.Append('M').AppendJoin('L', run.Select(mark => At(mark, mark.Interval!.Value.High)));
            path.Append('L').AppendJoin('L', Enumerable.Reverse(run).Select(mark => At(mark, mark.Interval!.Value.Low))).Append('Z');
        }

        return path.ToString();

        string At(Mark mark, double value) => $"{SvgText.Number(panel.Along(mark.X))} {SvgText.Number(panel.Up(value))}";
    }

    /// <summary>The neighbours that have intervals, at least two together.</summary>
    public static IEnumerable<IReadOnlyList<Mark>> Runs(Piece piece)
    {
        var run = new List<Mark>();
        foreach (var mark in piece.Marks)
        {
            if (mark.Interval is not null)
            {
                run.Add(mark);
                continue;
            }

            if (run.Count > 1)
                yield return run;
            run = [];
        }

        if (run.Count > 1)
            yield return run;
    }

    public static string Of(PanelLayout panel, Piece piece)
    {
        var path = new StringBuilder();
        (double X, double Y)? pen = null;
        for (var i = 1; i < piece.Marks.Count; i++)
        {
            var (from, to) = (piece.Marks[i - 1], piece.Marks[i]);
            if (Cut(panel, from, to) is not { } part)
                continue;
            if (pen != part.From)
                Append('M', part.From);
            Append('L', part.To);
            pen = part.To;
        }

        return path.ToString();

        void Append(char command, (double X, double Y) at) =>
            path.Append(command).Append(SvgText.Number(panel.Along(at.X))).Append(' ').Append(SvgText.Number(panel.Up(at.Y)));
    }

    private static ((double X, double Y) From, (double X, double Y) To)? Cut(PanelLayout panel, Mark from, Mark to)
    {
        var (low, high) = (panel.Value.Low, panel.Value.High);
        if ((from.Y > high && to.Y > high) || (from.Y < low && to.Y < low))
            return null;
        return (Inside(from, to), Inside(to, from));

        (double X, double Y) Inside(Mark mark, Mark other)
        {
            var y = Math.Clamp(mark.Y, low, high);
            // Part by part of the axis, so that a line on an axis of ratios is cut where it is seen to cross.
            var (from, at, to) = (panel.Value.Part(mark.Y), panel.Value.Part(y), panel.Value.Part(other.Y));
            return y == mark.Y ? (mark.X, y) : (mark.X + ((other.X - mark.X) * ((at - from) / (to - from))), y);
        }
    }
}
