using System.Globalization;
using System.Runtime.Intrinsics.X86;

namespace ComputeThesis.Notebooks;

/// <summary>Tells machines apart on which a sine may end in another digit.</summary>
/// <remarks>A folder of the user may be shared by several, and a system is updated under a runtime that stays.</remarks>
internal static class MachineArithmetic
{
    private static readonly string[] Libraries = ["/libm.", "/libm-", "/libc.", "/libc-", "/ld-musl-"];

    public static string Describe() => $"{Processor()}\n{string.Join('\n', SystemLibraries())}";

    // Without the part that tells which of its cores this is.
    private static string Processor()
    {
        if (!X86Base.IsSupported)
            return $"{System.Numerics.Vector<byte>.Count} {System.Runtime.Intrinsics.Arm.AdvSimd.IsSupported}";
        var (_, maker1, maker2, maker3) = X86Base.CpuId(0, 0);
        var (model, _, features1, features2) = X86Base.CpuId(1, 0);
        var (_, more, _, _) = X86Base.CpuId(7, 0);
        return string.Create(CultureInfo.InvariantCulture, $"{maker1:x} {maker2:x} {maker3:x} {model:x} {features1:x} {features2:x} {more:x}");
    }

    private static IEnumerable<string> SystemLibraries()
    {
        const string maps = "/proc/self/maps";
        if (!File.Exists(maps))
            return [];
        return File.ReadLines(maps).Where(line => Libraries.Any(name => line.Contains(name, StringComparison.Ordinal)))
            .Select(line => new FileInfo(line[line.IndexOf('/', StringComparison.Ordinal)..])).DistinctBy(file => file.FullName)
            .Select(file => file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}") : file.FullName)
            .Order(StringComparer.Ordinal);
    }
}
