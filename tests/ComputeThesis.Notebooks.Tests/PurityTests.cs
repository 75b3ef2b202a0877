using System.Reflection;

namespace ComputeThesis.Notebooks.Tests;

public class PurityTests
{
    private static readonly ProvidedPackage Trusted = Notebooks.Probe with
    {
        Pure = [typeof(PurityTests).Assembly.GetName().Name!],
        Impure = ["ComputeThesis.Notebooks.Tests.Library.Next", "ComputeThesis.Notebooks.Tests.Library.State", "ComputeThesis.Notebooks.Tests.Watch"],
    };

    [Theory]
    [InlineData("var x = 1; x + 1")]
    [InlineData("Console.WriteLine($\"{Math.Sqrt(2):0.000} {new DateOnly(2026, 5, 15):yyyy-MM-dd}\"); \"text\".ToUpperInvariant()")]
    [InlineData("Enumerable.Range(1, 9).Where(n => n % 2 == 1).GroupBy(n => n % 3).Select(g => new { g.Key, Sum = g.Sum(), Day = new DateTime(2026, 1, 1).AddDays(g.Key) })")]
    [InlineData("record P(int N, string S); var all = new[] { new P(1, \"a\"), new P(1, \"a\") }; all.Distinct()")]
    [InlineData("record struct Q(double X); new Dictionary<Q, int> { [new(1)] = 1 }.Count")]
    [InlineData("IEnumerable<int> Few() { for (var i = 0; i < 3; i++) yield return i; }\nFew()")]
    [InlineData("new Random(7).NextDouble()")]
    [InlineData("List<int> a = [1, 2, 3]; int[] b = [.. a, 4]; int Sum(params ReadOnlySpan<int> all) => all.Length; string.Join(\", \", a.Concat(b).Append(Sum(5, 6)).Append(Sum(a[0], b[0])))")]
    [InlineData("string.Join(\", \", 1, \"a\", 2.5) + string.Concat(\"a\", \"b\", \"c\", \"d\", \"e\")")]
    [InlineData("var m = new double[2, 2]; m[0, 1] = 3; m.Cast<double>().Sum()")]
    [InlineData("display(\"shown\"); \"<b>\".DisplayAs(\"text/html\"); HTML(\"<i>\")")]
    [InlineData("var slot = display(1); slot.Update(2);")]
    [InlineData("int Rec(int n) => n == 0 ? 0 : 1 + Rec(n - 1);\nwhile (Rec(3) > 5) { }\nvar word = \"two\"; word switch { \"one\" => 1, \"two\" => 2, _ => 0 }")]
    [InlineData("class Node { public int Value { get; set; } public Node Next { get; set; } }\nsealed class Pair<T> { public T A { get; init; } }\nnew Pair<Node> { A = new Node { Value = 1, Next = new Node() } }")]
    [InlineData("(1, \"a\", new[] { 1.5 })")]
    [InlineData("T Sum<T>(IEnumerable<T> all) where T : System.Numerics.INumber<T> { var s = T.Zero; foreach (var one in all) s += one; return s; }\nSum(new[] { 1.5, 2 })")]
    [InlineData("using System.Text.RegularExpressions;\nRegex.Replace(\"a1b2\", @\"\\d\", m => m.Value + m.Index)")]
    [InlineData("object gate = new(); lock (gate) { } throw1(false); void throw1(bool now) { if (now) throw new ArgumentException(\"no\", \"x\"); }")]
    [InlineData("event Action Done; Done += () => { }; Done()")]
    [InlineData("new StringBuilder().Append($\"{1}\").Append('x').ToString()")]
    [InlineData("async Task<int> One() { return 1; }\n1")]
    [InlineData("try { int.Parse(\"1\"); } catch (FormatException) { Console.Write(\"no\"); } finally { Console.Write(\"done\"); }")]
    [InlineData("System.Globalization.CultureInfo.InvariantCulture.Name + 1.5.ToString(System.Globalization.CultureInfo.InvariantCulture)")]
    [InlineData("#r \"nuget: Probe\"\nusing ComputeThesis.Notebooks.Tests;\nnew { A = Library.Twice(2), B = new Library.Shape(3) }")]
    [InlineData("#r \"nuget: Probe\"\nComputeThesis.Notebooks.Tests.Library.Read<double>(\"1.5\") + ComputeThesis.Notebooks.Tests.Library.Read<List<string>>(null)?.Count")]
    [InlineData("try { } catch (System.Collections.Generic.KeyNotFoundException) { } new InvalidOperationException(\"no\").Message")]
    [InlineData("// a comment\nusing System.Text;")]
    public async Task What_gives_the_same_every_time_is_known_to(string cell) => Assert.Null(await DoubtOfAsync(cell));

