using System.Globalization;

namespace ComputeThesis.Tool;

/// <summary>Days as the tables write them: 2026-05-15.</summary>
internal static class DayText
{
    private const string Form = "yyyy-MM-dd";

    public static string? Write(DateOnly? day) => day?.ToString(Form, CultureInfo.InvariantCulture);

    public static bool TryRead(string text, out DateOnly day) => DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
