using System.Globalization;
using System.Text.Json.Nodes;

namespace ComputeThesis;

/// <summary>A trace of a plotly.js chart as a series of ours.</summary>
internal static class ChartSeries
{
    private static readonly string[] Changing = ["xaxis", "yaxis", "stackgroup", "error_x", "error_y", "base", "xperiod"];

    /// <summary>A trace of lines, points or bars.</summary>
    /// <returns>The series; null where it is of another kind, or stands on other axes or on moments within a day.</returns>
    public static FigureSeries? Of(JsonObject trace, int place)
    {
        if (Kind(trace) is not { } kind || trace["marker"] is JsonObject marker && (HasData(marker["size"]) || HasData(marker["color"])) || Array.Exists(Changing, name => trace[name] is { } value && ChartDescription.TextOf(value) is not ("x" or "y")))
            return null;
        var (along, across) = kind == SeriesKind.HorizontalBars ? ("y", "x") : ("x", "y");
        if (ChartValues.Of(trace[across]) is not { Count: > 0 } values || values.OfType<string>().Any())
            return null;
        var places = trace[along] is null ? [.. values.Select((_, index) => (object?)(double)index)] : ChartValues.Of(trace[along]);
        if (places is null || places.Count != values.Count || places.Contains(null))
            return null;
        var series = new FigureSeries { Name = ChartDescription.NameOf(trace, place), Kind = kind, Colour = place, Values = [.. values.Cast<double?>()] };
        if (kind == SeriesKind.HorizontalBars)
            return places.All(one => one is string) ? series with { Categories = [.. places.Cast<string>()] } : null;
        return Standing(series, places) is { } standing && (kind != SeriesKind.Line || Rises(standing)) ? standing : null;
    }

    private static SeriesKind? Kind(JsonObject trace) => (ChartDescription.KindOf(trace), ChartDescription.TextOf(trace["orientation"]), ChartDescription.TextOf(trace["mode"])) switch
    {
        ("bar", "h", _) => SeriesKind.HorizontalBars,
        ("bar", _, _) => SeriesKind.Bars,
        ("scatter" or "scattergl", "h", _) => null,
        ("scatter" or "scattergl", _, var mode) when mode.Contains("text", StringComparison.Ordinal) => null,
        ("scatter" or "scattergl", _, var mode) when mode.Length == 0 || mode.Contains("lines", StringComparison.Ordinal) => SeriesKind.Line,
        ("scatter" or "scattergl", _, var mode) when mode.Contains("markers", StringComparison.Ordinal) => SeriesKind.Points,
        _ => null,
    };

    private static FigureSeries? Standing(FigureSeries series, IReadOnlyList<object?> places)
    {
        if (places.All(place => place is double))
            return series with { Numbers = [.. places.Cast<double>()] };
        if (places.Any(place => place is double))
            return null;
        var moments = places.Select(place => DateTime.TryParse((string)place!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) && char.IsAsciiDigit(((string)place!)[0]) ? moment : (DateTime?)null).ToList();
        if (moments.TrueForAll(moment => moment is null))
            return series with { Categories = [.. places.Cast<string>()] };
        return moments.TrueForAll(moment => moment is { } at && at.TimeOfDay == TimeSpan.Zero) ? series with { Days = [.. moments.Select(moment => DateOnly.FromDateTime(moment!.Value))] } : null;
    }

    // Sizes and colours that differ from point to point say something of their own.
    private static bool HasData(JsonNode? style) => style is JsonArray or JsonObject;

    // A line of ours runs to the right.
    private static bool Rises(FigureSeries series) =>
        series.Days.Zip(series.Days.Skip(1), (one, next) => one < next).Concat(series.Numbers.Zip(series.Numbers.Skip(1), (one, next) => one < next)).All(rises => rises)
        && series.Categories.Distinct().Count() == series.Categories.Count;
}
