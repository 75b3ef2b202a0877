using System.Collections;
using System.Numerics;
using System.Reflection;

namespace ComputeThesis.Notebooks;

/// <summary>Tells of a type whether the formatters, which show all that is public in a value, can meet nothing in it that differs from run to run.</summary>
/// <remarks>A delegate, for one, shows the address of its method.</remarks>
internal sealed class ShownTypes(PurityCheck check, IReadOnlyList<Assembly> cells)
{
    private static readonly HashSet<Type> Plain =
    [
        typeof(string), typeof(bool), typeof(char), typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong),
        typeof(float), typeof(double), typeof(decimal), typeof(Half), typeof(Int128), typeof(UInt128), typeof(BigInteger), typeof(Complex),
        typeof(DateTime), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan), typeof(Guid), typeof(Version), typeof(Index), typeof(Range), typeof(DisplayedOutput),
    ];

    private static readonly string[] Collections = ["System.Collections.Generic", "System.Collections.ObjectModel", "System.Linq"];

    private readonly Dictionary<Type, bool> known = [];

    /// <summary>Whether values of exactly this type can be shown.</summary>
    public bool Allows(Type type)
    {
        if (known.TryGetValue(type, out var before))
            return before;
        // A type that holds its like is judged by the rest of it.
        known[type] = true;
        if (Judge(type))
            return true;
        // What was found on the way may have leant on this one.
        foreach (var (other, _) in known.Where(judged => judged.Value))
            known.Remove(other);
        return known[type] = false;
    }

    private bool Judge(Type type)
    {
        if (Plain.Contains(type) || type.IsEnum)
            return true;
        if (type.IsPointer || type.IsByRef || typeof(Delegate).IsAssignableFrom(type) || typeof(Exception).IsAssignableFrom(type))
            return false;
        if (HostConventions.IsMarkup(type))
            return true;
        if (type.IsArray)
            return AllowsAny(type.GetElementType()!);
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Allows(inner);
        if (check.Trusts(type.Assembly.GetName().Name))
            return type.GetGenericArguments().All(AllowsAny) && !check.IsExcepted((type.FullName ?? type.Name).Split('`')[0].Replace('+', '.'));
        if (cells.Contains(type.Assembly))
            return Elements(type).All(AllowsAny) && Parts(type).All(AllowsAny);
        if (IsTuple(type))
            return type.GetGenericArguments().All(AllowsAny);
        return Collections.Contains(type.Namespace) && typeof(IEnumerable).IsAssignableFrom(type)
            && Elements(type) is { Count: > 0 } elements && elements.All(AllowsAny)
            && (type.Namespace == "System.Linq" && !type.IsPublic && !type.IsNestedPublic || type.GetGenericArguments().All(AllowsAny));
    }

    /// <summary>Whether values that are at least of this type can be shown: also those of types that a cell derives from it.</summary>
    private bool AllowsAny(Type type)
    {
        if (!Allows(type))
            return false;
        return type.IsSealed || type.IsValueType || check.Trusts(type.Assembly.GetName().Name)
            || cells.SelectMany(cell => cell.GetTypes()).Where(other => other.Name[0] != '<' && other != type).All(other => !Derives(other, type) || (!other.IsGenericTypeDefinition && Allows(other)));
    }

    private static bool Derives(Type other, Type type)
    {
        if (!other.IsGenericTypeDefinition)
            return type.IsAssignableFrom(other);
        var wanted = Definition(type);
        for (var parent = other.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (Definition(parent) == wanted)
                return true;
        }
        return other.GetInterfaces().Any(found => Definition(found) == wanted);
    }

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static bool IsTuple(Type type) => type.IsGenericType && type.Assembly == typeof(object).Assembly
        && (typeof(System.Runtime.CompilerServices.ITuple).IsAssignableFrom(type) || type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>));

    private static List<Type> Elements(Type type) =>
        [.. type.GetInterfaces().Append(type).Where(found => found.IsGenericType && found.GetGenericTypeDefinition() == typeof(IEnumerable<>)).Select(found => found.GetGenericArguments()[0])];

    private static IEnumerable<Type> Parts(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.PropertyType)
            .Concat(type.GetFields(BindingFlags.Public | BindingFlags.Instance).Select(field => field.FieldType));
}
