using System.Globalization;
using System.Text;

namespace ComputeThesis.Tests.Analysis.Events;

/// <summary>All that a study says, to the last bit: two studies are the same where their digits are.</summary>
internal static class Digits
{
    public static string Of(EventStudy study) => string.Join("\n", Numbers(study).Select(number => $"{number.What} {number.Value?.ToString("R", CultureInfo.InvariantCulture)}"));

    /// <summary>The digits, the rows left out, and every text and page.</summary>
    public static string AndTextOf(EventStudy study)
    {
        var text = new StringBuilder(Of(study));
        foreach (var row in study.Excluded)
            text.Append('\n').Append(row);
        foreach (var shown in Shown(study))
            text.Append('\n').Append(shown);
        return text.ToString();
    }

    public static IEnumerable<string> Shown(EventStudy study)
    {
        IShown[] tables = [study, study.Tests, study.Effects, study.Path, study.Events, study.AbnormalReturns, study.Excluded, study.Clusters, study.Conventions];
        foreach (var table in tables)
        {
            yield return table.ToString()!;
            yield return table.ToHtml();
        }

        foreach (var row in study.Tests)
            yield return row.ToString();
        foreach (var row in study.Effects)
            yield return row.ToString();
        foreach (var row in study.Events)
            yield return row.ToString();
    }

    public static IEnumerable<(string What, double? Value)> Numbers(EventStudy study)
    {
        foreach (var row in study.Tests)
        {
            var what = $"{row.Test} {row.Window} n={row.N} {row.Reference} {row.Note}";
            yield return ($"{what} CAAR", row.Caar);
            yield return ($"{what} statistic", row.Statistic);
            yield return ($"{what} p", row.PValue);
            yield return ($"{what} Holm", row.Holm);
            yield return ($"{what} BH", row.BenjaminiHochberg);
        }

        foreach (var row in study.Effects)
            foreach (var (name, value) in new (string, double?)[] { ("CAAR", row.Value), ("median", row.Median), ("positive", row.PositiveShare), ("BHAR", row.Bhar), ("se", row.StandardError), ("lower", row.Lower), ("upper", row.Upper), ("g", row.HedgesG), ("detectable", row.MinimumDetectable) })
                yield return ($"{row.Window} n={row.N} in {row.Clusters} {name}", value);
        foreach (var row in study.Path)
            foreach (var (name, value) in new (string, double?)[] { ("AAR", row.Aar), ("se", row.StandardError), ("CAAR", row.Caar), ("lower", row.Lower), ("upper", row.Upper) })
                yield return ($"day {row.Day} n={row.N} {name}", value);
        foreach (var row in study.Events)
            foreach (var (name, value) in new (string, double?)[] { ("alpha", row.Alpha), ("R2", row.RSquared), ("s", row.ResidualDeviation), ("CAR", row.Car), ("SCAR", row.Scar), ("BHAR", row.Bhar), ("hours", row.Event.HoursLeft) }.Concat(row.Betas.Select((beta, k) => ($"beta {k}", (double?)beta))))
                yield return ($"{row.Event} on {row.DayZero:O} {name}", value);
        foreach (var row in study.AbnormalReturns)
            foreach (var (name, value) in new (string, double?)[] { ("R", row.Actual), ("E", row.Expected), ("AR", row.Abnormal), ("SAR", row.Standardised), ("CAR", row.Cumulative) })
                yield return ($"{row.Event} on {row.DayZero:O} day {row.Day} {name}", value);
    }
}
