namespace ComputeThesis.Notebooks;

/// <summary>A notebook of a site: where its page is, and what others say of it or link to in it.</summary>
/// <param name="Notebook">The notebook.</param>
/// <param name="Page">Its page.</param>
/// <param name="Facts">What the index says of it.</param>
/// <param name="Headings">Its headings, with the ids they have on its page.</param>
internal sealed record SiteEntry(SiteNotebook Notebook, string Page, NotebookFacts Facts, Headings Headings)
{
    public static SiteEntry Of(SiteNotebook notebook) => new(notebook, SiteAddress.PageOf(notebook), NotebookFacts.Of(notebook), PageBody.Of(notebook.Notebook, new()).Headings);
}
