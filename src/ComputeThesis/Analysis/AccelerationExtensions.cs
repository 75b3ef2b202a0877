namespace ComputeThesis;

/// <summary>Acceleration of growth.</summary>
public static class AccelerationExtensions
{
    /// <summary>Change of growth from each quarter to the next, in points.</summary>
    /// <remarks>Stated growth is compared with stated growth, or computed with computed, never one with the other; a quarter whose neighbour is missing has no row.</remarks>
    public static Acceleration Acceleration(this Growth growth)
    {
        ArgumentNullException.ThrowIfNull(growth);
        var rows = growth.ToDictionary(row => (row.Provider, row.Segment, row.Period));
        return new([.. growth.Select(row => Step(rows.GetValueOrDefault((row.Provider, row.Segment, row.Period.Before)), row)).OfType<AccelerationRow>()], growth.Basis, growth.Vintage, growth.Segments);
    }

    private static AccelerationRow? Step(GrowthRow? before, GrowthRow row) => (before?.Stated, row.Stated, before?.Computed, row.Computed) switch
    {
        ({ } first, { } second, _, _) => Row(row, first, second, isStated: true),
        (_, _, { } first, { } second) => Row(row, first, second, isStated: false),
        _ => null,
    };

    private static AccelerationRow Row(GrowthRow row, double before, double rate, bool isStated) =>
        new(row.Provider, row.Segment, row.Period, row.PeriodEnd, before, rate, isStated, row.Source);
}
