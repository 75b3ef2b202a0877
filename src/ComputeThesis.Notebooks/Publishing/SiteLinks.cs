using System.Text.RegularExpressions;

namespace ComputeThesis.Notebooks;

/// <summary>What the addresses that a notebook names become on its page: notebooks become pages, files go along, and what cannot work there is said.</summary>
internal sealed partial class SiteLinks(SiteEntry entry, IReadOnlyDictionary<string, SiteEntry> all, LocalFiles files, Action<string> notice)
{
    /// <param name="attribute"><c>href</c>, or <c>src</c> for what the page loads.</param>
    /// <param name="address">The address as it is written.</param>
    public string Resolve(string attribute, string address)
    {
        if (address.StartsWith('#'))
            return address.StartsWith("#fn", StringComparison.Ordinal) ? address : InPage(entry, address[1..], address);
        if (attribute == "src" && (address.StartsWith("http", StringComparison.OrdinalIgnoreCase) || address.StartsWith("//", StringComparison.Ordinal)))
            notice($"{entry.Notebook.Notebook.Name}: it shows {address}, which the page does not load, as it works offline. Save it beside the notebook and name it there.");
        if (address.Length == 0 || address.StartsWith("//", StringComparison.Ordinal) || Scheme().IsMatch(address))
            return address;

        var parts = Parts().Match(address);
        var path = Inside(Uri.UnescapeDataString(parts.Groups["path"].Value));
        if (path is null)
        {
            notice($"{entry.Notebook.Notebook.Name}: it links to {address}, outside the folder of the notebooks: it is not copied.");
            return address;
        }

        var ending = Path.GetExtension(path).ToLowerInvariant();
        if (ending is ".ipynb" or ".dib" or ".cs" && all.TryGetValue(path[..^ending.Length], out var other))
        {
            var fragment = parts.Groups["fragment"].Value;
            return SiteAddress.Of(entry.Page, other.Page) + (fragment.Length > 1 ? InPage(other, fragment[1..], fragment) : "");
        }

        if (ending is ".ipynb" or ".dib")
            notice($"{entry.Notebook.Notebook.Name}: it links to {address}, which is not among the notebooks of the site.");
        else if (path.Length > 0)
            files.Add(entry.Notebook, path);
        return address;
    }

    private static string InPage(SiteEntry page, string named, string written) =>
        page.Headings.Find(Uri.UnescapeDataString(named)) is { } id ? $"#{id}" : written;

    /// <summary>The path from the folder of the notebooks, or null where it leads out of it.</summary>
    private string? Inside(string path)
    {
        if (path.StartsWith('/') || path.Contains('\\') || path.Contains('\0'))
            return null;
        var steps = new List<string>(entry.Notebook.Path.Split('/')[..^1]);
        foreach (var step in path.Split('/'))
        {
            if (step == ".." && steps.Count == 0)
                return null;
            if (step == "..")
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("" or "."))
                steps.Add(step);
        }
        return string.Join('/', steps);
    }

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex("^(?<path>[^?#]*)(?<query>\\?[^#]*)?(?<fragment>#.*)?", RegexOptions.Singleline)]
    private static partial Regex Parts();
}
