using System.Runtime.CompilerServices;
using Plotly.NET;

namespace ComputeThesis;

/// <summary>Which charts of Plotly.NET are figures of ours: such a chart is shown still as the figure draws itself. One that was styled on is a chart of its own.</summary>
internal static class OwnCharts
{
    private static readonly ConditionalWeakTable<GenericChart, FigureContent> Figures = [];

    /// <summary>Remembers of which figure a chart is, as long as the chart is there.</summary>
    /// <returns>The chart.</returns>
    public static GenericChart Keep(GenericChart chart, FigureContent figure)
    {
        Figures.Add(chart, figure);
        return chart;
    }

    /// <summary>The figure that a chart is of; null where it is not ours.</summary>
    public static FigureContent? FigureOf(GenericChart chart) => Figures.TryGetValue(chart, out var figure) ? figure : null;
}