    [Theory]
    [InlineData("File.Exists(\"a\")", "uses System.IO.File.Exists")]
    [InlineData("Path.GetTempFileName().Length", "System.IO.Path.GetTempFileName")]
    [InlineData("Path.GetFullPath(\"a\")", "System.IO.Path.GetFullPath")]
    [InlineData("DateTime.Now", "System.DateTime.Now")]
    [InlineData("DateTime.UtcNow.Year", "System.DateTime.UtcNow")]
    [InlineData("DateTime.Today", "System.DateTime.Today")]
    [InlineData("DateTimeOffset.UtcNow.Year", "System.DateTimeOffset.UtcNow")]
    [InlineData("DateOnly.Parse(\"May 15\", System.Globalization.CultureInfo.InvariantCulture)", "System.DateOnly.Parse")]
    [InlineData("Convert.ToDateTime(\"10:00\").Year", "System.Convert.ToDateTime")]
    [InlineData("T Read<T>(string s) where T : IParsable<T> => T.Parse(s, null);\nRead<DateOnly>(\"2026-05-15\")", "System.IParsable.Parse")]
    [InlineData("System.Diagnostics.Stopwatch.GetTimestamp() > 0", "System.Diagnostics.Stopwatch.GetTimestamp")]
    [InlineData("TimeProvider.System.GetTimestamp() > 0", "System.TimeProvider.System")]
    [InlineData("Environment.TickCount64 > 0", "System.Environment.TickCount64")]
    [InlineData("Environment.GetEnvironmentVariable(\"HOME\")", "System.Environment.GetEnvironmentVariable")]
    [InlineData("Environment.CurrentManagedThreadId", "System.Environment.CurrentManagedThreadId")]
    [InlineData("IEnumerable<int> Ids() { yield return Environment.CurrentManagedThreadId; }\nIds()", "System.Environment.CurrentManagedThreadId")]
    [InlineData("new Random().Next()", "System.Random.new")]
    [InlineData("Random.Shared.Next()", "System.Random.Shared")]
    [InlineData("class Dice : Random { }\nnew Dice().Next()", "System.Random.new")]
    [InlineData("new[] { 1, 2, 3 }.Shuffle()", "System.Linq.Enumerable.Shuffle")]
    [InlineData("Guid.NewGuid()", "System.Guid.NewGuid")]
    [InlineData("System.Security.Cryptography.RandomNumberGenerator.GetInt32(9)", "RandomNumberGenerator.GetInt32")]
    [InlineData("\"a\".GetHashCode()", "GetHashCode")]
    [InlineData("record P(string S);\nnew P(\"a\").GetHashCode()", "GetHashCode")]
    [InlineData("new { S = \"a\" }.GetHashCode()", "GetHashCode")]
    [InlineData("Func<int> f = \"a\".GetHashCode; f()", "GetHashCode")]
    [InlineData("new[] { \"b\", \"a\" }.OrderBy(s => s.GetHashCode()).ToList()", "GetHashCode")]
    [InlineData("string.GetHashCode(\"a\")", "System.String.GetHashCode")]
    [InlineData("HashCode.Combine(1, 2)", "System.HashCode.Combine")]
    [InlineData("EqualityComparer<string>.Default.GetHashCode(\"a\")", "GetHashCode")]
    [InlineData("System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(new object())", "GetHashCode")]
    [InlineData("new System.Collections.Hashtable { [\"a\"] = 1, [\"b\"] = 2 }.Count", "System.Collections.Hashtable")]
    [InlineData("System.Collections.Immutable.ImmutableHashSet.Create(\"a\")", "ImmutableHashSet")]
    [InlineData("new System.Collections.Concurrent.ConcurrentDictionary<string, int>()", "ConcurrentDictionary")]
    [InlineData("System.Collections.Frozen.FrozenSet.ToFrozenSet(new[] { \"a\" })", "FrozenSet")]
    [InlineData("await Task.Yield();", "System.Threading.Tasks")]
    [InlineData("Task.Run(() => 1).Result", "System.Threading.Tasks.Task.Run")]
    [InlineData("Parallel.For(0, 3, i => { });", "System.Threading.Tasks.Parallel.For")]
    [InlineData("new[] { 1 }.AsParallel().Sum()", "System.Linq.ParallelEnumerable.AsParallel")]
    [InlineData("new System.Threading.Thread(() => { }).IsAlive", "System.Threading.Thread")]
    [InlineData("GC.CollectionCount(0)", "System.GC.CollectionCount")]
    [InlineData("class F { ~F() { } }\nnew F().ToString()", "Finalize")]
    [InlineData("new WeakReference(new object()).IsAlive", "System.WeakReference")]
    [InlineData("dynamic d = 1; d + 1", "Dynamic")]
    [InlineData("typeof(string).GetProperties().Length", "System.Type.GetProperties")]
    [InlineData("Activator.CreateInstance<Random>().Next()", "System.Activator.CreateInstance")]
    [InlineData("T Make<T>() where T : new() => new T();\nMake<Random>()", "System.Activator.CreateInstance")]
    [InlineData("System.Linq.Expressions.Expression<Func<int>> e = () => 1; e.Compile()()", "System.Linq.Expressions")]
    [InlineData("Console.ReadLine()", "System.Console.ReadLine")]
    [InlineData("Console.SetOut(new StringWriter());", "System.Console.SetOut")]
    [InlineData("System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture;", "CurrentCulture")]
    [InlineData("AppContext.BaseDirectory.Length", "System.AppContext.BaseDirectory")]
    [InlineData("unsafe long Where() { int x = 1; return (long)&x; }\nWhere()", "unsafe code")]
    [InlineData("long Where() { int x = 1; unsafe { return (long)&x; } }\nWhere()", "unsafe code")]
    [InlineData("int F() { Span<int> s = stackalloc int[3]; return s.Length; }\nF()", "memory by its address")]
    [InlineData("using System.Runtime.InteropServices;\n[DllImport(\"libc\")] static extern int getpid();\n1", "outside of .NET")]
    [InlineData("using System.Runtime.CompilerServices;\nclass A { [UnsafeAccessor(UnsafeAccessorKind.Method, Name = \"GetNonRandomizedHashCode\")] public static extern int Of(string s); }\n1", "UnsafeAccessor")]
    [InlineData("using System.Runtime.CompilerServices;\n[SkipLocalsInit] void F() { }\n1", "SkipLocalsInit")]
    [InlineData("using System.Runtime.InteropServices;\n[StructLayout(LayoutKind.Explicit)] struct U { [FieldOffset(0)] public int A; }\n1", "lays out the memory of U")]
    [InlineData("class S { public static int N = Add(); static int Add() { Console.Write(1); return 1; } }\nS.N", "static fields of S")]
    [InlineData("Microsoft.DotNet.Interactive.Formatting.Formatter.ResetToDefault();", "Formatter.ResetToDefault")]
    [InlineData("ComputeThesis.Notebooks.RunCache.UserFolder", "RunCache.UserFolder")]
    [InlineData("#r \"nuget: Probe\"\nComputeThesis.Notebooks.Tests.Library.Next()", "ComputeThesis.Notebooks.Tests.Library.Next")]
    [InlineData("#r \"nuget: Probe\"\nComputeThesis.Notebooks.Tests.Library.State", "ComputeThesis.Notebooks.Tests.Library.State")]
    [InlineData("#r \"nuget: Probe\"\nif (ComputeThesis.Notebooks.Tests.Watch.Reached is null) Console.Write(1);", "ComputeThesis.Notebooks.Tests.Watch.Reached")]
    [InlineData("#r \"nuget: Probe\"\nFunc<int> f = ComputeThesis.Notebooks.Tests.Library.Next; f()", "ComputeThesis.Notebooks.Tests.Library.Next")]
    [InlineData("Func<int> f = () => 1; f", "shows a System.Func")]
    [InlineData("display(new { F = (Action)(() => { }) });", "shows a <>f__AnonymousType")]
    [InlineData("new object[] { 1 }", "shows a System.Object[]")]
    [InlineData("typeof(int)", "shows a System.RuntimeType")]
    [InlineData("new Exception(\"x\")", "shows a System.Exception")]
    [InlineData("class A { public int N => 1; }\nclass B : A { public Action F => () => { }; }\nnew A[] { new B() }", "shows a Submission#0+A[]")]
    [InlineData("interface I<T> { }\nclass A<T> : List<T>, I<T> { public Action F => () => { }; }\nnew List<int>[] { new A<int>() }", "shows a System.Collections.Generic.List")]
    [InlineData("class X { public Y P => null; public Action F => null; }\nclass Y { public X P => null; }\ndisplay(new X()); new Y()", "shows a ")]
    [InlineData("try { int.Parse(\"x\"); } catch (Exception e) { Console.Write(e); }", "threw and caught")]
    [InlineData("new Lazy<Random>().Value.Next()", "System.Lazy.new")]
    [InlineData("new System.ComponentModel.Win32Exception().Message", "System.ComponentModel.Win32Exception.new")]
    [InlineData("new System.Net.Sockets.SocketException().Message", "System.Net.Sockets.SocketException.new")]
    [InlineData("string.IsInterned(new string('q', 3))", "System.String.IsInterned")]
    [InlineData("using System.Runtime.CompilerServices;\nclass A { public static int Last; public string S = \"a\"; [CompilerGenerated] public override int GetHashCode() => Last = S.GetHashCode(); }\nnew HashSet<A> { new() }.Count + A.Last", "passes code off as the compiler's")]
    [InlineData("static int N = Add(); static int Add() { Console.Write(1); return 1; }\nConsole.Write(N);", "static fields of Submission#0")]
    [InlineData("#r \"nuget: Probe\"\nComputeThesis.Notebooks.Tests.Library.Read<DateTime>(\"10:00\").Year", "Library.Read for dates")]
    [InlineData("#r \"nuget: Probe\"\nComputeThesis.Notebooks.Tests.Library.Read<DateTimeOffset?[]>(null) is null", "Library.Read for dates")]
    [InlineData("#r \"nuget: Probe\"\nT Through<T>(string text) => ComputeThesis.Notebooks.Tests.Library.Read<T>(text);\nThrough<DateTime>(\"10:00\").Year", "Library.Read for dates")]
    [InlineData("#r \"nuget: Probe\"\nclass Box<T> { public static T Open(string text) => ComputeThesis.Notebooks.Tests.Library.Read<T>(text); }\nBox<DateTime>.Open(\"10:00\").Year", "Library.Read for dates")]
    public async Task What_may_give_something_else_is_named(string cell, string named) =>
        Assert.Contains(named, await DoubtOfAsync(cell), StringComparison.Ordinal);

