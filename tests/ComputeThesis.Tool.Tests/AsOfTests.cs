using System.Diagnostics;

namespace ComputeThesis.Tests;

/// <summary>The day that the environment sets for every package of a process.</summary>
public sealed class AsOfTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("thesis-as-of-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_environment_caps_the_bundled_package()
    {
        var ended = await RunAsync("2020-01-01", "data", "list");

        Assert.Equal(0, ended.Code);
        Assert.Contains($"{DataPackage.Bundled.Version}, as known on 2020-01-01", ended.Output, StringComparison.Ordinal);
        Assert.Contains("1,770  2019-01-01  2020-01-01", ended.Output, StringComparison.Ordinal);
        Assert.Matches("claims .* 28", ended.Output);
    }

    [Fact]
    public async Task The_environment_caps_a_package_in_a_folder() =>
        Assert.Contains(", as known on 2020-01-01", (await RunAsync("2020-01-01", "data", "list", "--package", Repository.PathOf("data"))).Output, StringComparison.Ordinal);

    [Fact]
    public async Task The_environment_caps_what_a_notebook_opens_and_an_earlier_day_of_its_own_holds()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.dib"), $$"""
            #!csharp

            #r "nuget: ComputeThesis"
            using ComputeThesis;
            var data = DataPackage.Bundled;
            Console.WriteLine($"last close {data.Prices.Max(price => price.Date):O}");
            Console.WriteLine($"of the folder {DataPackage.At(@"{{Repository.PathOf("data")}}").Announcements.Max(row => row.Date):O}");
            Console.WriteLine($"{data.AsOf(new(2030, 1, 1)).AsOfDay:O} {data.AsOf(new(2019, 6, 1)).AsOfDay:O} {data.CheckClaims().KnownOn:O}");
            """);

        var ended = await RunAsync("2020-01-01", "run", "a.dib");

        Assert.True(ended.Code == 0, ended.Talk);
        var executed = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "artifacts", "a.ipynb"));
        Assert.Contains("last close 2020-01-01", executed, StringComparison.Ordinal);
        Assert.Contains("of the folder 2019-11-13", executed, StringComparison.Ordinal);
        Assert.Contains("2020-01-01 2019-06-01 2020-01-01", executed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-13-01")]
    public async Task What_is_no_day_stops_every_command_with_the_cure(string text)
    {
        foreach (var command in new string[][] { ["data", "list"], ["data", "list", "--package", Repository.PathOf("data")], ["data", "verify"] })
        {
            var ended = await RunAsync(text, command);
            Assert.Equal(3, ended.Code);
            Assert.Contains($"COMPUTETHESIS_AS_OF: '{text}' where a day such as 2026-05-15 is expected. Set it", ended.Talk, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Verification_sees_every_row_whatever_the_day()
    {
        File.Copy(Repository.PathOf("data", "datapackage.json"), Path.Combine(folder.FullName, "datapackage.json"));
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("data"), "*.csv"))
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        var later = Path.Combine(folder.FullName, "capex.csv");
        await File.WriteAllTextAsync(later, (await File.ReadAllTextAsync(later)).Replace("https://", "ftp://", StringComparison.Ordinal));

        var ended = await RunAsync("2019-06-01", "data", "verify", "--package", ".");

        Assert.Equal(3, ended.Code);
        Assert.Contains("capex.csv(2): column 'source_url'", ended.Output, StringComparison.Ordinal);
    }

    private async Task<Thesis.Ended> RunAsync(string day, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "thesis.dll"), .. arguments])
        {
            WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["COMPUTETHESIS_AS_OF"] = day;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var talk = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await talk);
    }
}
