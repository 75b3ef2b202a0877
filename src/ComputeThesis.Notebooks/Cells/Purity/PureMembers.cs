namespace ComputeThesis.Notebooks;

/// <summary>The members of the framework that give the same answer every time and do nothing beside it that a later cell or a reader could see.</summary>
/// <remarks>
/// A list of what may be used, for a list of what may not would never be complete. Left out on purpose: the clock, and dates read from text (one without a year takes the clock's);
/// files, network and environment; randomness without a seed; anything of threads; order by hash code; reflection; memory by address; the stack of an exception.
/// </remarks>
internal static class PureMembers
{
    // A type, then its members: * for all, -Name to leave one out of them, Name* for a beginning, Name/2 for a method of two parameters.
    private const string Table = """
        System.Object: .ctor ToString Equals ReferenceEquals GetType
        System.ValueType: ToString Equals
        System.Boolean System.Byte System.SByte System.Int16 System.UInt16 System.Int32 System.UInt32 System.Int64 System.UInt64 System.Int128 System.UInt128: *
        System.Half System.Single System.Double System.Decimal System.Char System.Math System.MathF System.BitConverter: *
        System.Numerics.BigInteger System.Numerics.Complex System.Numerics.BitOperations: *
        System.String: * -Intern -IsInterned
        System.CharEnumerator System.Text.Rune System.Text.StringRuneEnumerator System.Text.StringBuilder System.Text.CompositeFormat: *
        System.FormattableString System.Enum System.Array System.Nullable System.Tuple System.ValueTuple System.TupleExtensions System.Index System.Range System.Version System.Uri System.UriBuilder: *
        System.TimeSpan System.TimeOnly: *
        System.Convert: * -ToDateTime -ChangeType
        System.Guid: * -NewGuid -CreateVersion7
        System.DateOnly: .ctor Add* Day DayNumber DayOfWeek DayOfYear Month Year MinValue MaxValue FromDateTime FromDayNumber ToDateTime ToString ToLongDateString ToShortDateString TryFormat CompareTo Equals Deconstruct op_*
        System.DateTime: .ctor Add* Subtract Date Day DayOfWeek DayOfYear Hour Minute Second Millisecond Microsecond Nanosecond Month Year Ticks TimeOfDay Kind MinValue MaxValue UnixEpoch Compare CompareTo Equals DaysInMonth IsLeapYear SpecifyKind ToString ToOADate FromOADate ToLongDateString ToShortDateString ToLongTimeString ToShortTimeString TryFormat Deconstruct op_*
        System.Random: .ctor/1 Next NextDouble NextInt64 NextSingle NextBytes Shuffle GetItems GetString GetHexString
        System.Type: GetTypeFromHandle Name FullName op_Equality op_Inequality
        System.Func System.Action System.Predicate System.Comparison System.Converter System.EventHandler System.Buffers.SpanAction: .ctor Invoke
        System.Delegate: Combine Remove op_Equality op_Inequality
        System.MulticastDelegate: op_Equality op_Inequality
        System.Lazy: Value IsValueCreated
        System.IDisposable: Dispose
        System.IComparable: CompareTo
        System.IEquatable: Equals
        System.IFormattable: ToString
        System.ICloneable: Clone
        System.StringComparer: Ordinal OrdinalIgnoreCase InvariantCulture InvariantCultureIgnoreCase CurrentCulture CurrentCultureIgnoreCase Compare Equals
        System.Environment: NewLine
        System.Console: Write WriteLine Out Error
        System.Span System.Span.Enumerator System.ReadOnlySpan System.ReadOnlySpan.Enumerator: *
        System.MemoryExtensions: AsSpan Trim* IndexOf* LastIndexOf* Contains* Count* SequenceEqual SequenceCompareTo CompareTo Equals StartsWith EndsWith Sort Reverse BinarySearch Replace Split* EnumerateLines EnumerateRunes ToLower* ToUpper* IsWhiteSpace CommonPrefixLength
        System.IO.Path: Combine Join GetFileName GetFileNameWithoutExtension GetExtension ChangeExtension GetDirectoryName HasExtension DirectorySeparatorChar
        System.IO.TextWriter: Write WriteLine Flush Dispose
        System.IO.StringWriter: .ctor Write WriteLine ToString GetStringBuilder Dispose
        System.IO.TextReader System.IO.StringReader: .ctor/1 Read ReadLine ReadToEnd Peek Dispose
        System.Text.Encoding: UTF8 ASCII Unicode Latin1 GetBytes GetString GetByteCount GetChars GetCharCount
        System.Text.RegularExpressions.Regex: .ctor IsMatch Match Matches Replace Split Escape Unescape Count EnumerateMatches EnumerateSplits
        System.Text.RegularExpressions.Match System.Text.RegularExpressions.Group System.Text.RegularExpressions.Capture System.Text.RegularExpressions.MatchCollection System.Text.RegularExpressions.GroupCollection System.Text.RegularExpressions.CaptureCollection System.Text.RegularExpressions.MatchEvaluator: *
        System.Globalization.CultureInfo: InvariantCulture CurrentCulture GetCultureInfo Name NumberFormat DateTimeFormat TextInfo
        System.Globalization.NumberFormatInfo: InvariantInfo CurrentInfo
        System.Globalization.DateTimeFormatInfo: InvariantInfo CurrentInfo GetMonthName GetAbbreviatedMonthName GetDayName GetAbbreviatedDayName
        System.Globalization.TextInfo: ToLower ToUpper ToTitleCase
        System.Globalization.CharUnicodeInfo System.Globalization.ISOWeek: *
        System.Collections.IEnumerable System.Collections.IEnumerator System.Collections.ICollection System.Collections.IList System.Collections.IDictionary System.Collections.IDictionaryEnumerator System.Collections.IComparer System.Collections.BitArray: *
        System.Collections.Generic.List System.Collections.Generic.Dictionary System.Collections.Generic.HashSet System.Collections.Generic.SortedDictionary System.Collections.Generic.SortedSet System.Collections.Generic.SortedList: *
        System.Collections.Generic.OrderedDictionary System.Collections.Generic.Queue System.Collections.Generic.Stack System.Collections.Generic.LinkedList System.Collections.Generic.LinkedListNode System.Collections.Generic.PriorityQueue System.Collections.Generic.KeyValuePair: *
        System.Collections.Generic.IEnumerable System.Collections.Generic.IEnumerator System.Collections.Generic.ICollection System.Collections.Generic.IReadOnlyCollection System.Collections.Generic.IList System.Collections.Generic.IReadOnlyList: *
        System.Collections.Generic.IDictionary System.Collections.Generic.IReadOnlyDictionary System.Collections.Generic.ISet System.Collections.Generic.IReadOnlySet System.Collections.Generic.IComparer System.Collections.Generic.Comparer System.Collections.Generic.CollectionExtensions: *
        System.Collections.Generic.EqualityComparer: Default Equals
        System.Collections.Generic.IEqualityComparer System.Collections.IEqualityComparer: Equals
        System.Collections.ObjectModel.ReadOnlyCollection System.Collections.ObjectModel.ReadOnlyDictionary System.Collections.ObjectModel.Collection: *
        System.Linq.Enumerable: Aggregate AggregateBy All Any Append AsEnumerable Average Cast Chunk Concat Contains Count CountBy DefaultIfEmpty Distinct DistinctBy ElementAt ElementAtOrDefault Empty Except ExceptBy First FirstOrDefault GroupBy GroupJoin Index InfiniteSequence Intersect IntersectBy Join Last LastOrDefault LeftJoin LongCount Max MaxBy Min MinBy OfType Order OrderBy OrderByDescending OrderDescending Prepend Range Repeat Reverse RightJoin Select SelectMany Sequence SequenceEqual Single SingleOrDefault Skip SkipLast SkipWhile Sum Take TakeLast TakeWhile ThenBy ThenByDescending ToArray ToDictionary ToHashSet ToList ToLookup TryGetNonEnumeratedCount Union UnionBy Where Zip
        System.Linq.IGrouping System.Linq.ILookup System.Linq.Lookup System.Linq.IOrderedEnumerable: *
        System.Net.WebUtility: HtmlEncode HtmlDecode UrlEncode UrlDecode
        System.Security.Cryptography.SHA256 System.Security.Cryptography.SHA384 System.Security.Cryptography.SHA512 System.Security.Cryptography.SHA1 System.Security.Cryptography.MD5: HashData
        System.Runtime.InteropServices.CollectionsMarshal: AsSpan SetCount
        System.Runtime.CompilerServices.RuntimeHelpers: InitializeArray CreateSpan GetSubArray EnsureSufficientExecutionStack
        System.Runtime.CompilerServices.DefaultInterpolatedStringHandler System.Text.StringBuilder.AppendInterpolatedStringHandler System.MemoryExtensions.TryWriteInterpolatedStringHandler: *
        System.Runtime.CompilerServices.FormattableStringFactory: Create
        System.Runtime.CompilerServices.ITuple: *
        System.Runtime.CompilerServices.AsyncTaskMethodBuilder: Create Start SetResult SetException SetStateMachine Task
        System.Threading.Interlocked: CompareExchange
        System.Threading.Monitor: Enter Exit
        """;

