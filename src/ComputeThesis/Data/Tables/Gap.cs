namespace ComputeThesis;

/// <summary>A stretch of days on which a series should have a value and has none.</summary>
/// <param name="Series">The series.</param>
/// <param name="From">The first day without a value.</param>
/// <param name="To">The last day without a value, that day included.</param>
/// <param name="Days">How many values are missing: days, sessions or quarters, as the series has them.</param>
/// <param name="IsEnd">Whether the series ends here, before others of the table do.</param>
public sealed record Gap(string Series, DateOnly From, DateOnly To, int Days, bool IsEnd);
