namespace ComputeThesis;

/// <summary>Quantiles by selection: the values are not sorted, only parted.</summary>
internal static class Quantile
{
    /// <summary>The value below which a share of the values lies, between two values in proportion (type 7 of Hyndman, Fan 1996, The American Statistician 50(4), 361-365).</summary>
    /// <param name="values">At least one; their order is lost.</param>
    /// <param name="share">From 0 to 1.</param>
    public static double Of(Span<double> values, double share)
    {
        var place = share * (values.Length - 1);
        var low = (int)place;
        var below = Select(values, low);
        if (place == low)
            return below;
        var above = double.PositiveInfinity;
        foreach (var value in values[(low + 1)..])
            above = Math.Min(above, value);
        return below + ((place - low) * (above - below));
    }

    /// <summary>Puts the value that would stand at a place were all sorted there, lower ones before it (Hoare 1961, Communications of the ACM 4(7), 321-322).</summary>
    private static double Select(Span<double> values, int place)
    {
        var (first, last) = (0, values.Length - 1);
        while (first < last)
        {
            var pivot = Middle(values[first], values[(first + last) / 2], values[last]);
            var (i, j) = (first, last);
            while (i <= j)
            {
                while (values[i] < pivot)
                    i++;
                while (values[j] > pivot)
                    j--;
                if (i > j)
                    break;
                // The places move after the swap: within it, i++ on the left would come before the right is read.
                (values[i], values[j]) = (values[j], values[i]);
                (i, j) = (i + 1, j - 1);
            }

            if (place <= j)
                last = j;
            else if (place >= i)
                first = i;
            else
                break;
        }

        return values[place];
    }

    private static double Middle(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
