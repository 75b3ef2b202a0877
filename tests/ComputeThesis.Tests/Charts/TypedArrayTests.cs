using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Tests.Charts;

/// <summary>Numbers travel as typed arrays, and arrive as they were.</summary>
public class TypedArrayTests
{
    [Property(MaxTest = 300)]
    public Property Every_number_arrives_to_the_last_bit() =>
        Prop.ForAll(Gen.OneOf(ArbMap.Default.GeneratorFor<double>(), Gen.Choose(-40_000, 40_000).Select(i => (double)i), Gen.Elements(-0.0, 32_767, 32_768, -32_767, 2_147_483_647, 2_147_483_648)).ArrayOf().ToArbitrary(), values =>
        {
            var figure = Sample.Empty with { Panels = [new() { Series = [new() { Name = "A", Numbers = [.. values.Select((_, i) => (double)i)], Values = [.. values.Select(value => (double?)value)] }] }] };
            var trace = JsonNode.Parse(figure.ToPlotlyJson())!["data"]![0]!;
            // What joins no line, a gap at the ends and gaps beside gaps, is not sent.
            var sent = TracedPoints.Numbers(trace["x"]!).Zip(TracedPoints.Numbers(trace["y"]!)).Where(point => point.First is not null).ToList();

            Assert.Equal(values.Select((value, i) => ((double?)i, value)).Where(point => double.IsFinite(point.value)).Select(point => (point.Item1, (double?)point.value)), sent);
            Assert.Equal(values.Where(double.IsFinite).Select(BitConverter.DoubleToInt64Bits), sent.Select(point => BitConverter.DoubleToInt64Bits(point.Second!.Value)));
        });

    [Theory]
    [InlineData("i2", -32767)]
    [InlineData("i4", 32768)]
    [InlineData("f8", 2147483648.0)]
    [InlineData("f8", 0.5)]
    [InlineData("f8", double.NaN)]
    [InlineData("f8", -0.0)]
    public void Whole_numbers_take_as_few_bytes_as_hold_them(string type, double value) => Assert.Equal(type, new PlotlyNumbers([1, value, 3]).Type);
}
