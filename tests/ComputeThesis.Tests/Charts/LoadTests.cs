using Microsoft.DotNet.Interactive.Formatting;

namespace ComputeThesis.Tests.Charts;

/// <summary>What a notebook host is told when the library is loaded. The host's register is one for the whole program, so nothing else runs beside these.</summary>
[Collection(nameof(LoadTests))]
[CollectionDefinition(nameof(LoadTests), DisableParallelization = true)]
public class LoadTests
{
    [Fact]
    public async Task Loading_again_from_anywhere_registers_nothing_anew_and_keeps_what_the_reader_registered()
    {
        Assert.True(Notebook.Load());
        Formatter.Register(typeof(Deedle.IFrame), (object _, TextWriter writer) => writer.Write("the reader's own"), "text/x-own");
        var known = Formatter.RegisteredFormatters(false).ToList();
        Assert.NotEmpty(known);

        var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Notebook.Load)));

        Assert.All(found, Assert.True);
        Assert.Equal(known, Formatter.RegisteredFormatters(false));
        Assert.Equal("the reader's own", DataPackage.Bundled.CloudRevenue.ToFrame().ToDisplayString("text/x-own"));
    }

    [Fact]
    public void Loading_after_the_host_forgot_everything_registers_again()
    {
        Notebook.Load();
        Formatter.ResetToDefault();
        Assert.DoesNotContain("ct-table", new Deedle.Series<int, int>([1], [2]).ToDisplayString("text/html"), StringComparison.Ordinal);

        Assert.True(Notebook.Load());

        Assert.Contains("ct-table", new Deedle.Series<int, int>([1], [2]).ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_reader_registered_for_a_type_since_is_not_taken_back()
    {
        Formatter.ResetToDefault();
        Notebook.Load();
        Formatter.Register(typeof(Deedle.IFrame), (object _, TextWriter writer) => writer.Write("the reader's own"), "text/html");

        Notebook.Load();

        Assert.Equal("the reader's own", DataPackage.Bundled.CloudRevenue.ToFrame().ToDisplayString("text/html"));
        Formatter.ResetToDefault();
    }

    [Fact]
    public void Where_FSharp_Core_is_new_enough_it_stays_the_only_one()
    {
        Notebook.Load();

        Assert.Single(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == "FSharp.Core");
        Assert.All(AppDomain.CurrentDomain.GetAssemblies().Where(assembly => assembly.GetName().Name is "Giraffe.ViewEngine" or "Fable.Core"), assembly => Assert.NotEmpty(assembly.Location));
    }
}
