namespace ComputeThesis.Notebooks.Tests;

public sealed class InspectionTests : IDisposable
{
    private const string Documented = """
        /// <summary>Says <paramref name="word"/> louder, see <see cref="System.String.ToUpperInvariant"/> &amp; co.</summary>
        /// <param name="word">What is said.</param>
        /// <param name="times">How often.</param>
        /// <returns>The word, <c>a &lt; b</c>.</returns>
        /// <exception cref="System.ArgumentException">Where there is no word.</exception>
        string Shout(string word, int times = 1) => word;
        """;

    private readonly CompletionDesk desk = new(Documented, "/// <summary>A place.</summary>\nrecord Point(int Left, string Right);\nvar prints = new List<string>();\nvar point = new Point(1, \"a\");");

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_method_is_told_with_all_its_author_wrote()
    {
        var about = await desk.InspectAsync("Sho$$ut(\"a\")");

        Assert.Equal(
            """
            string Shout(string word, int times = 1)
            Says word louder, see String.ToUpperInvariant & co.

            Parameters:
              word: What is said.
              times: How often.

            Returns:
              The word, a < b.

            Throws:
              ArgumentException: Where there is no word.
            """,
            about!.Plain);
        Assert.Equal(
            "<pre><code>string Shout(string word, int times = 1)</code></pre><p>Says <code>word</code> louder, see <code>String.ToUpperInvariant</code> &amp; co.</p>"
            + "<p><b>Parameters</b></p><ul><li><code>word</code>: What is said.</li><li><code>times</code>: How often.</li></ul>"
            + "<p><b>Returns</b></p><ul><li>The word, <code>a &lt; b</code>.</li></ul>"
            + "<p><b>Throws</b></p><ul><li><code>ArgumentException</code>: Where there is no word.</li></ul>",
            about.Html);
    }

    [Theory]
    [InlineData("Shout($$")]
    [InlineData("Shout(\"a\", $$")]
    [InlineData("Shout(\"a\", 1 $$)")]
    [InlineData("Shout$$(\"a\")")]
    [InlineData("$$Shout(\"a\")")]
    [InlineData("var x = Shout(\"a\" $$;")]
    [InlineData("#!csharp\nSho$$ut(\"a\")")]
    public async Task What_is_called_around_a_place_is_told_where_nothing_is_named(string marked) =>
        Assert.StartsWith("string Shout(string word, int times = 1)\n", (await desk.InspectAsync(marked))!.Plain, StringComparison.Ordinal);

    [Theory]
    [InlineData("pri$$nts", "List<string> prints")]
    [InlineData("prints$$", "List<string> prints")]
    [InlineData("poi$$nt", "Point point\nA place.")]
    [InlineData("point.Le$$ft", "int Point.Left { get; init; }")]
    [InlineData("new Poi$$nt(1, \"a\")", "Point.Point(int Left, string Right)")]
    [InlineData("Poi$$nt other;", "record Point\nA place.")]
    [InlineData("prints.Cou$$nt", "int List<string>.Count { get; }")]
    [InlineData("va$$r x = 1;", "int\n")]
    [InlineData("i$$nt x = 1;", "int\nRepresents a 32-bit signed integer.")]
    [InlineData("System.Te$$xt.Encoding.UTF8", "namespace System.Text")]
    [InlineData("foreach (var wo$$rd in prints) { }", "string word")]
    [InlineData("prints.Select(word => wo$$rd)", "string word")]
    [InlineData("DayOfWeek.Mon$$day", "DayOfWeek.Monday = 1")]
    public async Task A_name_is_told_with_its_type(string marked, string beginning) =>
        Assert.StartsWith(beginning, (await desk.InspectAsync(marked))!.Plain, StringComparison.Ordinal);

    [Theory]
    [InlineData("$$")]
    [InlineData("// Shout($$")]
    [InlineData("unknown$$")]
    [InlineData("1 + $$ 2")]
    [InlineData("Shout(\"a\") $$")]
    public async Task Where_nothing_is_named_there_is_nothing_to_tell(string marked) => Assert.Null(await desk.InspectAsync(marked));

    [Fact]
    public async Task A_method_of_a_reference_is_told_from_the_file_beside_it()
    {
        var about = await desk.InspectAsync("disp$$lay(1)");

        Assert.StartsWith("DisplayedOutput NotebookDisplay.display(object? value, params string[] mimeTypes)\nShows a value in the cell, in all the forms it has or in those asked for.", about!.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_ways_to_call_a_method_are_told()
    {
        var about = await desk.InspectAsync("\"abc\".Subst$$ring(1)");

        Assert.StartsWith("string string.Substring(int startIndex)", about!.Plain, StringComparison.Ordinal);
        Assert.EndsWith("Overloads:\n  string string.Substring(int startIndex, int length)", about.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_is_told_to_who_asks_for_more()
    {
        Assert.DoesNotContain("Members:", (await desk.InspectAsync("poi$$nt"))!.Plain, StringComparison.Ordinal);
        Assert.Contains("Members:\n  int Left { get; init; }\n  string Right { get; init; }", (await desk.InspectAsync("poi$$nt", detail: 1))!.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_for_another_is_told_in_the_words_of_the_other()
    {
        var asked = System.Xml.Linq.XElement.Parse("<summary>\n  One\n  line.<para>Another <see langword=\"null\"/>,\n <see href=\"https://a.invalid\">there</see></para>end <c>List`1</c></summary>");

        Assert.Equal("One line.\nAnother null, there\nend List`1", DocumentationText.Plain(asked));
        Assert.Equal("One line.<br>Another <code>null</code>, there<br>end <code>List`1</code>", DocumentationText.Html(asked));
        Assert.Equal(["List.Add", "List", "Point", "Text"], new[] { "M:System.Collections.Generic.List`1.Add(`0)", "T:System.Collections.Generic.List`1", "M:Point.#ctor(System.Int32)", "!:Text" }.Select(DocumentationText.NameOf));
    }

    [Fact]
    public async Task What_overrides_or_implements_without_a_word_is_told_in_the_words_above_it()
    {
        desk.Run("interface IShape\n{\n    /// <summary>How large it is.</summary>\n    double Area { get; }\n}\nabstract class Shape : IShape\n{\n    public abstract double Area { get; }\n    /// <summary>Draws it.</summary>\n    public abstract void Draw();\n}\nclass Circle : Shape\n{\n    public override double Area => 1;\n    /// <inheritdoc/>\n    public override void Draw() { }\n}");

        Assert.Contains("Draws it.", (await desk.InspectAsync("new Circle().Dr$$aw()"))!.Plain, StringComparison.Ordinal);
        Assert.Contains("How large it is.", (await desk.InspectAsync("new Circle().Ar$$ea"))!.Plain, StringComparison.Ordinal);
    }
}
