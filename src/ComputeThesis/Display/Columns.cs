using Deedle;

namespace ComputeThesis;

/// <summary>One field of a record: how it is named in a frame, and how it reads in a table.</summary>
internal abstract record Column<T>(string Name, bool IsNumber)
{
    /// <summary>Whether a table shows it: what would make a table too wide for a page is in the frame alone.</summary>
    public bool IsShown { get; init; } = true;

    /// <summary>What its numbers count, where neither its name nor a cell says so.</summary>
    public string? Unit { get; init; }

    /// <summary>The field as the head of a column.</summary>
    public TableHead Head => new(Unit is null ? Name : $"{Name} ({Unit})", IsNumber);

    /// <summary>The same field, in the frame alone.</summary>
    public Column<T> InFrameOnly => this with { IsShown = false };

    /// <summary>Adds the field as a column of a frame; a row without a value stays missing.</summary>
    public abstract void AddTo(FrameBuilder.Columns<int, string> frame, IReadOnlyList<T> rows);

    /// <summary>The field as text; empty when missing.</summary>
    public abstract string Text(T row);

    public static Column<T> Of(string name, Func<T, string?> value) => new TextColumn<T>(name, value);

    public static Column<T> Of(string name, Func<T, DateOnly?> value) => new DayColumn<T>(name, value);

    /// <summary>An address: whole in a frame, its host alone in a table.</summary>
    public static Column<T> Of(string name, Func<T, Uri?> value) => new LinkColumn<T>(name, value);

    public static Column<T> Of(string name, Func<T, double?> value, Func<double, string> format) => new NumberColumn<T>(name, value, format);

    private protected void Add<TValue>(FrameBuilder.Columns<int, string> frame, IReadOnlyList<T> rows, Func<T, OptionalValue<TValue>> value)
    {
        var (keys, values) = (new List<int>(rows.Count), new List<TValue>(rows.Count));
        for (var i = 0; i < rows.Count; i++)
        {
            if (value(rows[i]) is not { HasValue: true } found)
                continue;
            keys.Add(i);
            values.Add(found.Value);
        }

        frame.Add(Name, new Series<int, TValue>(keys, values));
    }
}

internal sealed record TextColumn<T>(string Name, Func<T, string?> Value) : Column<T>(Name, false)
{
    public override string Text(T row) => Value(row) ?? "";

    public override void AddTo(FrameBuilder.Columns<int, string> frame, IReadOnlyList<T> rows) =>
        Add(frame, rows, row => Value(row) is { } text ? new OptionalValue<string>(text) : OptionalValue<string>.Missing);
}

internal sealed record DayColumn<T>(string Name, Func<T, DateOnly?> Value) : Column<T>(Name, false)
{
    public override string Text(T row) => Value(row) is { } day ? Units.Day(day) : "";

    public override void AddTo(FrameBuilder.Columns<int, string> frame, IReadOnlyList<T> rows) =>
        Add(frame, rows, row => Value(row) is { } known ? new OptionalValue<DateOnly>(known) : OptionalValue<DateOnly>.Missing);
}

internal sealed record NumberColumn<T>(string Name, Func<T, double?> Value, Func<double, string> Format) : Column<T>(Name, true)
{
    public override string Text(T row) => Value(row) is { } value ? Format(value) : "";

    public override void AddTo(FrameBuilder.Columns<int, string> frame, IReadOnlyList<T> rows) =>
        Add(frame, rows, row => Value(row) is { } known ? new OptionalValue<double>(known) : OptionalValue<double>.Missing);
}

internal sealed record LinkColumn<T>(string Name, Func<T, Uri?> Value) : Column<T>(Name, false)
{
    public override string Text(T row) => Value(row)?.Host ?? "";

    public override void AddTo(FrameBuilder.Columns<int, string> frame, IReadOnlyList<T> rows) =>
        Add(frame, rows, row => Value(row) is { } link ? new OptionalValue<string>(link.ToString()) : OptionalValue<string>.Missing);
}
