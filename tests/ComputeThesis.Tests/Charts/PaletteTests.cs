namespace ComputeThesis.Tests.Charts;

/// <summary>Colours told apart by readers with and without colour blindness, and texts that can be read.</summary>
public class PaletteTests
{
    // Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, severity 1.0; for linear RGB.
    private static readonly double[] Protanopia = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998];
    private static readonly double[] Deuteranopia = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881];
    private static readonly double[] Usual = [1, 0, 0, 0, 1, 0, 0, 0, 1];

    public static TheoryData<string, bool> Eyes => new() { { "usual", false }, { "usual", true }, { "protanopia", false }, { "protanopia", true }, { "deuteranopia", false }, { "deuteranopia", true } };

    [Theory]
    [MemberData(nameof(Eyes))]
    public void Any_two_lines_are_told_apart(string eyes, bool isDark)
    {
        var seen = Lines.Select(shade => Lab(Seen(isDark ? shade.Dark : shade.Light, eyes))).ToList();
        for (var i = 0; i < seen.Count; i++)
            for (var j = i + 1; j < seen.Count; j++)
                Assert.True(Distance(seen[i], seen[j]) >= 15, $"{Lines[i]} and {Lines[j]}: {Distance(seen[i], seen[j]):0.0}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_text_has_a_contrast_of_four_and_a_half(bool isDark)
    {
        foreach (var shade in Texts)
            Assert.True(Contrast(Of(shade, isDark), Of(Theme.Paper, isDark)) >= 4.5, $"{shade}: {Contrast(Of(shade, isDark), Of(Theme.Paper, isDark)):0.00}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_line_stands_out_from_the_paper(bool isDark)
    {
        foreach (var shade in Lines.Append(Theme.Zero))
            Assert.True(Contrast(Of(shade, isDark), Of(Theme.Paper, isDark)) >= 2, $"{shade}: {Contrast(Of(shade, isDark), Of(Theme.Paper, isDark)):0.00}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_text_of_every_cell_has_a_contrast_of_four_and_a_half(bool isDark)
    {
        foreach (var (fill, text) in Steps.Select(Theme.CellOf).Concat(Enumerable.Range(0, Theme.Colours).Select(Hue).Append(Theme.Faint).Select(hue => (hue.Label, Theme.Paper))))
            Assert.True(Contrast(Of(fill, isDark), Of(text, isDark)) >= 4.5, $"{text} on {fill}: {Contrast(Of(fill, isDark), Of(text, isDark)):0.00}");
    }

    [Theory]
    [MemberData(nameof(Eyes))]
    public void Cells_of_one_size_and_different_signs_are_told_apart_and_a_larger_value_is_stronger(string eyes, bool isDark)
    {
        var seen = Steps.Select(value => Lab(Seen(Of(Theme.CellOf(value).Fill, isDark), eyes))).ToList();
        for (var i = 1; i <= 5; i++)
        {
            Assert.True(Distance(seen[5 - i], seen[5 + i]) >= 12, $"{Steps[5 - i]} and {Steps[5 + i]}: {Distance(seen[5 - i], seen[5 + i]):0.0}");
            Assert.True(Distance(seen[5], seen[5 + i]) > Distance(seen[5], seen[4 + i]) && Distance(seen[5], seen[5 - i]) > Distance(seen[5], seen[6 - i]));
        }
    }

    private static double[] Steps { get; } = [-1, -0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 1];

    [Fact]
    public void A_page_can_swap_each_colour_for_its_dark_one() =>
        Assert.All(Theme.Shades.GroupBy(shade => shade.Light), same => Assert.Single(same.Select(shade => shade.Dark).Distinct()));

    private static List<Shade> Lines { get; } = [.. Enumerable.Range(0, Theme.Colours).Select(Hue).Select(hue => hue.Line)];

    private static IEnumerable<Shade> Texts => Enumerable.Range(0, Theme.Colours).Select(Hue).Append(Theme.Faint).Select(hue => hue.Label).Append(Theme.Ink).Append(Theme.Muted);

    private static Hue Hue(int colour) => Theme.HueOf(new() { Name = "", Values = [], Colour = colour });

    private static string Of(Shade shade, bool isDark) => isDark ? shade.Dark : shade.Light;

    private static double[] Linear(string hex) => [.. Enumerable.Range(0, 3).Select(i => Convert.ToInt32(hex.Substring(1 + (2 * i), 2), 16) / 255.0).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex) => Linear(hex) is var rgb ? (0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2]) : 0;

    private static double[] Seen(string hex, string eyes)
    {
        var matrix = eyes switch { "protanopia" => Protanopia, "deuteranopia" => Deuteranopia, _ => Usual };
        var rgb = Linear(hex);
        return [.. Enumerable.Range(0, 3).Select(row => Math.Clamp((matrix[3 * row] * rgb[0]) + (matrix[(3 * row) + 1] * rgb[1]) + (matrix[(3 * row) + 2] * rgb[2]), 0, 1))];
    }

    // CIE 1976 L*a*b* under D65.
    private static double[] Lab(double[] rgb)
    {
        var x = F(((0.4124 * rgb[0]) + (0.3576 * rgb[1]) + (0.1805 * rgb[2])) / 0.9505);
        var y = F((0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2]));
        var z = F(((0.0193 * rgb[0]) + (0.1192 * rgb[1]) + (0.9505 * rgb[2])) / 1.089);
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];

        static double F(double t) => t > 0.008856 ? Math.Cbrt(t) : (7.787 * t) + (16.0 / 116);
    }

    private static double Distance(double[] one, double[] other) => Math.Sqrt(one.Zip(other, (a, b) => (a - b) * (a - b)).Sum());
}