    [Fact]
    public async Task A_package_is_doubted_unless_its_host_gives_its_word() =>
        Assert.Equal("Cell 1 uses ComputeThesis.Notebooks.Tests.Library.Twice, which may give something else next time.",
            (await Notebooks.RunAsync("#r \"nuget: Probe\"\nComputeThesis.Notebooks.Tests.Library.Twice(2)")).NotRepeatable);

    [Fact]
    public async Task The_cell_is_named_by_its_place_in_the_executed_notebook()
    {
        var notebook = Notebooks.Of("1", "", "// nothing", "DateTime.Now");

        Assert.StartsWith("Cell 4 uses System.DateTime.Now,", (await NotebookRunner.RunAsync(notebook, new(), null, default)).NotRepeatable, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!fsharp\n1", "Cell 1 is in fsharp")]
    [InlineData("throw new Exception();", "Cell 1 did not run to its end.")]
    [InlineData("#load \"other.csx\"", "Cell 1 takes in other files with #load")]
    [InlineData("#  load \"other.csx\"\nx", "Cell 1 takes in other files with #load")]
    [InlineData("#r \"Other.dll\"\n1", "Cell 1 refers to the file Other.dll")]
    public async Task A_run_with_anything_else_in_it_is_not_taken_again(string cell, string why)
    {
        using var folder = new Folder();
        folder.File("other.csx", "int x = 1;");
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "Other.dll"), Compiled.Assembly("Other", "public class C { }"));

        Assert.StartsWith(why, (await Notebooks.RunAsync(new RunOptions { Folder = folder.Path }, cell)).NotRepeatable, StringComparison.Ordinal);
    }

