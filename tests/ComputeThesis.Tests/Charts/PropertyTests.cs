using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Charts;

public class PropertyTests
{
    private static readonly Gen<double> Values = Gen.OneOf(
        Gen.Choose(-1000, 1000).Select(i => i / 100.0),
        Gen.Elements(0, 1e-12, -1e-12, 1e15, -1e15, 1e15 + 1, 0.1, 1.0 / 3, 4.2));

    [Property(MaxTest = 1000)]
    public Property Nice_ticks_cover_the_range_rise_evenly_and_are_few() =>
        Prop.ForAll(Values.ToArbitrary(), Values.ToArbitrary(), (one, other) =>
        {
            var (low, high) = (Math.Min(one, other), Math.Max(one, other));
            foreach (var wanted in (int[])[3, 6, 9, 12])
            {
                var ticks = NiceTicks.Covering(low, high, wanted);
                Assert.InRange(ticks.Count, 3, 10);
                Assert.True(ticks[0] <= low && ticks[^1] >= high, $"{ticks[0]:R} to {ticks[^1]:R} for {low:R} to {high:R}");
                Assert.All(ticks.Zip(ticks.Skip(1)), pair => Assert.True(pair.First < pair.Second));
            }
        });

    [Property(MaxTest = 1000)]
    public Property Ticks_of_ratios_cover_the_range_rise_and_are_few() =>
        Prop.ForAll(Gen.Choose(-12000, 12000).ToArbitrary(), Gen.Choose(0, 6000).ToArbitrary(), (start, length) =>
        {
            var (low, high) = (Math.Pow(10, start / 1000.0), Math.Pow(10, (start + length) / 1000.0));
            var ticks = NiceTicks.CoveringRatios(low, high);
            Assert.InRange(ticks.Count, 2, 10);
            Assert.True(ticks[0] <= low * (1 + 1e-9) && ticks[^1] >= high * (1 - 1e-9), $"{ticks[0]:R} to {ticks[^1]:R} for {low:R} to {high:R}");
            Assert.All(ticks.Zip(ticks.Skip(1)), pair => Assert.True(pair.First < pair.Second));
        });

    [Fact]
    public void Ticks_of_ratios_are_ones_twos_and_fives()
    {
        Assert.Equal([0.2, 0.5, 1, 2, 5, 10], NiceTicks.CoveringRatios(0.36, 8));
        Assert.Equal([1, 10, 100, 1e3, 1e4, 1e5, 1e6], NiceTicks.CoveringRatios(1, 1e6));
        Assert.Equal([2, 5], NiceTicks.CoveringRatios(3, 3));
        Assert.Throws<ArgumentException>(() => NiceTicks.CoveringRatios(0, 3));
    }

    [Fact]
    public void Ticks_of_the_largest_numbers_end()
    {
        Assert.InRange(NiceTicks.Covering(double.MinValue, double.PositiveInfinity).Count, 3, 10);
        Assert.Throws<ArgumentException>(() => NiceTicks.Covering(double.NaN, 1));
    }

    [Property(MaxTest = 500)]
    public Property Labels_never_overlap_and_stay_inside() =>
        Prop.ForAll(Gen.Choose(-50, 350).Select(i => (double)i).ArrayOf().Where(wanted => wanted.Length <= 20).ToArbitrary(), wanted =>
        {
            var placed = LabelColumn.Spread(wanted, 15, 0, 300);
            var sorted = placed.Order().ToList();
            Assert.All(sorted.Zip(sorted.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 15 - 1e-9));
            Assert.All(placed, middle => Assert.InRange(middle, -1e-9, 300 + 1e-9));
            Assert.All(Enumerable.Range(0, wanted.Length).Where(i => wanted.Length == 1), i => Assert.Equal(Math.Clamp(wanted[i], 0, 300), placed[i]));
        });

