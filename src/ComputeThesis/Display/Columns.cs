using Deedle;

namespace ComputeThesis;

/// <summary>One field of a record: how it is named in a frame, and how it reads in a table.</summary>
internal abstract record Column<T>(string Name, bool IsNumber)
{
    /// <summary>Adds the field as a column of a frame; a row without a value stays missing.</summary>
    public abstract void AddTo(FrameBuilder.Columns<int, string> frame, IReadOnlyList<T> rows);

    /// <summary>The field as text; empty when missing.</summary>
    public abstract string Text(T row);

    public static Column<T> Of(string name, Func<T, string?> value) => new TextColumn<T>(name, value);

    public static Column<T> Of(string name, Func<T, DateOnly?> value) => new DayColumn<T>(name, value);

    public static Column<T> Of(string name, Func<T, double?> value, Func<double, string> format) => new NumberColumn<T>(name, value, format);
}

internal sealed record TextColumn<T>(string Name, Func<T, string?> Value) : Column<T>(Name, false)
{
    public override string Text(T row) => Value(row) ?? "";

    public override void AddTo(FrameBuilder.Columns<int, string> frame, IReadOnlyList<T> rows)
    {
        var builder = new SeriesBuilder<int, string>();
        for (var i = 0; i < rows.Count; i++)
            if (Value(rows[i]) is { } value)
                builder.Add(i, value);
        frame.Add(Name, builder.Series);
    }
}

internal sealed record DayColumn<T>(string Name, Func<T, DateOnly?> Value) : Column<T>(Name, false)
{
    public override string Text(T row) => Value(row) is { } day ? Units.Day(day) : "";

    public override void AddTo(FrameBuilder.Columns<int, string> frame, IReadOnlyList<T> rows)
    {
        var builder = new SeriesBuilder<int, DateOnly>();
        for (var i = 0; i < rows.Count; i++)
            if (Value(rows[i]) is { } value)
                builder.Add(i, value);
        frame.Add(Name, builder.Series);
    }
}

internal sealed record NumberColumn<T>(string Name, Func<T, double?> Value, Func<double, string> Format) : Column<T>(Name, true)
{
    public override string Text(T row) => Value(row) is { } value ? Format(value) : "";

    public override void AddTo(FrameBuilder.Columns<int, string> frame, IReadOnlyList<T> rows)
    {
        var builder = new SeriesBuilder<int, double>();
        for (var i = 0; i < rows.Count; i++)
            if (Value(rows[i]) is { } value)
                builder.Add(i, value);
        frame.Add(Name, builder.Series);
    }
}
