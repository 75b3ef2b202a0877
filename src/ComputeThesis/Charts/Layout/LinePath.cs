using System.Text;

namespace ComputeThesis;

/// <summary>The path of a line inside its plot: it is cut where it leaves, at the height it really crosses.</summary>
internal static class LinePath
{
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
            return y == mark.Y ? (mark.X, y) : (mark.X + ((other.X - mark.X) * ((y - mark.Y) / (other.Y - mark.Y))), y);
        }
    }
}
