using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace ComputeThesis.Tool;

/// <summary>Options that take a number, written the same way whatever the language of the machine.</summary>
internal static class NumberOption
{
    /// <param name="name">The option.</param>
    /// <param name="expected">What it takes and an example, for whoever gave something else.</param>
    /// <param name="holds">Whether it takes a number.</param>
    public static Option<T> Create<T>(string name, string expected, Func<T, bool> holds) where T : struct, INumber<T> => new(name)
    {
        CustomParser = result =>
        {
            var text = result.Tokens is [var token] ? token.Value : "";
            if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && holds(number))
                return number;
            result.AddError($"{name} takes {expected}, not '{text}'.");
            return default;
        },
    };
}
