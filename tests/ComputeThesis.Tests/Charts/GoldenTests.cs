using System.Runtime.CompilerServices;

namespace ComputeThesis.Tests.Charts;

/// <summary>Drawings looked at and accepted. ACCEPT_GOLDEN=1 writes them anew; look at them before you commit.</summary>
public class GoldenTests
{
    [Theory]
    [InlineData(nameof(Sample.Growth))]
    [InlineData(nameof(Sample.Panels))]
    public void A_figure_is_drawn_as_it_was_when_it_was_looked_at(string name)
    {
        var file = Path.Combine(Folder(), $"{name}.svg");
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
            Sample.Named(name).Save(file);

        Assert.Equal(File.ReadAllText(file), Sample.Named(name).ToSvg());
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Golden");
}
