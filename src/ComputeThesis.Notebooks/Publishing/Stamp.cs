using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks;

/// <summary>Puts still pictures beside the figures of a notebook, so that it reads well where no script runs.</summary>
/// <remarks>
/// Of several forms, readers take these first: VS Code and JupyterLab the JSON of plotly.js where something draws it; all of them, nbconvert and nbviewer
/// text/html before image/svg+xml before image/png; GitHub too, but it takes scripts and drawings out of text/html and shows what is left.
/// An output therefore gets an image/png, and loses the HTML that holds nothing but its own SVG once more.
/// </remarks>
public sealed class Stamp
{
    private readonly StillPictures? pictures;
    private readonly Dictionary<string, DisplayOutput> earlier = new(StringComparer.Ordinal);

    private Stamp(StillPictures? pictures, Notebook? earlier)
    {
        this.pictures = pictures;
        foreach (var output in earlier?.Cells.SelectMany(cell => cell.Outputs).OfType<DisplayOutput>() ?? [])
        {
            if (StampMark.Of(output) is { } mark && output.Forms.ContainsKey(MimeType.Png))
                this.earlier[mark] = output;
        }
    }

    /// <summary>How many figures are without an image/png, as nothing drew them.</summary>
    public int Missing { get; private set; }

    /// <summary>How many figures were drawn anew.</summary>
    public int Drawn { get; private set; }

    /// <summary>The notebook with a picture for each figure; one that has its picture already is left as it is.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="pictures">Who draws; null where nobody can.</param>
    /// <param name="earlier">A copy stamped before: a figure that is the same there keeps the picture it has there.</param>
    /// <param name="stamp">What was done.</param>
    public static Notebook On(Notebook notebook, StillPictures? pictures, Notebook? earlier, out Stamp stamp)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var made = stamp = new(pictures, earlier);
        return notebook.WithCells([.. notebook.Cells.Select(cell => cell with { Outputs = [.. cell.Outputs.Select(output => output is DisplayOutput shown ? made.Stamped(shown) : output)] })]);
    }

    private DisplayOutput Stamped(DisplayOutput output)
    {
        var (svg, plotly) = (output.Text(MimeType.Svg), output.Forms.GetValueOrDefault(MimeType.Plotly));
        if (svg is null && plotly is null)
            return output;
        var forms = output.Forms.ToDictionary();
        if (svg is not null && output.Text(MimeType.Html) is { } html && MimeType.Repeats(html, svg))
            forms.Remove(MimeType.Html);

        var (digest, mark) = (StampMark.DigestOf(svg, plotly), StampMark.Of(output));
        // A picture without our mark is the author's.
        if (forms.ContainsKey(MimeType.Png) && (mark is null || mark == digest))
            return output with { Forms = forms };
        forms.Remove(MimeType.Png);
        if (earlier.TryGetValue(digest, out var before))
        {
            forms[MimeType.Png] = before.Forms[MimeType.Png].DeepClone();
            return output with { Forms = forms, Metadata = StampMark.On(output.Metadata, digest, before.Metadata[MimeType.Png]?.DeepClone()) };
        }
        if ((svg is not null ? pictures?.OfSvg(svg) : pictures?.OfPlotly(plotly!.ToJsonString())) is not { } picture)
        {
            Missing++;
            return output with { Forms = forms, Metadata = StampMark.Without(output.Metadata) };
        }

        Drawn++;
        forms[MimeType.Png] = Convert.ToBase64String(picture.Png.Span);
        return output with { Forms = forms, Metadata = StampMark.On(output.Metadata, digest, new JsonObject { ["width"] = picture.Width, ["height"] = picture.Height }) };
    }
}
