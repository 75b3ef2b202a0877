using System.Globalization;
using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>The library that the tool was built with: what `#r "nuget: ComputeThesis"` binds to.</summary>
internal static class OwnPackage
{
    /// <summary>What a notebook may name: the library, and what the library's face names.</summary>
    private static readonly LoadedWhenAsked Assemblies = new("ComputeThesis", "Deedle", "Plotly.NET", "DynamicObj", "FSharp.Core");

    /// <summary>What reads or writes beside its answer. Plotly.NET is not vouched for at all: it draws names of its own by chance.</summary>
    private static readonly string[] Impure =
    [
        "ComputeThesis.DataPackage.TablesRead", "ComputeThesis.DataPackage.FilesRead", "ComputeThesis.VerificationExtensions.Verify", "ComputeThesis.Figure.Save", "ComputeThesis.ShowExtensions.Show", "ComputeThesis.Figure.Chart",
        "Deedle.Frame.ReadCsv", "Deedle.Frame.ReadReader", "Deedle.FrameExtensions.SaveCsv", "Deedle.FrameExtensions.SaveJson", "Deedle.FrameModule.SaveJson",
        "Deedle.FrameModule.IndexRowsByDateTime", "Deedle.FrameModule.IndexRowsByDateTimeOffset", "Deedle.FrameModule.indexRowsDateTime", "Deedle.FrameModule.indexRowsDateTimeOffset",
        "Deedle.Series.MaterializeAsync", "Deedle.DelayedSeries", "Deedle.Internal", "Deedle.Virtual", "Deedle.Vectors", "FSharp.Data",
    ];

    /// <summary>More would make the record of a run longer than its outputs.</summary>
    private const int MostMarks = 1000;

    private const string Id = "ComputeThesis";

    /// <summary>Which version a notebook gets that is made a program.</summary>
    public static IReadOnlyDictionary<string, string> Versions => new Dictionary<string, string> { [Id] = Version };

    // The tool and the library are built and numbered as one.
    private static string Version { get; } = typeof(OwnPackage).Assembly.GetName().Version!.ToString(3);

    public static ProvidedPackage Create()
    {
        using var script = new StreamReader(typeof(OwnPackage).Assembly.GetManifestResourceStream("extension.dib")!);
        return new(Id, Version, Assemblies, script.ReadToEnd()) { Used = Use, Pure = ["ComputeThesis", "Deedle"], Impure = Impure, Reads = [AsOfVariable.Name] };
    }

    private static PackageUse Use() => new([.. DataPackage.TablesRead.Select(Record)], EventStudyDesign.ConstantMean().Seed.ToString(CultureInfo.InvariantCulture))
    {
        Files = [.. DataPackage.FilesRead.Select(file => new FileRecord(file.Path, file.Sha256))],
    };

    private static DataRecord Record(TableUse use)
    {
        var rowsPerMark = Math.Max(1, (use.Rows + MostMarks - 1) / MostMarks);
        return new(use.Package, use.Table, use.Rows, use.Sha256) { RowsPerMark = rowsPerMark, Marks = use.RowMarks(rowsPerMark) };
    }
}
