using DynamicObj;
using Microsoft.FSharp.Collections;
using Plotly.NET;

namespace ComputeThesis;

/// <summary>Makes Plotly.NET's chart of plotly.js objects, by name: its typed setters are F# only.</summary>
internal static class PlotlyChart
{
    public static GenericChart Of(PlotlyFigure figure)
    {
        var traces = ListModule.OfSeq(figure.Data.Select(fields => Filled(new Trace((string)fields.First(field => field.Key == "type").Value!), fields)));
        return GenericChart.NewMultiChart(traces, Filled(new Layout(), figure.Layout), Filled(new Config(), figure.Config), new DisplayOptions());
    }

    private static T Filled<T>(T target, PlotlyFields fields)
        where T : DynamicObj.DynamicObj
    {
        foreach (var (name, value) in fields)
            if (name != "type" || target is not Trace)
                target.SetProperty(name, Value(value));
        return target;
    }

    private static object? Value(object? value) => value switch
    {
        PlotlyFields fields => Filled(new DynamicObj.DynamicObj(), fields),
        string => value,
        PlotlyNumbers numbers => Filled(new DynamicObj.DynamicObj(), new() { { "dtype", numbers.Type }, { "bdata", Convert.ToBase64String(numbers.Bytes) } }),
        System.Collections.IEnumerable items => items.Cast<object?>().Select(Value).ToArray(),
        _ => value,
    };
}
