using System.Net;
using System.Text.RegularExpressions;

namespace ComputeThesis.Notebooks;

/// <summary>The addresses in markup, whoever wrote it.</summary>
internal static partial class WrittenLinks
{
    /// <summary>The markup with each address put through <paramref name="link"/>, which is told the attribute (<c>href</c> or <c>src</c>) and the address.</summary>
    public static string Rewrite(string html, Func<string, string, string> link) => Address().Replace(html, found =>
    {
        var written = WebUtility.HtmlDecode(found.Groups["address"].Value);
        var wanted = link(found.Groups["attribute"].Value.ToLowerInvariant(), written);
        // What stays is left in its author's spelling.
        return wanted == written ? found.Value : $"{found.Groups["before"].Value}{Encode.Text(wanted)}\"";
    });

    [GeneratedRegex("(?<before>\\s(?<attribute>href|src)\\s*=\\s*\")(?<address>[^\"]*)\"", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
