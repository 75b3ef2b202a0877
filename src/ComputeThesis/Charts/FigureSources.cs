namespace ComputeThesis;

/// <summary>Where what a figure shows comes from.</summary>
/// <param name="Names">Short names, for the footer.</param>
/// <param name="Documents">The addresses of the documents, each once.</param>
internal sealed record FigureSources(IReadOnlyList<string> Names, IReadOnlyList<Uri> Documents)
{
    /// <summary>What stands for the sources of a frame, which carries none: a reader is told so.</summary>
    public static FigureSources FromFrame { get; } = new(["a frame that names none"], []);

    /// <summary>The documents that rows name, and their hosts: the most used first.</summary>
    public static FigureSources Of(IEnumerable<Uri> sources)
    {
        var documents = sources.Where(source => source.IsAbsoluteUri).GroupBy(Address).Select(one => (Address: one.Key, Document: one.First(), Uses: one.Count())).ToList();
        return new(
            [.. documents.GroupBy(one => one.Document.Host.StartsWith("www.", StringComparison.Ordinal) ? one.Document.Host[4..] : one.Document.Host)
                .OrderByDescending(host => host.Sum(one => one.Uses)).ThenBy(host => host.Key, StringComparer.Ordinal).Select(host => host.Key)],
            [.. documents.OrderByDescending(one => one.Uses).ThenBy(one => one.Address, StringComparer.Ordinal).Select(one => one.Document)]);
    }

    /// <summary>All names and all documents, each once, in the order in which they are first met.</summary>
    public static FigureSources Joined(IEnumerable<FigureSources> all)
    {
        var parts = all.ToList();
        return new([.. parts.SelectMany(part => part.Names).Distinct()], [.. parts.SelectMany(part => part.Documents).DistinctBy(Address)]);
    }

    /// <summary>The address in full: two that differ behind the # only are two, which for <see cref="Uri"/> they are not.</summary>
    public static string Address(Uri document) => document.IsAbsoluteUri ? document.AbsoluteUri : document.OriginalString;
}