    [Fact]
    public void No_type_that_may_be_used_as_a_whole_has_members_that_sound_of_chance_or_time()
    {
        string[] sounds = ["Now", "Today", "NewGuid", "CreateVersion", "Random", "Shuffle", "Async", "Thread", "ToLocal", "Load", "Process", "Environment"];
        var members = (from type in AppDomain.CurrentDomain.GetAssemblies().Where(assembly => assembly.FullName!.StartsWith("System.", StringComparison.Ordinal)).SelectMany(assembly => assembly.GetExportedTypes())
                       let name = type.FullName!.Split('`')[0].Replace('+', '.')
                       from member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                       where sounds.Any(sound => member.Name.Contains(sound, StringComparison.Ordinal) && member.Name != "GetHashCode")
                       where PureMembers.Has(new("System.Private.CoreLib", name, member.Name, 9))
                       where name != "System.Random"
                       select $"{name}.{member.Name}").Distinct().Order();

        Assert.Equal("", string.Join('\n', members));
    }

    private static async Task<string?> DoubtOfAsync(string cell)
    {
        var result = await Notebooks.RunAsync(new RunOptions { Provided = [Trusted] }, cell);
        Assert.True(result.Succeeded, result.Cells[0].Error?.Message);
        return result.NotRepeatable;
    }
}

/// <summary>A library of which a host says what is pure.</summary>
public static class Library
{
    private static int count;

    /// <summary>Something that changes.</summary>
    public static int State { get; set; }

    /// <summary>The same every time.</summary>
    public static int Twice(int n) => 2 * n;

    /// <summary>A value out of text, of whatever type is asked for.</summary>
    public static T? Read<T>(string? text) => text is null ? default : (T)Convert.ChangeType(text, typeof(T), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Another number every time.</summary>
    public static int Next() => count++;

    /// <summary>Something shown.</summary>
    public sealed record Shape(int Sides)
    {
        /// <summary>What a host's formatters know what to do with.</summary>
        public Func<int> Area => () => Sides;
    }
}
