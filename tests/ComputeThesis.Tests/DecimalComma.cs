using System.Globalization;

namespace ComputeThesis.Tests;

/// <summary>Runs something as in a country that writes a decimal comma, points between thousands and a long minus.</summary>
internal static class DecimalComma
{
    public static void Run(Action something)
    {
        var usual = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NumberGroupSeparator = ".";
        comma.NumberFormat.NegativeSign = "\u2212";
        comma.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        try
        {
            CultureInfo.CurrentCulture = comma;
            something();
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }
}
