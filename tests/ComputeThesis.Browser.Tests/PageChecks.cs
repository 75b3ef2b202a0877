using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ComputeThesis.Browser.Tests;

/// <summary>What a reader would stumble over on a page, found by measuring it.</summary>
internal static class PageChecks
{
    private static readonly string Script = ReadScript();

    /// <summary>Texts that overlap another, or that reach beyond their picture, figure or page.</summary>
    public static Task<Measured> TextsAsync(IPage page) => MeasureAsync(page, "texts");

    /// <summary>Texts that are hard to read on what they stand on.</summary>
    public static Task<Measured> ContrastAsync(IPage page) => MeasureAsync(page, "contrast");

    /// <summary>How much wider the page is than its window, in pixels.</summary>
    public static Task<int> OverflowAsync(IPage page) => page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>What axe-core finds, a line a rule with the first elements it holds for.</summary>
    /// <param name="page">The page.</param>
    /// <param name="rules">The rules to try; all where none is named.</param>
    public static async Task<IReadOnlyList<string>> AxeAsync(IPage page, params string[] rules)
    {
        var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations], RunOnly = rules.Length == 0 ? null : new() { Type = "rule", Values = [.. rules] } });
        Assert.NotEmpty(result.Passes);
        return [.. result.Violations.Select(InWords)];
    }

    /// <summary>Fails with every complaint written out.</summary>
    public static void None(IReadOnlyList<string> complaints) => Assert.True(complaints.Count == 0, $"{complaints.Count} complaints:\n{string.Join("\n", complaints)}");

    private static string InWords(AxeResultItem rule) =>
        $"{rule.Id} ({rule.Impact}): {rule.Help}; {rule.Nodes.Length} times, such as {string.Join(" and ", rule.Nodes.Take(3).Select(node => node.Html[..Math.Min(node.Html.Length, 200)]))}";

    private static async Task<Measured> MeasureAsync(IPage page, string find)
    {
        var found = await page.EvaluateAsync<JsonElement>(Script, find);
        return new(found.GetProperty("texts").GetInt32(), [.. found.GetProperty("complaints").EnumerateArray().Select(line => line.GetString()!)]);
    }

    private static string ReadScript()
    {
        using var reader = new StreamReader(typeof(PageChecks).Assembly.GetManifestResourceStream("drawn.js")!);
        return reader.ReadToEnd();
    }
}

/// <summary>How many texts were looked at, and what is wrong with them, a line each.</summary>
internal sealed record Measured(int Texts, IReadOnlyList<string> Complaints);
