using System.Text;

namespace ComputeThesis.Notebooks;

/// <summary>A heading of the page, and the id a link finds it by.</summary>
internal sealed record Heading(int Level, string Id, string Text);

/// <summary>The headings of a page in reading order, each with an id of its own.</summary>
internal sealed class Headings
{
    /// <summary>With fewer a table of contents is no help.</summary>
    private const int FewestForContents = 3;

    // What else has an id on a page is named with one of these before a hyphen, or with an underscore, which no heading's id holds.
    private static readonly string[] Kept = ["cell-", "figure-"];

    private readonly List<Heading> all = [];
    private readonly HashSet<string> taken = new(StringComparer.Ordinal) { "contents", "main" };

    public IReadOnlyList<Heading> All => all;

    public bool HasTitle => all.Any(heading => heading.Level == 1);

    public Heading Add(int level, string text)
    {
        var slug = SlugOf(text);
        if (Kept.Any(kept => slug.StartsWith(kept, StringComparison.Ordinal)))
            slug = $"section-{slug}";
        var id = slug;
        for (var copy = 2; !taken.Add(id); copy++)
            id = $"{slug}-{copy}";
        var heading = new Heading(level, id, text);
        all.Add(heading);
        return heading;
    }

    /// <summary>The id of the heading that a link names as Jupyter does, <c>#The-heading</c>, or as pages do; null where there is none.</summary>
    public string? Find(string named)
    {
        var slug = SlugOf(named);
        return all.FirstOrDefault(heading => heading.Id == slug || heading.Id == $"section-{slug}")?.Id;
    }

    /// <summary>The table of contents, or nothing where the page is short.</summary>
    public void WriteContents(StringBuilder page)
    {
        if (all.Count < FewestForContents)
            return;
        // The first heading of the page is its title, just above.
        var listed = all[0].Level == 1 ? all.Skip(1) : all;
        page.Append("<nav class=\"contents\" aria-label=\"Contents\"><details open id=\"contents\"><summary>Contents</summary><ul>\n");
        foreach (var heading in listed.Where(heading => heading.Level <= 3))
            page.Append($"<li class=\"level-{heading.Level}\"><a href=\"#{heading.Id}\">{Encode.Text(heading.Text)}</a></li>\n");
        page.Append("</ul></details></nav>\n");
    }

    private static string SlugOf(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var made = slug.ToString().Trim('-');
        return made.Length > 0 ? made : "section";
    }
}
