namespace ComputeThesis.Tool;

/// <summary>The notebook that a new one starts as: it runs at once, and says what belongs where.</summary>
internal static class NewNotebook
{
    private const string Title = "TITLE";
    private const string File = "FILE";

    // Its regions are cells, as `thesis convert` writes them.
    private const string Text = """
        #region markdown c01
        // # TITLE
        //
        // **Question.** Does the growth of one provider's cloud revenue stand out from that of the others? Put your own question here: one that figures can answer, and whose answer you do not know yet.
        //
        // **Answer.** Two sentences, written last.
        #endregion markdown c01

        #region markdown c02
        // ## Parameters
        //
        // What a reader may want to change. `thesis run FILE --set provider=AWS --set asOf=2026-08-31` runs it all with other values.
        #endregion markdown c02

        #region code c03 {"tags":["parameters"]}
        var provider = "Alibaba Cloud";
        var asOf = new DateOnly(2026, 5, 15);
        var since = new DateOnly(2023, 6, 30);
        #endregion code c03

        #region markdown c04
        // ## Load
        //
        // The figures travel inside the library; nothing is fetched. Only what was known at the end of the day `asOf` is looked at: nothing printed later, nothing restated later.
        #endregion markdown c04

        #region code c05
        #r "nuget: ComputeThesis"
        using ComputeThesis;

        var data = DataPackage.Bundled;
        var prints = data.CloudRevenue.At(Vintage.AsOf(asOf));
        var growth = prints.Headline().YoY().Since(since);
        #endregion code c05

        #region markdown c06
        // ## The figures
        //
        // *Computed* is revenue over that of the same quarter a year before, as a reader of that day could know it; *stated* is what the company said.
        #endregion markdown c06

        #region code c07
        growth.Of(provider)
        #endregion code c07

        #region code c08
        Plot.Growth(growth, highlight: provider)
        #endregion code c08

        #region markdown c09
        // ## What they say, and what they do not
        //
        // Let the code say each number that the text rests on, so that a rerun corrects it.
        #endregion markdown c09

        #region code c10
        var own = growth.Of(provider).Where(row => row.Rate is not null).MaxBy(row => row.PeriodEnd)!;
        var others = growth.Where(row => row.PeriodEnd == own.PeriodEnd && row.Rate is not null && row.Provider != provider);

        Console.WriteLine($"{provider}, quarter to {own.PeriodEnd:yyyy-MM-dd}: {own.Rate:P0}");
        Console.WriteLine($"{others.Count(row => row.Rate > own.Rate)} of {others.Count} others grew faster in the quarter that ended that day");
        #endregion code c10

        #region markdown c11
        // - **They say:** …
        // - **They do not say:** growth is not size, and a segment is not a product: what else is counted in it? Figures in different currencies are not compared here.
        // - **Left out:** …
        #endregion markdown c11

        #region markdown c12
        // ## What would change my mind
        //
        // Name it before you look: the figure, its source and the size that would turn the answer round.
        //
        // - …
        #endregion markdown c12

        #region markdown c13
        // ## Sources
        //
        // The documents that the figures above come from.
        #endregion markdown c13

        #region code c14
        prints.Of(provider).Sources()
        #endregion code c14
        """;

    /// <summary>The notebook for a file, its title made of the file's name.</summary>
    public static Notebooks.Notebook For(string path) => Notebooks.Notebook.Parse(
        Text.Replace(Title, TitleOf(Path.GetFileNameWithoutExtension(path)), StringComparison.Ordinal).Replace(File, Shown(path), StringComparison.Ordinal), "new.cs");

    // A number in front tells the place in a row of notebooks, not what one is about.
    private static string TitleOf(string name)
    {
        var words = string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '.' or ',' or '\'' or '&' or '+' ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var title = string.Join(' ', words is [var number, _, ..] && number.All(char.IsAsciiDigit) && number.Length <= 3 ? words[1..] : words);
        return title.Length == 0 ? "A question" : char.ToUpperInvariant(title[0]) + title[1..];
    }

    private static string Shown(string path) => string.Concat(Path.GetFileName(path).Select(c => char.IsControl(c) || c == '`' ? '?' : c));
}
