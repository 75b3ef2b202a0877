namespace ComputeThesis;

/// <summary>Days as the tables write them. The base library's exact parsing takes most of the time that loading a table would.</summary>
internal static class IsoDay
{
    /// <summary>Reads <c>2026-05-13</c>; false for anything else, a day that does not exist included.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
            return false;
        var (year, month, date) = (Digits(text[..4]), Digits(text[5..7]), Digits(text[8..]));
        if (year < 1 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
            return false;
        day = new(year, month, date);
        return true;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                return -1;
            number = (number * 10) + c - '0';
        }

        return number;
    }
}
