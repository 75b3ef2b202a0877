using System.Reflection;
using System.Text.RegularExpressions;
using ComputeThesis.Tool;

namespace ComputeThesis.Tests;

/// <summary>A run is taken from the cache only where its cells call nothing that reads or writes beside its answer, so every member of the library that could has to be judged.</summary>
public partial class OwnPackageTests
{
    /// <summary>Members that look as if they did and do not, each for its reason.</summary>
    private static readonly Dictionary<string, string> Judged = new()
    {
        ["ComputeThesis.DataPackage.At"] = "the files it reads are told to the cache, as they were when they were read",
        ["ComputeThesis.FigureScript.Open"] = "the stream is of a resource within the assembly",
        ["ComputeThesis.ShownPage..ctor"] = "it holds a path and opens nothing",
        ["ComputeThesis.FileUse..ctor"] = "it holds a path and opens nothing",
        ["ComputeThesis.DataFormatException..ctor"] = "it names a file and opens nothing",
        ["Deedle.Frame.AddColumn"] = Own, ["Deedle.Frame.DropColumn"] = Own, ["Deedle.Frame.RenameColumn"] = Own, ["Deedle.Frame.RenameColumns"] = Own, ["Deedle.Frame.ReplaceColumn"] = Own,
        ["Deedle.Frame.op_DynamicAssignment"] = Own, ["Deedle.FrameBuilder.Columns.Add"] = Own, ["Deedle.FrameBuilder.Rows.Add"] = Own, ["Deedle.SeriesBuilder.Add"] = Own, ["Deedle.SeriesBuilder.op_DynamicAssignment"] = Own,
        ["Deedle.FrameExtensions.Print"] = Shown, ["Deedle.SeriesExtensions.Print"] = Shown,
    };

    private const string Own = "it changes the value it is called on, which the cell has made";
    private const string Shown = "it writes to the console, which is the cell's own";


    private static readonly string[] NamesOfPlaces = ["path", "folder", "file", "directory", "url", "stream", "writer", "reader", "location"];

    /// <summary>The library and those of its packages that cells may call.</summary>
    private static IEnumerable<Type> Types => OwnPackage.Create().Pure.Select(name => Assembly.Load(name)).SelectMany(assembly => assembly.GetExportedTypes());

    public static TheoryData<string> Suspects() => [.. Suspected()];

    [Theory]
    [MemberData(nameof(Suspects))]
    public void A_member_that_takes_a_place_or_gives_nothing_back_is_judged(string member) =>
        Assert.True(Judged.ContainsKey(member) || IsNamed(member),
            $"{member} may touch something beside its answer. If it does, name it in OwnPackage as impure; if it does not, name it here with the reason.");

    [Fact]
    public void What_gives_something_of_an_assembly_that_nobody_vouches_for_is_named()
    {
        var vouched = OwnPackage.Create().Pure;
        var members = from member in Types.SelectMany(MembersOf)
                      let given = member switch { MethodInfo method => method.ReturnType, FieldInfo field => field.FieldType, _ => null }
                      where given is { IsGenericParameter: false } && given.Assembly.GetName().Name is "Plotly.NET" or "DynamicObj"
                      select NameOf(member);

        Assert.Equal("", string.Join(", ", members.Where(member => !IsNamed(member)).Distinct()));
        Assert.DoesNotContain("Plotly.NET", vouched);
    }

    [Theory]
    [InlineData("Deedle.FrameModule.SaveJson")]
    [InlineData("Deedle.Frame.ReadCsv")]
    [InlineData("Deedle.FrameExtensions.SaveCsv")]
    public void What_reads_or_writes_a_frame_is_among_the_suspects_and_named(string member)
    {
        Assert.Contains(member, Suspected());
        Assert.True(IsNamed(member));
    }

    [Fact]
    public void What_saves_a_figure_is_among_the_suspects() => Assert.Contains("ComputeThesis.Figure.Save", Suspected());

    [Fact]
    public void What_was_judged_or_named_impure_is_still_there()
    {
        var members = Types.SelectMany(MembersOf).Select(NameOf).ToHashSet();

        Assert.Subset(members, Judged.Keys.ToHashSet());
        Assert.Subset(members, OwnPackage.Create().Impure.Where(member => member.StartsWith("ComputeThesis.", StringComparison.Ordinal)).ToHashSet());
    }

    private static bool IsNamed(string member) => OwnPackage.Create().Impure.Any(impure => member == impure || member.StartsWith(impure + ".", StringComparison.Ordinal));

    // A name with a space in it is F#'s own, and no cell can write it.
    private static IEnumerable<string> Suspected() => Types.Where(type => !type.FullName!.Contains(' ')).SelectMany(MembersOf).Where(LooksImpure).Select(NameOf).Distinct();

    private static IEnumerable<MemberInfo> MembersOf(Type type) => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);

    private static string NameOf(MemberInfo member) => $"{Arity().Replace(member.DeclaringType!.FullName!, "").Replace('+', '.')}.{(member.Name.StartsWith("get_", StringComparison.Ordinal) ? member.Name[4..] : member.Name)}";

    [GeneratedRegex(@"`\d+")]
    private static partial Regex Arity();

    // What sets a property is part of a record's `with`; what a record takes itself apart with gives back through its parameters.
    private static bool LooksImpure(MemberInfo member) => member is MethodBase { Name: not "Deconstruct" } method && !(method is MethodInfo && method.Name.StartsWith("set_", StringComparison.Ordinal)) && member switch
    {
        MethodInfo { ReturnType: var given } when given == typeof(void) || Is<Task>(given) || Is<Stream>(given) || Is<Delegate>(given) => true,
        _ => method.GetParameters().Any(parameter => IsPlace(parameter.ParameterType) || NamesOfPlaces.Any(name => parameter.Name?.Contains(name, StringComparison.OrdinalIgnoreCase) == true)),
    };

    private static bool IsPlace(Type type) => Is<Stream>(type) || Is<TextReader>(type) || Is<TextWriter>(type) || Is<FileSystemInfo>(type);

    private static bool Is<T>(Type type) => typeof(T).IsAssignableFrom(type);
}
