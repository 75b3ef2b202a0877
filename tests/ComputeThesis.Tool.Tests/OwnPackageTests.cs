using System.Reflection;
using ComputeThesis.Tool;

namespace ComputeThesis.Tests;

/// <summary>A run is taken from the cache only where its cells call nothing that reads or writes beside its answer, so every member of the library that could has to be judged.</summary>
public class OwnPackageTests
{
    /// <summary>Members that look as if they did and do not, each for its reason.</summary>
    private static readonly Dictionary<string, string> Judged = new()
    {
        ["ComputeThesis.DataPackage.At"] = "the files it reads are told to the cache, as they were when they were read",
        ["ComputeThesis.FigureScript.Open"] = "the stream is of a resource within the assembly",
        ["ComputeThesis.FileUse..ctor"] = "it holds a path and opens nothing",
        ["ComputeThesis.DataFormatException..ctor"] = "it names a file and opens nothing",
    };

    private static readonly string[] NamesOfPlaces = ["path", "folder", "file", "directory", "url", "stream", "writer", "reader"];

    public static TheoryData<string> Suspects() => [.. Suspected()];

    [Theory]
    [MemberData(nameof(Suspects))]
    public void A_member_that_takes_a_place_or_gives_nothing_back_is_judged(string member) =>
        Assert.True(Judged.ContainsKey(member) || OwnPackage.Create().Impure.Any(impure => member == impure || member.StartsWith(impure + ".", StringComparison.Ordinal)),
            $"{member} may touch something beside its answer. If it does, name it in OwnPackage as impure; if it does not, name it here with the reason.");

    [Fact]
    public void What_saves_a_figure_is_among_the_suspects() => Assert.Contains("ComputeThesis.Figure.Save", Suspected());

    [Fact]
    public void What_was_judged_or_named_impure_is_still_there()
    {
        var members = typeof(DataPackage).Assembly.GetExportedTypes().SelectMany(MembersOf).Select(NameOf).ToHashSet();

        Assert.Subset(members, Judged.Keys.ToHashSet());
        Assert.Subset(members, OwnPackage.Create().Impure.Where(member => member.StartsWith("ComputeThesis.", StringComparison.Ordinal)).ToHashSet());
    }

    private static IEnumerable<string> Suspected() => typeof(DataPackage).Assembly.GetExportedTypes().SelectMany(MembersOf).Where(LooksImpure).Select(NameOf).Distinct();

    private static IEnumerable<MemberInfo> MembersOf(Type type) => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);

    private static string NameOf(MemberInfo member) => $"{member.DeclaringType!.FullName!.Replace('+', '.')}.{member.Name}";

    // What sets a property is part of a record's `with`; what a record takes itself apart with gives back through its parameters.
    private static bool LooksImpure(MemberInfo member) => member is MethodBase { Name: not "Deconstruct" } method && !(method is MethodInfo && method.Name.StartsWith("set_", StringComparison.Ordinal)) && member switch
    {
        MethodInfo { ReturnType: var given } when given == typeof(void) || Is<Task>(given) || Is<Stream>(given) || Is<Delegate>(given) => true,
        _ => method.GetParameters().Any(parameter => IsPlace(parameter.ParameterType) || NamesOfPlaces.Any(name => parameter.Name!.Contains(name, StringComparison.OrdinalIgnoreCase))),
    };

    private static bool IsPlace(Type type) => Is<Stream>(type) || Is<TextReader>(type) || Is<TextWriter>(type) || Is<FileSystemInfo>(type);

    private static bool Is<T>(Type type) => typeof(T).IsAssignableFrom(type);
}
