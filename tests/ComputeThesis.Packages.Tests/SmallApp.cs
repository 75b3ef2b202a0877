namespace ComputeThesis.Tests;

/// <summary>A program as a user begins one: it references the package, shows a frame and a figure, and says which FSharp.Core it found.</summary>
internal static class SmallApp
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <UseAppHost>false</UseAppHost>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="ComputeThesis" Version="1.0.0" />
          </ItemGroup>
        </Project>
        """;

    private const string Program = """
        using System.Diagnostics;
        using ComputeThesis;

        var growth = DataPackage.Bundled.CloudRevenue.At(Vintage.AsReported).YoY();
        var frame = growth.ToFrame();
        Console.WriteLine($"frame {frame.RowCount == growth.Count} {frame.RowCount > 100} {frame.ColumnCount > 5}");
        var figure = Plot.Growth(growth, highlight: "Alibaba Cloud");
        Console.WriteLine($"figure {figure.ToHtml().Contains("</svg>")} {figure.ToPlotlyJson().Contains("Alibaba Cloud")} {figure.Chart.GetType().Name.Length > 0}");
        Console.WriteLine($"chart {Plotly.NET.GenericChart.toChartHTML(figure.Chart).Contains("Alibaba Cloud")}");
        var core = AppDomain.CurrentDomain.GetAssemblies().Single(assembly => assembly.GetName().Name == "FSharp.Core");
        Console.WriteLine($"core {FileVersionInfo.GetVersionInfo(core.Location).ProductVersion}");
        """;

    /// <summary>What it says where all is well.</summary>
    public static readonly string[] Says = ["frame True True True", "figure True True True", "chart True"];

    public static async Task<string> BuildAsync(EmptyHome home)
    {
        home.Write("app/app.csproj", Project);
        home.Write("app/Program.cs", Program);
        var built = await home.RunAsync("dotnet", "build", "app", "-o", home.PathOf("built"), "-nodeReuse:false", "-warnaserror");
        Assert.True(built.Code == 0, built.Said);
        return home.PathOf("built");
    }
}
