using Deedle;

namespace ComputeThesis;

/// <summary>Lays a column of a long table out by day and series.</summary>
internal static class WideFrame
{
    public static Frame<DateOnly, string> Of(Selection selection, string by, string value, string? on)
    {
        var table = selection.Table;
        foreach (var name in new[] { by, value, on }.OfType<string>())
            Name.MustBeOneOf(table.Schema.Fields.Select(field => field.Name), name, $"column of {table.Schema.Name}");
        var (names, numbers, days) = (table.Column(by), table.Numbers(value), table.Days(on ?? table.Schema.Series?.Day
            ?? throw new InvalidOperationException($"'{table.Schema.Name}' has no day column of its own: name one with on, such as on: \"period_end\".")));
        var keys = selection.Places.Where(days.Has).Select(row => days.Cells[row]).Distinct().Order().ToArray();
        var places = new Dictionary<int, int>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
            places.Add(keys[i], i);
        var columns = new OrderedDictionary<string, double[]>();
        foreach (var row in selection.Places)
        {
            if (!days.Has(row) || !numbers.Has(row))
                continue;
            var series = names.Text(row) ?? "";
            if (!columns.TryGetValue(series, out var cells))
            {
                columns.Add(series, cells = new double[keys.Length]);
                Array.Fill(cells, double.NaN);
            }

            ref var cell = ref cells[places[days.Cells[row]]];
            if (!double.IsNaN(cell))
                throw new InvalidOperationException($"{table.File}({table.LineOf(row)}): a second '{value}' for {series} on {Units.Day(DateOnly.FromDayNumber(days.Cells[row]))} where one is expected. Choose a vintage with At, or filter with Where, before the table is laid out.");
            cell = numbers[row];
        }

        return Of([.. keys.Select(DateOnly.FromDayNumber)], columns);
    }

    /// <summary>A frame of columns that share their days; NaN is missing.</summary>
    public static Frame<DateOnly, string> Of(DateOnly[] days, IEnumerable<KeyValuePair<string, double[]>> columns)
    {
        var frame = new FrameBuilder.Columns<DateOnly, string>();
        foreach (var (name, cells) in columns)
            frame.Add(name, new Series<DateOnly, double>(days, cells));
        return frame.Frame;
    }
}