    [Property(MaxTest = 300)]
    public Property Texts_of_one_row_never_overlap() =>
        Prop.ForAll(Gen.Choose(0, 400).Select(i => (double)i).ArrayOf().ToArbitrary(), lefts =>
        {
            var texts = lefts.Select(left => new[] { new Span(left, left + 40), new Span(left - 35, left + 5) }).ToList();
            var placed = Rows.Of(texts, 0).Select((at, i) => (at.Row, Span: texts[i][at.Choice])).ToList();
            foreach (var row in placed.GroupBy(text => text.Row))
            {
                var spans = row.Select(text => text.Span).OrderBy(span => span.Left).ToList();
                Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.First.Right <= pair.Second.Left));
            }
        });

    [Property(MaxTest = 300)]
    public Property Any_numbers_draw_valid_xml_with_every_point_inside() =>
        Prop.ForAll(Figures.ToArbitrary(), figure =>
        {
            var svg = XDocument.Parse(figure.ToSvg());
            var size = ((string)svg.Root!.Attribute("viewBox")!).Split(' ').Select(double.Parse).ToArray();
            foreach (var shape in svg.Descendants())
            {
                Within(shape, "cx", size[2]);
                Within(shape, "cy", size[3]);
                Within(shape, "x", size[2], "width");
                Within(shape, "y", size[3], "height");
            }

            using var json = System.Text.Json.JsonDocument.Parse(figure.ToPlotlyJson());
            Assert.NotEmpty(figure.ToString());
        });

    private static Gen<Figure> Figures =>
        from kind in Gen.Elements(Enum.GetValues<SeriesKind>())
        from panels in Gen.Choose(1, 4)
        from names in Gen.Choose(1, 6)
        from shape in Gen.Elements("random", "equal", "one", "none", "unsorted")
        from numbers in Gen.OneOf(Values.Select(value => (double?)value), Gen.Constant((double?)null)).ListOf(24)
        from scale in Gen.Frequency((3, Gen.Constant(FigureScale.Linear)), (1, Gen.Constant(FigureScale.Logarithmic)))
        from isNumbered in Gen.Elements(true, false)
        from clip in Gen.Elements(null, new FigureRange(null, 0.5), new FigureRange(-0.1, 0.5))
        select new Figure
        {
            Title = "Random numbers",
            AltText = "Numbers.",
            Panels = [.. Enumerable.Range(0, panels).Select(panel => new FigurePanel
            {
                Title = panels > 1 ? $"Panel {panel}" : "",
                Unit = panel % 2 == 0 ? FigureUnit.Percent : FigureUnit.Billions("CNY"),
                Clip = clip,
                Scale = scale,
                PlaceTitle = isNumbered ? "places" : "",
                Series = [.. Enumerable.Range(0, names).Select(name => Series($"Series {name}", name, kind, Shaped(shape, [.. numbers.Skip(name * 4).Take(4)]), isNumbered))],
            })],
        };

    private static double?[] Shaped(string shape, double?[] numbers) => shape switch
    {
        "equal" => [.. numbers.Select(_ => (double?)7)],
        "one" => [numbers[0] ?? 1],
        "none" => [.. numbers.Select(_ => (double?)null)],
        _ => numbers,
    };

    private static FigureSeries Series(string name, int colour, SeriesKind kind, double?[] values, bool isNumbered)
    {
        FigureSeries series = new()
        {
            Name = name,
            Colour = colour,
            Kind = kind,
            Values = values,
            Lows = isNumbered ? [.. values.Select((value, i) => i == 1 ? null : value - Math.Abs(value ?? 0))] : [],
            Highs = isNumbered ? [.. values.Select(value => value + 1)] : [],
            Labels = isNumbered ? [.. values.Select((_, i) => i == 2 ? null : $"label {i}")] : [],
            Emphasis = colour == 0 ? Emphasis.Highlighted : Emphasis.Normal,
        };
        return kind switch
        {
            SeriesKind.HorizontalBars or SeriesKind.HorizontalPoints or SeriesKind.Cells or SeriesKind.Marks => series with { Categories = [.. values.Select((_, i) => isNumbered ? $"Place {i}" : $"{name} {i}")] },
            _ when isNumbered => series with { Numbers = [.. values.Select((_, i) => i - 1.5)] },
            _ => series with { Days = [.. values.Select((_, i) => Sample.Quarter(i))] },
        };
    }

    private static void Within(XElement shape, string attribute, double most, string? size = null)
    {
        if ((double?)shape.Attribute(attribute) is not { } at)
            return;
        Assert.InRange(at, 0, most);
        Assert.InRange(at + (size is null ? 0 : (double?)shape.Attribute(size) ?? 0), 0, most);
    }
}
