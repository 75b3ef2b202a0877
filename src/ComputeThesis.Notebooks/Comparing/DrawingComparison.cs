using System.Text.RegularExpressions;

namespace ComputeThesis.Notebooks;

/// <summary>Compares drawings (SVG): their words exactly, their shapes by where they lie; colours and type only look different.</summary>
internal static partial class DrawingComparison
{
    /// <summary>A fiftieth of a pixel: what rounding to two decimals may move and no eye can see.</summary>
    private const double Unseen = 0.02;

    private static readonly HashSet<string> Geometry =
    [
        "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height", "points", "transform", "viewbox", "dx", "dy", "offset",
    ];

    /// <summary>Compares two drawings.</summary>
    /// <param name="old">The published drawing.</param>
    /// <param name="new">The drawing of the rerun.</param>
    /// <param name="where">What a report calls it.</param>
    /// <param name="follows">Whether its data moved, so that the shapes had to.</param>
    /// <param name="ledger">What takes the changes.</param>
    public static void Compare(MarkupNode old, MarkupNode @new, string where, bool follows, Ledger ledger)
    {
        TextComparison.Lines(Words(old), Words(@new), NoisePlace.Shown, $"{where}, text", ledger);
        var (olds, news) = (Shapes(old), Shapes(@new));
        if (!olds.Select(shape => shape.Kind).SequenceEqual(news.Select(shape => shape.Kind)))
        {
            ledger.Add(follows ? ChangeKind.Within : ChangeKind.Drifted, $"{where}, shapes", $"{olds.Count}", olds.Count == news.Count ? $"{news.Count}, others" : $"{news.Count}");
            return;
        }
        var (moved, seen, most) = (0, 0, 0.0);
        for (var i = 0; i < olds.Count; i++)
        {
            var distance = Distance(olds[i].Places, news[i].Places);
            moved += olds[i].Places == news[i].Places ? 0 : 1;
            seen += distance > Unseen + 1e-9 ? 1 : 0;
            most = Math.Max(most, distance);
        }
        if (moved > 0)
        {
            var kind = follows || seen == 0 ? ChangeKind.Within : ChangeKind.Drifted;
            ledger.Add(new(kind, $"{where}, {moved} of {olds.Count} shapes moved{(double.IsFinite(most) ? $" by at most {most:0.##}" : " or were drawn otherwise")}", null, null));
        }
    }

    private static List<string> Words(MarkupNode drawing)
    {
        var lines = new List<string>();
        foreach (var node in drawing.Descendants.Prepend(drawing))
        {
            foreach (var (name, value) in node.Attributes)
            {
                if (name is "aria-label" or "href" or "xlink:href" or "alt" || (name.StartsWith("data-", StringComparison.Ordinal) && !name.Contains("colo", StringComparison.Ordinal)))
                    lines.Add(value);
            }
            if (node.Name is "text" or "title" or "desc" or "tspan" or "div" or "span" or "p" or "a")
                lines.Add(string.Concat(node.Children.Where(child => child.Name.Length == 0).Select(child => child.Text)).Trim());
        }
        return [.. lines.Where(line => line.Length > 0)];
    }

    private static List<(string Kind, string Places)> Shapes(MarkupNode drawing) =>
        [.. drawing.Descendants.Prepend(drawing).Where(node => node.Name is not ("" or "style" or "title" or "desc" or "metadata"))
            .Select(node => ($"{node.Name} {string.Join(' ', node.Attributes.Where(one => Geometry.Contains(one.Name)).Select(one => one.Name))}",
                string.Join('|', node.Attributes.Where(one => Geometry.Contains(one.Name)).Select(one => one.Value))))];

    // Infinite where the commands of a path are others, so that no distance can be told.
    private static double Distance(string old, string @new)
    {
        if (old == @new)
            return 0;
        var (olds, news) = (Number().Matches(old), Number().Matches(@new));
        if (olds.Count != news.Count || Number().Replace(old, "#") != Number().Replace(@new, "#"))
            return double.PositiveInfinity;
        return olds.Zip(news).Max(pair => double.TryParse(pair.First.Value, out var a) && double.TryParse(pair.Second.Value, out var b) ? Math.Abs(a - b) : double.PositiveInfinity);
    }

    [GeneratedRegex(@"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")]
    private static partial Regex Number();
}
