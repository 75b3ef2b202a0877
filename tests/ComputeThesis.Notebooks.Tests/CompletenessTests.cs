namespace ComputeThesis.Notebooks.Tests;

public class CompletenessTests
{
    [Theory]
    [InlineData("")]
    [InlineData("1 + 1")]
    [InlineData("var x = 1;")]
    [InlineData("prints.Where(word => word.Length > 1)")]
    [InlineData("if (true) { }")]
    [InlineData("class A { }")]
    [InlineData("int F() => 1;")]
    [InlineData("// said")]
    [InlineData("using System;")]
    [InlineData("#r \"nuget: ComputeThesis\"\nusing ComputeThesis;")]
    [InlineData("#!csharp\n1")]
    [InlineData("#i \"nuget:/folder\"")]
    [InlineData("await Task.Delay(1)")]
    [InlineData("\"\"\"\nlong\n\"\"\"")]
    [InlineData("$\"{1}\"")]
    public void Code_that_can_run_is_complete(string code) => Assert.Equal(("complete", ""), CodeCompleteness.Of(code));

    [Theory]
    [InlineData("class A {", "    ")]
    [InlineData("if (true)\n{\n    while (true)\n    {", "        ")]
    [InlineData("if (true) { } else {", "    ")]
    [InlineData("foreach (var x in xs) {\n    F();\n", "    ")]
    [InlineData("if (true)", "")]
    [InlineData("prints.Where(", "")]
    [InlineData("var x = ", "")]
    [InlineData("prints.", "")]
    [InlineData("/* said", "")]
    [InlineData("@\"long", "")]
    [InlineData("class A { string x = @\"long", "")]
    [InlineData("\"\"\"\nlong", "")]
    [InlineData("#if X", "")]
    [InlineData("var x = new[] { 1,", "    ")]
    public void Code_that_goes_on_is_incomplete_and_the_next_line_is_indented_by_its_braces(string code, string indent) =>
        Assert.Equal(("incomplete", indent), CodeCompleteness.Of(code));

    [Theory]
    [InlineData("1 + 1)")]
    [InlineData("}")]
    [InlineData("class 1 { }")]
    [InlineData("var x = 1; )")]
    public void Code_that_cannot_become_sound_is_invalid(string code) => Assert.Equal(("invalid", ""), CodeCompleteness.Of(code));
}
