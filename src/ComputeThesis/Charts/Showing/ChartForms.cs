using System.Text.Json.Nodes;
using Plotly.NET;

namespace ComputeThesis;

/// <summary>The forms of a Plotly.NET chart that we did not draw.</summary>
internal static class ChartForms
{
    /// <summary>The chart as plotly.js takes it.</summary>
    public static string Json(GenericChart chart) => GenericChart.toFigureJson(chart);

    /// <summary>A picture of it that needs no script, or what it would show where that cannot be drawn.</summary>
    public static string Html(GenericChart chart) => PictureOf(chart) is { } picture ? picture.ToHtml() : TableHtml.Write(Table(chart));

    /// <summary>It in words.</summary>
    public static string Text(GenericChart chart) => PictureOf(chart) is { } picture ? picture.ToString() : TableText.Write(Table(chart));

    private static Figure? PictureOf(GenericChart chart) => OwnCharts.FigureOf(chart) as Figure ?? ChartPicture.Of(Told(chart));

    private static TableView Table(GenericChart chart)
    {
        var told = Told(chart);
        return TableView.Of(told.Title, ("draws", told.Words)) with { Notes = ["Only plotly.js draws a chart of this kind: it is shown where scripts run."] };
    }

    private static ChartDescription Told(GenericChart chart) => new(JsonNode.Parse(Json(chart))!);
}