    // What the compiler marks code with, and what only readers of code heed. Those that change how code runs are not here.
    private static readonly HashSet<string> Attributes =
    [
        "AsyncStateMachine", "CallerArgumentExpression", "CallerLineNumber", "CallerMemberName", "CompilationRelaxations", "CompilerFeatureRequired", "CompilerGenerated", "Debuggable",
        "DebuggerBrowsable", "DebuggerDisplay", "DebuggerHidden", "DebuggerStepThrough", "DefaultMember", "DecimalConstant", "Extension", "ExtensionMarker", "Flags", "IsByRefLike", "IsReadOnly", "IsUnmanaged",
        "IteratorStateMachine", "Nullable", "NullableContext", "Obsolete", "ParamArray", "ParamCollection", "PreserveBaseOverrides", "RefSafetyRules", "RequiredMember", "RequiresLocation",
        "RuntimeCompatibility", "ScopedRef", "SetsRequiredMembers", "TupleElementNames", "UnscopedRef", "UnverifiableCode", "AttributeUsage",
    ];

    private static readonly Lazy<Dictionary<string, HashSet<string>>> Types = new(() =>
        Table.Split('\n').Select(line => line.Split(": ")).SelectMany(line => line[0].Split(' ').Select(type => (type, members: line[1].Split(' ').ToHashSet(StringComparer.Ordinal))))
            .ToDictionary(entry => entry.type, entry => entry.members, StringComparer.Ordinal));

    /// <summary>Whether a member of the framework may be used.</summary>
    public static bool Has(MemberName member) => Members(member.Type) is { } members ? Has(members, member)
        : IsArithmetic(member.Type) || IsException(member) || (member.Name == ".ctor" && IsAttribute(member.Type));

    private static HashSet<string>? Members(string type)
    {
        for (var name = type; ; name = name[..name.LastIndexOf('.')])
        {
            if (Types.Value.TryGetValue(name, out var members))
                // What is nested in a type that may be used is how its parts are walked through.
                return name == type || members.Contains("*") ? members : null;
            if (!name.Contains('.', StringComparison.Ordinal))
                return null;
        }
    }

    private static bool Has(HashSet<string> members, MemberName member) =>
        !members.Contains("-" + member.Plain)
        && (members.Contains("*") || (member.Name.StartsWith("set_", StringComparison.Ordinal) ? members.Contains(member.Name)
            : members.Contains(member.Plain) || members.Contains($"{member.Name}/{member.Parameters}")
                || members.Any(name => name.EndsWith('*') && member.Plain.StartsWith(name.AsSpan()[..^1], StringComparison.Ordinal))));

    // The interfaces of generic mathematics: what implements them is a number, or a type of a cell.
    private static bool IsArithmetic(string type) => type.StartsWith("System.Numerics.I", StringComparison.Ordinal) && type.Length > 17 && char.IsUpper(type[17]);

    // Where one comes from is left out: which frames there are depends on what the runtime has compiled anew. So are those of deeper namespaces: some say what the system last failed at.
    private static bool IsException(MemberName member) => IsPlainException(member.Type)
        && (member.Name is ".ctor" or "get_Message" or "get_InnerException" or "get_ParamName" || member.Name.StartsWith("ThrowIf", StringComparison.Ordinal));

    private static bool IsPlainException(string type) => type.EndsWith("Exception", StringComparison.Ordinal)
        && (type.LastIndexOf('.') == "System".Length ? type.StartsWith("System.", StringComparison.Ordinal)
            : type is "System.Collections.Generic.KeyNotFoundException" or "System.IO.IOException" or "System.IO.InvalidDataException" or "System.IO.FileNotFoundException");

    private static bool IsAttribute(string type) => type == "System.Attribute" || (type.EndsWith("Attribute", StringComparison.Ordinal) && Attributes.Contains(type[(type.LastIndexOf('.') + 1)..^"Attribute".Length]));
}
